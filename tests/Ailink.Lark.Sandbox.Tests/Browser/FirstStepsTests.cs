using System.Diagnostics;
using Ailink.Testing;
using Ailink.Testing.Browser;
using static Microsoft.Playwright.Assertions;

namespace Ailink.Lark.Sandbox.Tests.Browser;

/// <summary>What a newcomer does, by the page alone: paste what it shows, say who answers, press the button.</summary>
[Collection(BrowserCollection.Name)]
public sealed class FirstStepsTests(Chromium chromium, AdminFixture fixture) : IClassFixture<AdminFixture>
{
    [Fact]
    public async Task From_the_first_page_to_the_press_of_the_button_of_a_card_sent_with_curl()
    {
        var shell = Require.Tool("bash");
        Require.Tool("curl");
        var admin = await fixture.OpenAsync(chromium, "start");
        var page = admin.Page;

        await RunAsync(shell, await page.GetByTestId("send-lines").Locator("pre").InnerTextAsync());
        await Expect(page.Locator("[data-step='1']")).ToHaveAttributeAsync("data-done", "true");

        var chat = await page.RunAndWaitForPopupAsync(() => page.GetByTestId("open-chat").ClickAsync());
        await chat.GetByTestId("card").GetByText("Ship it").ClickAsync();
        await Expect(chat.GetByTestId("toast")).ToContainTextAsync("200340");
        await Expect(chat.GetByTestId("toast").GetByText("Say who answers")).ToHaveAttributeAsync("href", "#/admin/start");

        await admin.Button("Use the echo").ClickAsync();
        await Expect(page.Locator("[data-step='2']")).ToHaveAttributeAsync("data-done", "true");
        await chat.GetByTestId("card").GetByText("Ship it").ClickAsync();

        await Expect(chat.GetByTestId("toast").Last).ToContainTextAsync("\"order\":4711");
        await Expect(page.Locator("[data-step='3']")).ToHaveAttributeAsync("data-done", "true");
        await Expect(page.Locator("[data-step='3'] .json")).ToContainTextAsync("4711");
    }

    private static async Task RunAsync(string shell, string lines)
    {
        using var run = Process.Start(new ProcessStartInfo(shell) { RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false })!;
        await run.StandardInput.WriteAsync(lines);
        run.StandardInput.Close();
        var said = await run.StandardOutput.ReadToEndAsync(Cancel);
        await run.WaitForExitAsync(Cancel);
        said.ShouldContain("\"message_id\"");
    }
}
