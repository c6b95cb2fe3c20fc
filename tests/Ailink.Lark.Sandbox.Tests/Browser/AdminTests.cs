using System.Text;
using Ailink.Testing.Browser;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Ailink.Lark.Sandbox.Tests.Browser;

/// <summary>What one does in the admin view happens in the sandbox.</summary>
[Collection(BrowserCollection.Name)]
public sealed class AdminTests(Chromium chromium, AdminFixture fixture) : IClassFixture<AdminFixture>
{
    private const string Info = "/open-apis/bot/v3/info";
    private const string Chats = "/open-apis/im/v1/chats";

    private LarkSandbox Sandbox => fixture.Sandbox;

    [Fact]
    public async Task A_granted_scope_lets_a_call_pass_that_failed_and_a_revoked_one_stops_it()
    {
        var admin = await OpenAsync($"apps/{Sandbox.App.Id}");
        (await admin.CallAsync(Chats)).ShouldBe(99991672);

        await admin.Page.GetByLabel("Another scope").FillAsync("im:chat:readonly");
        await admin.Button("Grant").ClickAsync();
        await Expect(admin.Button("Revoke im:chat:readonly")).ToBeVisibleAsync();
        (await admin.CallAsync(Chats)).ShouldBe(0);

        await admin.Button("Revoke im:chat:readonly").ClickAsync();
        await Expect(admin.Button("Grant im:chat:readonly")).ToBeVisibleAsync();
        (await admin.CallAsync(Chats)).ShouldBe(99991672);
    }

    [Fact]
    public async Task Credentials_are_there_to_copy_and_a_disabled_app_is_refused()
    {
        var admin = await OpenAsync($"apps/{Sandbox.App.Id}");
        await admin.Page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);

        await admin.Button("Copy App Secret").ClickAsync();
        (await admin.Page.EvaluateAsync<string>("navigator.clipboard.readText()")).ShouldBe(Sandbox.App.Secret);

