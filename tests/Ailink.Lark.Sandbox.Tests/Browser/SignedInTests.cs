using Ailink.Testing.Browser;
using static Microsoft.Playwright.Assertions;

namespace Ailink.Lark.Sandbox.Tests.Browser;

[Collection(BrowserCollection.Name)]
public sealed class SignedInTests(Chromium chromium)
{
    [Fact]
    public async Task Nobody_signed_in_is_asked_who_they_are_and_the_page_has_nothing_to_complain_about()
    {
        await using var sandbox = await LarkSandbox.StartAsync(cancellationToken: Cancel);
        await using var window = await chromium.OpenAsync(Cancel);
        var page = await window.NewPageAsync();
        var complaints = Complaints.Of(page);

        await page.GotoAsync(sandbox.BaseAddress.AbsoluteUri);
        await Expect(page.GetByRole(Microsoft.Playwright.AriaRole.Heading, new() { Name = "Who are you today?" })).ToBeVisibleAsync();

        complaints.All.ShouldBeEmpty();
    }
}
