using Ailink.Testing.Browser;
using static Microsoft.Playwright.Assertions;

namespace Ailink.Lark.Sandbox.Tests.Browser;

/// <summary>Without a mouse: everything is reached by Tab, one sees where one is, and one gets out again.</summary>
[Collection(BrowserCollection.Name)]
public sealed class KeyboardTests(Chromium chromium, AdminFixture fixture) : IClassFixture<AdminFixture>
{
    // What has the keyboard, whether that can be seen, and how many things could have it.
    private const string Look =
        """
        () => {
          const here = document.activeElement;
          if (!here || here === document.body) return '';
          const style = getComputedStyle(here);
          const box = here.getBoundingClientRect();
          const seen = box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight && parseFloat(style.outlineWidth) > 0 && style.outlineStyle !== 'none';
          return (seen ? '' : 'unseen ') + here.tagName + ' ' + (here.getAttribute('href') ?? here.dataset.key ?? here.name ?? '') + ' ' + (here.ariaLabel ?? here.innerText ?? '').slice(0, 40);
        }
        """;

    [Fact]
    public async Task Tab_goes_through_a_page_shows_where_it_is_and_comes_out()
    {
        var admin = await fixture.OpenAsync(chromium, $"apps/{fixture.Sandbox.App.Id}");
        await admin.Page.ReloadAsync();
        await Expect(admin.Page.Locator("[data-key=web-save]")).ToBeAttachedAsync();
        var walked = new List<string>();

        while (walked.Count < 150)
        {
            await admin.Page.Keyboard.PressAsync("Tab");
            if (await admin.Page.EvaluateAsync<string>(Look) is not { Length: > 0 } at) break;
            walked.Add(at);
        }

        walked.Count.ShouldBeInRange(40, 149, "the walk ends outside the page: there is no trap");
        walked[0].ShouldContain("Skip to the content");
        walked.ShouldAllBe(at => !at.StartsWith("unseen", StringComparison.Ordinal));
        walked.Count(at => at.Contains("#/admin/", StringComparison.Ordinal)).ShouldBeGreaterThanOrEqualTo(10);
    }

    [Fact]
    public async Task A_newcomer_comes_from_the_people_to_the_first_steps_and_on_without_a_mouse()
    {
        var admin = await fixture.OpenAsync(chromium, "start");
        await admin.Page.GotoAsync(fixture.Sandbox.BaseAddress.AbsoluteUri);

        await admin.Page.GetByTestId("getting-started").FocusAsync();
        await admin.Page.Keyboard.PressAsync("Enter");
        await Expect(admin.Page.GetByRole(Microsoft.Playwright.AriaRole.Heading, new() { Name = "Getting started" })).ToBeFocusedAsync();

        await admin.Page.GetByTestId("admin-start").FocusAsync();
        await admin.Page.Keyboard.PressAsync("ArrowDown");
        await admin.Page.Keyboard.PressAsync("Enter");
        await Expect(admin.Page.GetByRole(Microsoft.Playwright.AriaRole.Heading, new() { Name = "Apps" })).ToBeFocusedAsync();
    }
}
