using Ailink.Testing;
using Ailink.Testing.Browser;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Ailink.Lark.Sandbox.Tests.Browser;

/// <summary>
/// Every place of the client page as people see it, and what a machine can say about it: axe finds nothing serious, nothing is refused by the
/// content security policy, no script fails, nothing sticks out at the side. With <c>AILINK_SCREENS=all</c> (<c>eng/screens</c>) in every look, with
/// a picture of each in <c>artifacts/screens</c>.
/// </summary>
[Collection(BrowserCollection.Name)]
public sealed class ScreensTests(Chromium chromium)
{
    private static readonly bool TakesPictures = Environment.GetEnvironmentVariable("AILINK_SCREENS") == "all";

    private static readonly Look First = new("desk", "light", "en");

    public static TheoryData<string, string, string> Looks { get; } = TakesPictures
        ? new() { { "desk", "light", "en" }, { "desk", "dark", "zh" }, { "phone", "light", "zh" }, { "phone", "dark", "en" } }
        : new() { { "desk", "light", "en" }, { "phone", "dark", "zh" } };

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task Every_place_of_the_page_can_be_seen_and_used(string device, string scheme, string language)
    {
        var look = new Look(device, scheme, language);
        var axe = await Axe.GetAsync(Cancel);
        await using var sandbox = await LivelyWorld.StartAsync(Cancel);
        await using var window = await chromium.OpenAsync(Cancel, look.ToOptions());
        var page = await window.NewPageAsync();
        var complaints = Complaints.Of(page);
        var problems = new List<string>();

        foreach (var place in Place.All(sandbox))
        {
            // Places of the admin view are made of the same parts: in another look some of them stand for all, unless pictures are taken.
            if (look != First && !TakesPictures && !place.IsTypical)
                continue;
            await place.OpenAsync(page, sandbox);
            if (TakesPictures) await page.ScreenshotAsync(new() { Path = Repository.PathOf("artifacts", "screens", $"sandbox-{place.Name}-{look}.png") });
            if (TakesPictures && place.Name == "gallery") await TakeCardsAsync(page, look);
            if (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth") != 0) problems.Add($"{place.Name}: something sticks out");
            problems.AddRange((await axe.FindAsync(page, seenBefore: look != First)).Select(problem => $"{place.Name}: {problem}"));
        }

        complaints.All.ShouldBeEmpty();
        problems.ShouldBeEmpty();
    }

    /// <summary>Each card of the gallery, which show every component with each of its properties.</summary>
    private static async Task TakeCardsAsync(IPage page, Look look)
    {
        await Expect(page.GetByTestId("card")).ToHaveCountAsync(GalleryDeck.Names.Count);
        var size = page.ViewportSize!;
        await page.SetViewportSizeAsync(size.Width, 6000);   // a card that is cut by the window would be pictured with the window over it
        foreach (var (name, index) in GalleryDeck.Names.Select((name, index) => (name, index)))
            await page.GetByTestId("card").Nth(index).ScreenshotAsync(new() { Path = Repository.PathOf("artifacts", "screens", $"gallery-{name}-{look}.png") });
        await page.SetViewportSizeAsync(size.Width, size.Height);
    }
}
