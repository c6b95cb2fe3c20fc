using Ailink.Testing.Browser;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Ailink.Lark.Sandbox.Tests.Browser;

/// <summary>The gallery, by the page alone: who signs in and clicks once sees every component, and all of it works.</summary>
[Collection(BrowserCollection.Name)]
public sealed class GalleryTests(Chromium chromium)
{
    private static readonly string[] TextsAndIcons = ["plain_text", "lark_md", "text_tag", "standard_icon", "custom_icon"];

    [Fact]
    public async Task One_click_shows_every_component_without_a_gap()
    {
        await using var sandbox = await LarkSandbox.StartAsync(cancellationToken: Cancel);
        await using var window = await ClientWindow.OpenAsync(chromium, sandbox);
        var page = window.Page;
        await page.GotoAsync(new Uri(sandbox.BaseAddress, $"/sandbox/v1/sign-in?user={sandbox.User("Bob Li").UnionId}&return=/").AbsoluteUri);
        await page.GetByTestId("gallery").ClickAsync();
        await Expect(page.GetByTestId("card")).ToHaveCountAsync(GalleryDeck.Names.Count);

        await Expect(page.Locator("[data-gap]")).ToHaveCountAsync(0);
        var drawn = await page.EvaluateAsync<string[]>("[...new Set([...document.querySelectorAll('[data-tag]')].map(node => node.dataset.tag))]");
        CardSchema.All.Select(part => part.Name).Except(drawn).Except(TextsAndIcons).ShouldBe(["column"]);   // Drawn by its column_set.
        await Expect(page.Locator("[data-drawn=true] svg[role=img], [data-drawn=true] .chart-words")).ToHaveCountAsync(15);
        await Expect(page.Locator("[data-drawn=false] table")).ToHaveCountAsync(1);
        await Expect(page.Locator(".chart-data table")).ToHaveCountAsync(15);
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth")).ShouldBe(0, "something sticks out");

        await page.GetByText("success", new() { Exact = true }).ClickAsync();
        await Expect(page.GetByTestId("toast").Last).ToContainTextAsync("A toast of type success");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show large: A lake at dusk" }).First.ClickAsync();
        await Expect(page.GetByTestId("lightbox").GetByRole(AriaRole.Img)).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");

        await page.GetByTestId("composer").FillAsync("see https://gallery.example/ticket/42");
        await page.GetByTestId("composer").PressAsync("Enter");
        await Expect(page.GetByTestId("previews").GetByTestId("card")).ToContainTextAsync("Preview of https://gallery.example/ticket/42");
        await Expect(page.GetByTestId("message").Last.GetByRole(AriaRole.Link, new() { Name = "A link with a title of its own" })).ToHaveAttributeAsync("href", "https://gallery.example/ticket/42");
        await page.GetByTestId("language-zh").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Article, new() { Name = "卡片整体" })).ToContainTextAsync("标签");
        await Expect(page.GetByTestId("previews")).ToContainTextAsync("的预览");
        window.ShouldBeCalm();
    }

    [Fact]
    public async Task A_streaming_card_types_what_the_app_appends_unless_motion_is_unwelcome()
    {
        await using var sandbox = await LarkSandbox.StartAsync(cancellationToken: Cancel);
        await using var lively = await ClientWindow.OpenAsync(chromium, sandbox, new() { ReducedMotion = ReducedMotion.NoPreference });
        await using var calm = await ClientWindow.OpenAsync(chromium, sandbox);
        await lively.GoAsync(sandbox.User("Bob Li"), more: "#gallery");
        await Expect(lively.Page.GetByTestId("card")).ToHaveCountAsync(GalleryDeck.Names.Count);
        await calm.GoAsync(sandbox.User("Bob Li"), more: "#gallery");
        await Expect(calm.Card).ToContainTextAsync("Still being written");
        // Every state of the text is noted, for what is typed in between is over soon.
        const string Note = "() => { window.seen = []; new MutationObserver(() => window.seen.push([...document.querySelectorAll('.card')].at(-1).querySelector('.md').textContent.length)).observe(document.body, { childList: true, subtree: true }); }";
        await lively.Page.EvaluateAsync(Note);
        await calm.Page.EvaluateAsync(Note);

        await lively.Card.GetByRole(AriaRole.Button, new() { Name = "Write on" }).ClickAsync();

        await Expect(lively.Card).ToContainTextAsync("asks for.", new() { Timeout = 15_000 });
        await Expect(calm.Card).ToContainTextAsync("asks for.");
        (await StatesAsync(lively)).ShouldBeGreaterThan(10);
        (await StatesAsync(calm)).ShouldBeLessThan(4);
        lively.ShouldBeCalm();
    }

    private static async Task<int> StatesAsync(ClientWindow window) => await window.Page.EvaluateAsync<int>("new Set(window.seen).size");
}
