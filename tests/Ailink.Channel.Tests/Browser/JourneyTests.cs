using Ailink.Channel.Demo;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Ailink.Channel.Tests.Browser;

[Collection(BrowserCollection.Name)]
public sealed class JourneyTests(BrowserFixture world)
{
    [Fact]
    public async Task A_mention_in_the_web_app_becomes_a_card_whose_button_leads_back_to_the_message()
    {
        await using var alices = await world.OpenAsync(Cancel);
        var lark = await OpenLarkAsync(alices, "Alice Chen");
        var app = await alices.RunAndWaitForPageAsync(() => lark.Locator($"[data-testid=open-app][data-app={DemoWorld.AcmeApp}]").ClickAsync());

        // Inside the Lark client the sign-in goes on by itself.
        var composer = app.GetByTestId("composer");
        await composer.PressSequentiallyAsync("The certificate of the web shop ends on Friday, @bo");
        await app.GetByTestId("picker-option-Bob Li").ClickAsync();
        await Expect(composer).ToHaveValueAsync("The certificate of the web shop ends on Friday, @Bob Li ");
        await composer.PressSequentiallyAsync("can you look?");
        await app.GetByTestId("send").ClickAsync();
        await Expect(Message(app, "can you look?")).ToBeVisibleAsync();

        await using var bobs = await world.OpenAsync(Cancel);
        var bobsLark = await OpenLarkAsync(bobs, "Bob Li");
        await bobsLark.GetByTestId("chat-item").First.ClickAsync();
        var card = bobsLark.GetByTestId("card").Last;
        await Expect(card).ToContainTextAsync("The certificate of the web shop");
        var opened = await bobs.RunAndWaitForPageAsync(() => card.GetByTestId("card-button").First.ClickAsync());

        var pointed = opened.Locator(".message.pointed");
        await Expect(pointed).ToContainTextAsync("can you look?");
        await Expect(pointed).ToBeInViewportAsync();
        await Expect(pointed.Locator(".mention.me")).ToHaveTextAsync("@Bob Li");
    }

    [Fact]
    public async Task In_a_plain_browser_one_signs_in_by_the_button_and_comes_back_to_where_one_was_going()
    {
        await using var carols = await world.OpenAsync(Cancel);
        var app = await carols.NewPageAsync();
        await app.GotoAsync(world.At($"/feishu/{DemoWorld.AcmeApp}/workbench"));
        await app.GetByTestId("sign-in").ClickAsync();
        await app.GetByRole(AriaRole.Link, new() { Name = "Carol Wu" }).ClickAsync();

        await Expect(app).ToHaveURLAsync(world.At($"/feishu/{DemoWorld.AcmeApp}/workbench"));
    }

    [Fact]
    public async Task One_browser_can_play_both_people_as_the_readme_says()
    {
        await using var window = await world.OpenAsync(Cancel);
        var carolsLark = await OpenLarkAsync(window, "Carol Wu");
        var app = await window.NewPageAsync();
        await app.GotoAsync(world.At($"/feishu/{DemoWorld.AcmeApp}"));
        await app.GetByTestId("sign-in").ClickAsync();
        await app.GetByRole(AriaRole.Link, new() { Name = "Alice Chen" }).ClickAsync();
        await app.GetByTestId("composer").PressSequentiallyAsync("The rates for Norway are off, @Carol");
        await app.GetByTestId("picker-option-Carol Wu").ClickAsync();
        await app.GetByTestId("composer").PressAsync("Enter");
        await Expect(Message(app, "The rates for Norway")).ToBeVisibleAsync();

        await carolsLark.GetByTestId("chat-item").First.ClickAsync();
        var card = carolsLark.GetByTestId("card").Filter(new() { HasText = "The rates for Norway" });
        var opened = await window.RunAndWaitForPageAsync(() => card.GetByTestId("card-button").First.ClickAsync());

        // It is Carol who presses the button, so it is Carol who comes in, whoever was signed in before.
        await Expect(opened.Locator(".message.pointed .mention.me")).ToHaveTextAsync("@Carol Wu");
    }

    [Fact]
    public async Task The_picker_is_driven_by_the_keyboard_and_a_backspace_takes_a_mention_whole()
    {
        await using var carols = await world.SignInAsync("Carol Wu", Cancel);
        var app = await carols.NewPageAsync();
        await app.GotoAsync(world.At($"/feishu/{DemoWorld.AcmeApp}"));
        var composer = app.GetByTestId("composer");
        await composer.PressSequentiallyAsync("@");
        await Expect(app.Locator(".picker-heading")).ToHaveTextAsync(["Your colleagues", "Service team"]);
        await Expect(app.GetByTestId("picker-option-Carol Wu")).ToHaveCountAsync(0);

        await composer.PressSequentiallyAsync("li");
        await composer.PressAsync("ArrowUp");
        await Expect(app.GetByTestId("picker-option-Li Wei")).ToHaveAttributeAsync("aria-selected", "true");
        await composer.PressAsync("Enter");
        await Expect(composer).ToHaveValueAsync("@Li Wei ");
        await Expect(app.Locator(".composer-mirror mark")).ToHaveTextAsync("@Li Wei");

        await composer.PressAsync("Backspace");
        await composer.PressAsync("Backspace");
        await Expect(composer).ToHaveValueAsync("");
        await Expect(app.GetByTestId("send")).ToBeDisabledAsync();
    }

    [Fact]
    public async Task What_was_begun_is_still_there_after_a_reload()
    {
        await using var carols = await world.SignInAsync("Carol Wu", Cancel);
        var app = await carols.NewPageAsync();
        await app.GotoAsync(world.At($"/feishu/{DemoWorld.AcmeApp}"));
        await app.GetByTestId("composer").PressSequentiallyAsync("Half a thought for @li");
        await app.GetByTestId("picker-option-Li Wei").ClickAsync();
        await app.ReloadAsync();

        await Expect(app.GetByTestId("composer")).ToHaveValueAsync("Half a thought for @Li Wei ");
        await Expect(app.Locator(".composer-mirror mark")).ToHaveTextAsync("@Li Wei");
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static ILocator Message(IPage page, string text) => page.GetByTestId("message").Filter(new() { HasText = text });

    private async Task<IPage> OpenLarkAsync(IBrowserContext context, string user)
    {
        var page = await context.NewPageAsync();
        await page.GotoAsync(world.Channel.Sandbox.BaseAddress.AbsoluteUri);
        await page.GetByTestId($"user-{user}").ClickAsync();
        return page;
    }
}