        await admin.Button("Disable").ClickAsync();
        await Expect(admin.Button("Enable")).ToBeVisibleAsync();
        (await admin.CallAsync(Info)).ShouldNotBe(0);
    }

    [Fact]
    public async Task A_version_is_submitted_approved_and_rejected()
    {
        var admin = await OpenAsync("apps/cli_b0b0000000000b0b");

        await admin.Button("Approve version 1.0.0").ClickAsync();
        await Expect(admin.Button("Approve version 1.0.0")).ToBeHiddenAsync();
        await admin.Button("Submit").ClickAsync();
        await admin.Button("Reject version 1.0.1").ClickAsync();
        await Expect(admin.Button("Submit version 1.0.1")).ToBeVisibleAsync();

        Sandbox.World.Apps[1].Versions.Select(version => version.Status).ShouldBe([SandboxVersionStatus.Published, SandboxVersionStatus.Rejected]);
    }

    [Fact]
    public async Task A_url_that_does_not_answer_its_challenge_is_not_saved_and_the_echo_is()
    {
        var admin = await OpenAsync($"apps/{Sandbox.App.Id}");
        var url = admin.Page.GetByRole(AriaRole.Textbox, new() { Name = "Callback URL" });

        await url.FillAsync("http://127.0.0.1:9/nobody");
        await admin.Page.Locator("[data-key=events-save]").ClickAsync();
        await Expect(admin.Toast).ToContainTextAsync("challenge_failed");
        Sandbox.App.CallbackUrl.ShouldBeNull();

        await admin.Button("Use the echo: Callback URL").ClickAsync();
        await admin.Page.Locator("[data-key=events-save]").ClickAsync();
        await Expect(admin.Page.GetByText("Saved.")).ToBeVisibleAsync();
        Sandbox.App.CallbackUrl.ShouldBe(LivelyWorld.Echo(Sandbox));
    }

    [Fact]
    public async Task A_fault_strikes_as_often_as_the_form_says()
    {
        var admin = await OpenAsync("faults");

        await admin.Page.GetByLabel("Path").FillAsync(Info);
        await admin.Page.GetByLabel("HTTP status").FillAsync("429");
        await admin.Page.GetByLabel("Code", new() { Exact = true }).FillAsync("99991400");
        await admin.Page.GetByTestId("fault-add").ClickAsync();
        await Expect(admin.Page.GetByTestId("faults").Locator("td").First).ToBeVisibleAsync();

        (await admin.CallAsync(Info)).ShouldBe(99991400);
        (await admin.CallAsync(Info)).ShouldBe(0);
        await Expect(admin.Page.GetByText("No fault is waiting")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_clock_is_advanced_and_a_token_is_seen_to_end()
    {
        var admin = await OpenAsync("clock");
        var before = Sandbox.Clock.Now;
        await Expect(admin.Page.GetByTestId("tokens")).ToContainTextAsync("Good");

        await admin.Button("+ 1 day").ClickAsync();
        await Expect(admin.Page.GetByTestId("tokens")).ToContainTextAsync("Ended");

        (await admin.CallAsync(Info)).ShouldBe(99991663);
        Sandbox.Clock.Now.ShouldBeGreaterThan(before.AddHours(23));
    }

    [Fact]
    public async Task A_delivery_nobody_took_is_sent_again_by_hand()
    {
        var admin = await OpenAsync("deliveries");
        Sandbox.App.EventUrl = new Uri("http://127.0.0.1:9/nobody");
        await Sandbox.User("Bob Li").WriteAsync("hello", Cancel);
        var delivery = admin.Page.GetByTestId("delivery").Filter(new() { HasText = "im.message.receive_v1" });
        await Expect(delivery).ToContainTextAsync("Will come again");

        Sandbox.App.EventUrl = LivelyWorld.Echo(Sandbox);
        await delivery.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(delivery).ToContainTextAsync("Taken");
        await delivery.Locator("summary").ClickAsync();

        await Expect(delivery.Locator(".json")).ToContainTextAsync("hello");
        await Expect(delivery.Locator("tbody tr")).ToHaveCountAsync(2);
    }

    [Fact]
    public async Task The_quota_is_used_up_and_set_back()
    {
        var admin = await OpenAsync("quota");
        (await admin.CallAsync(Info)).ShouldBe(0);
        await Expect(admin.Page.Locator(".rows").First).ToContainTextAsync(Info);

        await admin.Button("Use it up: Acme Retail").ClickAsync();
        await Expect(admin.Page.GetByText("Used up", new() { Exact = true })).ToBeVisibleAsync();
        (await admin.CallAsync(Info)).ShouldBe(99991403);

        await admin.Button("Set to 0: Acme Retail").ClickAsync();
        await Expect(admin.Page.GetByText("Used up", new() { Exact = true })).ToBeHiddenAsync();
        (await admin.CallAsync(Info)).ShouldBe(0);
    }

    [Fact]
    public async Task Rules_are_found_by_chapter_and_source()
    {
        var admin = await OpenAsync("rules");
        await Expect(admin.Page.GetByTestId("rules")).ToBeVisibleAsync();

        await admin.Page.GetByTestId("rules-chapter").SelectOptionAsync("event");
        await admin.Page.GetByTestId("rules-source").SelectOptionAsync("assumption");

        var expected = RuleBook.All.Where(rule => rule.Source == RuleSource.Assumption && rule.Name.StartsWith("event.", StringComparison.Ordinal)).Select(rule => rule.Name);
        (await admin.Page.GetByTestId("rules").Locator("tbody td:first-child").AllInnerTextsAsync()).ShouldBe(expected);
    }

    [Fact]
    public async Task A_world_is_imported_and_started_over_only_when_that_is_confirmed()
    {
        var admin = await OpenAsync("world");
        var file = new FilePayload { Name = "mine.json", MimeType = "application/json", Buffer = Encoding.UTF8.GetBytes("""{"tenants":[{"tenant_key":"ten_mine","name":"Mine"}]}""") };

        await admin.Page.GetByTestId("world-file").SetInputFilesAsync(file);
        await admin.Button("Import").ClickAsync();
        await admin.Page.GetByTestId("confirm-yes").ClickAsync();
        await Expect(admin.Page.GetByText("The world is another one.")).ToBeVisibleAsync();
        Sandbox.World.Tenants.ShouldHaveSingleItem().Key.ShouldBe("ten_mine");

        await admin.Button("Start over").ClickAsync();
        await admin.Page.Keyboard.PressAsync("Escape");
        await Expect(admin.Page.GetByTestId("confirm")).ToBeHiddenAsync();
        Sandbox.World.Tenants.ShouldHaveSingleItem();

        await admin.Button("Start over").ClickAsync();
        await admin.Page.GetByTestId("confirm-yes").ClickAsync();
        await Expect(admin.Page.GetByText("The starting world is back.")).ToBeVisibleAsync();
        Sandbox.World.Tenants.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Socket_clients_are_told_other_intervals()
    {
        var admin = await OpenAsync("sockets");

        await admin.Page.GetByLabel("Ping interval").FillAsync("7");
        await admin.Page.Locator("[data-key=sockets-save]").ClickAsync();
        await Expect(admin.Page.GetByText("Saved.")).ToBeVisibleAsync();

        Sandbox.Sockets.ClientConfig.PingInterval.ShouldBe(TimeSpan.FromSeconds(7));
    }

    private Task<AdminWindow> OpenAsync(string section) => fixture.OpenAsync(chromium, section);
}
