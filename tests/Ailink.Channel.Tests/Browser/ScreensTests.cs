using Ailink.Channel.Demo;
using Ailink.Testing;
using Ailink.Testing.Browser;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Ailink.Channel.Tests.Browser;

/// <summary>
/// Every page as people see it, and what a machine can say about it: nothing is refused by the content security policy, no script fails, nothing sticks out at the side, every text can be read. With
/// <c>AILINK_SCREENS=all</c> (<c>eng/screens</c>) with a picture of each in <c>artifacts/screens</c>.
/// </summary>
[Collection(BrowserCollection.Name)]
public sealed class ScreensTests(ScreensFixture screens) : IClassFixture<ScreensFixture>
{
    private const string Home = $"/feishu/{DemoWorld.AcmeApp}";

    private static readonly bool TakesPictures = Environment.GetEnvironmentVariable("AILINK_SCREENS") == "all";

    [Theory]
    [InlineData("desk", "light", "en")]
    [InlineData("desk", "dark", "zh")]
    [InlineData("phone", "light", "zh")]
    [InlineData("phone", "dark", "ja")]
    public Task The_main_group(string device, string scheme, string language) =>
        ShootAsync("chat", device, scheme, language, Home, "Alice Chen", ready: ".unread-line");

    [Theory]
    [InlineData("desk", "light", "en")] // The picture in the README, see eng/screens.
    [InlineData("desk", "light", "ja")]
    [InlineData("phone", "dark", "en")]
    public Task The_members(string device, string scheme, string language) =>
        ShootAsync("members", device, scheme, language, Home, "Alice Chen", ready: "#members[open]", act: page => page.Locator("#members-button").ClickAsync());

    [Theory]
    [InlineData("desk", "light", "en")]
    [InlineData("phone", "light", "zh")]
    public Task The_picker(string device, string scheme, string language) =>
        ShootAsync("picker", device, scheme, language, Home, "Alice Chen", ready: ".picker-option",
            act: page => page.GetByTestId("composer").PressSequentiallyAsync("@"));

    [Theory]
    [InlineData("desk", "dark", "en")]
    [InlineData("phone", "light", "en")]
    public Task A_message_that_a_link_points_to(string device, string scheme, string language) =>
        ShootAsync("pointed", device, scheme, language, $"{Home}?m=7", "Alice Chen", ready: ".pointed");

    [Fact]
    public Task The_list_of_groups_on_a_phone() => ShootAsync("groups", "phone", "light", "en", $"{Home}?list=1", "Alice Chen", ready: ".group-item");

    [Theory]
    [InlineData("desk", "light", "en")]
    [InlineData("phone", "light", "en")]
    public Task A_long_name_and_a_long_message(string device, string scheme, string language) =>
        ShootAsync("long", device, scheme, language, $"/feishu/{DemoWorld.GlobexApp}", "Dora Novak", ready: ".message-text.long", appId: DemoWorld.GlobexApp);

    [Theory]
    [InlineData("desk", "light", "en")]
    [InlineData("phone", "dark", "zh")]
    public Task The_workbench(string device, string scheme, string language) =>
        ShootAsync("workbench", device, scheme, language, $"{Home}/workbench", "Alice Chen", ready: ".mention-row");

    [Theory]
    [InlineData("desk", "light", "en")]
    [InlineData("phone", "dark", "ja")]
    public Task The_sign_in(string device, string scheme, string language) =>
        ShootAsync("sign-in", device, scheme, language, Home, user: null, ready: "[data-testid=sign-in]");

    [Theory]
    [InlineData("gateway", "desk", "light", "en", "GATEWAY_NOT_ACTIVE", 503)]
    [InlineData("gateway", "phone", "dark", "zh", "GATEWAY_NOT_ACTIVE", 503)]
    [InlineData("no-group", "desk", "light", "en", "MAIN_GROUP_MISSING", 404)]
    [InlineData("other-app", "desk", "dark", "ja", "SESSION_OTHER_APP", 403)]
    [InlineData("unknown-app", "phone", "light", "ja", "NOT_FOUND", 404)]
    [InlineData("unknown-page", "desk", "light", "zh", "NOT_FOUND", 404)]
    [InlineData("invitation", "phone", "light", "en", "INVITE_ENDED", 410)]
    public async Task The_error_pages(string page, string device, string scheme, string language, string code, int status)
    {
        var (path, user) = page switch
        {
            "gateway" => ($"/feishu/{DemoWorld.AcmeSecondApp}", null),
            "no-group" => (Home, screens.World.Channel.Sandbox.World.Users[3].Name),
            "other-app" => ($"/feishu/{DemoWorld.GlobexApp}", "Alice Chen"),
            "unknown-app" => ("/feishu/cli_0000000000000000", null),
            "unknown-page" => ($"{Home}/nowhere", null),
            _ => ($"{Home}/person/inviteToGroup?token=x", (string?)null),
        };
        await ShootAsync($"error-{page}", device, scheme, language, path, user, ready: $"code:text-is('{code}')", status: status);
    }

    [Fact]
    public Task A_sign_in_that_was_cancelled() =>
        ShootAsync("error-denied", "desk", "light", "en", $"/thirdparty/feishu/{DemoWorld.AcmeApp}/login/start", user: null, ready: "code:text-is('AUTH_DENIED')",
            act: page => page.GetByText("Deny").ClickAsync());

    [Fact]
    public Task The_card_in_the_sandboxs_client() =>
        ShootAsync("lark-client", "desk", "light", "en", screens.World.Channel.Sandbox.BaseAddress.AbsoluteUri, user: null, ready: "[data-testid=card]", act: async page =>
        {
            await page.GetByTestId("user-Bob Li").ClickAsync();
            await page.GetByTestId("chat-item").First.ClickAsync();
        });

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private async Task ShootAsync(
        string name, string device, string scheme, string language, string path, string? user,
        string ready, Func<IPage, Task>? act = null, string? appId = null, int status = 200)
    {
        var options = new Look(device, scheme, language).ToOptions();
        await using var window = user is null
            ? await screens.World.OpenAsync(Cancel, options)
            : await screens.World.SignInAsync(user, Cancel, options, appId);
        var page = await window.NewPageAsync();
        var complaints = Complaints.Of(page);
        await page.RouteAsync("**/read", route => route.AbortAsync()); // The next picture shows it unread again.

        var answer = await page.GotoAsync(path.StartsWith('/') ? screens.World.At(path) : path);
        answer!.Status.ShouldBe(status);
        if (act is not null)
            await act(page);

        await Expect(page.Locator(ready).First).ToBeVisibleAsync();
        await page.EvaluateAsync("document.fonts.ready");
        if (TakesPictures)
            await page.ScreenshotAsync(new() { Path = Repository.PathOf("artifacts", "screens", $"{name}-{device}-{scheme}-{language}.png") });

        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth")).ShouldBe(0, "something sticks out");
        complaints.All.ShouldBeEmpty();
        if (path.StartsWith('/'))
            (await TextContrast.TooFaintAsync(page)).ShouldBeEmpty();
    }
}
