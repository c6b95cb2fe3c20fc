using Ailink.Channel.Demo;
using Ailink.Channel.Tests.Hosting;
using Ailink.Testing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Ailink.Channel.Tests.Browser;

[Collection(BrowserCollection.Name)]
public sealed class LiveTests(BrowserFixture world)
{
    private const float OneSecond = 1_000;

    [Fact]
    public async Task A_message_posted_in_one_browser_shows_in_another_within_a_second_and_a_cut_stream_misses_and_doubles_nothing()
    {
        await using var relay = new Relay(world.Channel.Origin);
        await using var alices = await world.SignInAsync("Alice Chen", Cancel);
        await using var bobs = await world.SignInAsync("Bob Li", Cancel, new() { Proxy = new() { Server = relay.Address, Bypass = "<-loopback>" } });
        var (alice, bob) = (await OpenAsync(alices), await OpenAsync(bobs));

        await SendAsync(alice, "live: warm"); // The first of everything is slower, whatever it is.
        await Expect(Message(bob, "live: warm")).ToBeVisibleAsync();
        await SendAsync(alice, "live: one");
        await Expect(Message(bob, "live: one")).ToBeVisibleAsync(new() { Timeout = OneSecond });
        await SendAsync(alice, "live: to be edited");
        await Expect(Message(bob, "live: to be edited")).ToBeVisibleAsync(new() { Timeout = OneSecond });

        relay.Cut();
        await Expect(bob.Locator("#connection")).Not.ToHaveAttributeAsync("data-state", "online");
        await SendAsync(alice, "live: while away");
        await EditAsync(alice, "live: to be edited", "live: was edited");
        await RecallAsync(alice, "live: one");
        await SendAsync(alice, "live: last");
        await Expect(Message(alice, "live: last").Locator(".sending")).ToHaveCountAsync(0);
        relay.Mend();

        await Expect(Message(bob, "live: last")).ToHaveCountAsync(1, new() { Timeout = 30_000 });
        await Expect(bob.GetByTestId("message").Filter(new() { HasText = "live:" }).Locator(".message-text"))
            .ToHaveTextAsync(["live: warm", "live: was edited", "live: while away", "live: last"]);
        await Expect(Message(bob, "live: was edited").Locator(".edited")).ToBeVisibleAsync();
        await Expect(Message(bob, "Alice Chen recalled a message.")).ToHaveCountAsync(1);
        await Expect(Message(alice, "You recalled a message.")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task What_is_written_without_a_line_waits_and_is_sent_once_when_the_line_is_back()
    {
        await using var relay = new Relay(world.Channel.Origin);
        await using var carols = await world.SignInAsync("Carol Wu", Cancel, new() { Proxy = new() { Server = relay.Address, Bypass = "<-loopback>" } });
        var carol = await OpenAsync(carols);
        await Expect(carol.Locator("#connection")).ToHaveAttributeAsync("data-state", "online");

        relay.Cut();
        await SendAsync(carol, "patient: hello");
        await Expect(Message(carol, "patient: hello").Locator(".sending")).ToContainTextAsync("Sent when you are back online");
        await Expect(carol.Locator("#offline-bar")).ToBeVisibleAsync();
        relay.Mend();

        await Expect(Message(carol, "patient: hello").Locator(".sending")).ToHaveCountAsync(0, new() { Timeout = 30_000 });
        await Expect(carol.Locator("#offline-bar")).ToBeHiddenAsync();
        await carol.ReloadAsync();
        await Expect(Message(carol, "patient: hello")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task What_arrives_while_one_reads_above_is_counted_and_the_place_stays()
    {
        await using var alices = await world.SignInAsync("Alice Chen", Cancel);
        await using var bobs = await world.SignInAsync("Bob Li", Cancel);
        var (alice, bob) = (await OpenAsync(alices), await OpenAsync(bobs));
        await Expect(bob.Locator("#connection")).ToHaveAttributeAsync("data-state", "online");
        await bob.GetByTestId("message").First.ScrollIntoViewIfNeededAsync();
        var button = bob.Locator("#to-latest button");
        await Expect(button).ToBeVisibleAsync();
        var place = await bob.GetByTestId("message").First.BoundingBoxAsync();

        await SendAsync(alice, "above: one");
        await SendAsync(alice, "above: two");

        await Expect(button).ToContainTextAsync("2 new");
        (await bob.GetByTestId("message").First.BoundingBoxAsync())!.Y.ShouldBe(place!.Y, 1);
        await button.ClickAsync();
        await Expect(Message(bob, "above: two")).ToBeInViewportAsync();
        await Expect(button).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_hidden_tab_closes_its_stream_and_catches_up_when_it_is_looked_at_again()
    {
        await using var alices = await world.SignInAsync("Alice Chen", Cancel);
        await using var bobs = await world.SignInAsync("Bob Li", Cancel);
        var (alice, bob) = (await OpenAsync(alices), await OpenAsync(bobs));
        await Expect(bob.Locator("#connection")).ToHaveAttributeAsync("data-state", "online");
        await HideAsync(bob, true);

        await SendAsync(alice, "hidden: hello");
        await Expect(Message(alice, "hidden: hello").Locator(".sending")).ToHaveCountAsync(0);
        await Expect(Message(bob, "hidden: hello")).ToHaveCountAsync(0);
        await HideAsync(bob, false);

        await Expect(Message(bob, "hidden: hello")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task What_stood_on_the_screen_is_read_and_what_came_to_a_hidden_tab_is_not()
    {
        using var tam = await world.Channel.SignInStaffAsync("tam", Cancel);
        using var reader = await world.Channel.SignInAsync("Carol Wu", Cancel);
        await using var carols = await world.SignInAsync("Carol Wu", Cancel);
        var group = await tam.MainGroupAsync(Cancel);
        var (_, sequence) = await tam.PostAsync(group, "read: one", Cancel);
        // The page opens at the first unread message: what the other tests of this world wrote must not be above the one of this test.
        using var read = await reader.SendAsync(HttpMethod.Post, $"/api/v1/groups/{group}/read", new { sequence = sequence - 1 }, Cancel);
        read.IsSuccessStatusCode.ShouldBeTrue();
        var carol = await OpenAsync(carols);
        await Expect(Message(carol, "read: one")).ToBeInViewportAsync();
        await Eventually.HoldsAsync(async () => await UnreadAsync(reader) == 0, Cancel);

        await HideAsync(carol, true);
        await tam.PostAsync(group, "read: two", Cancel);
        (await UnreadAsync(reader)).ShouldBe(1);
        await HideAsync(carol, false);
        await Expect(Message(carol, "read: two")).ToBeInViewportAsync();
        await Eventually.HoldsAsync(async () => await UnreadAsync(reader) == 0, Cancel);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static ILocator Message(IPage page, string text) => page.GetByTestId("message").Filter(new() { HasText = text });

    private static async Task<int> UnreadAsync(Visitor reader) => (int)(await reader.ReadAsync("/api/v1/me", Cancel))["groups"]![0]!["unread"]!;

    // A headless browser has no tab strip to hide a page behind, so the page is told.
    private static async Task HideAsync(IPage page, bool hidden) => await page.EvaluateAsync(
        "hidden => { Object.defineProperty(document, 'hidden', { value: hidden, configurable: true }); document.dispatchEvent(new Event('visibilitychange')); }", hidden);

    private async Task<IPage> OpenAsync(IBrowserContext context)
    {
        var page = await context.NewPageAsync();
        await page.GotoAsync(world.At($"/feishu/{DemoWorld.AcmeApp}"));
        return page;
    }

    private static async Task SendAsync(IPage page, string text)
    {
        await page.GetByTestId("composer").FillAsync(text);
        await page.GetByTestId("composer").PressAsync("Enter");
        await Expect(Message(page, text)).ToBeVisibleAsync();
    }

    private static async Task EditAsync(IPage page, string old, string now)
    {
        await Message(page, old).HoverAsync();
        await page.Locator("[data-tool=edit]").ClickAsync();
        await Expect(page.GetByTestId("composer")).ToHaveValueAsync(old);
        await page.GetByTestId("composer").FillAsync(now);
        await page.GetByTestId("send").ClickAsync();
        await Expect(Message(page, now)).ToBeVisibleAsync();
    }

    private static async Task RecallAsync(IPage page, string text)
    {
        await Message(page, text).HoverAsync();
        await page.Locator("[data-tool=recall]").ClickAsync();
        await page.Locator("#recall-question button[value=yes]").ClickAsync();
        await Expect(Message(page, text)).ToHaveCountAsync(0);
    }
}
