using Ailink.Testing.Browser;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Ailink.Lark.Sandbox.Tests.Browser;

/// <summary>The live call log.</summary>
[Collection(BrowserCollection.Name)]
public sealed class CallLogTests(Chromium chromium, AdminFixture fixture) : IClassFixture<AdminFixture>
{
    private LarkSandbox Sandbox => fixture.Sandbox;

    [Fact]
    public async Task A_call_appears_as_it_is_made_and_tells_its_answer_and_the_rule_behind_it()
    {
        var admin = await OpenAsync();
        await Expect(Rows(admin)).ToHaveCountAsync(1);   // the token's

        await admin.CallAsync("/open-apis/im/v1/chats");
        await Expect(Rows(admin)).ToHaveCountAsync(2);
        await Rows(admin).First.GetByRole(AriaRole.Link).ClickAsync();

        var detail = admin.Page.GetByTestId("call-detail");
        await Expect(detail.GetByTestId("call-rule")).ToContainTextAsync("gateway.scope");
        await Expect(detail.GetByTestId("call-rule")).ToContainTextAsync("Docs");
        await Expect(detail).ToContainTextAsync(Sandbox.Calls.All[^1].LogId);
        await Expect(detail).ToContainTextAsync("\"permission_violations\"");
        await Expect(detail.GetByTestId("call-curl")).ToContainTextAsync("curl -X GET");
    }

    [Fact]
    public async Task No_secret_and_no_token_is_shown()
    {
        var admin = await OpenAsync();

        await Rows(admin).First.GetByRole(AriaRole.Link).ClickAsync();

        var detail = admin.Page.GetByTestId("call-detail");
        await Expect(detail).ToContainTextAsync("\"tenant_access_token\": \"***\"");
        await Expect(detail).ToContainTextAsync("\"app_secret\": \"***\"");
        await Expect(detail).Not.ToContainTextAsync(Sandbox.App.Secret);
    }

    [Fact]
    public async Task Calls_are_filtered_by_text_path_status_and_code()
    {
        var admin = await OpenAsync();
        await admin.SendAsync("text", new { text = "the cipher" });
        await admin.CallAsync("/open-apis/bot/v3/info");
        await admin.CallAsync("/open-apis/im/v1/chats");
        await Expect(Rows(admin)).ToHaveCountAsync(4);

        foreach (var (filter, value, found) in new[] { ("text", "cipher", 1), ("path", "/open-apis/im/*", 2), ("path", "/open-apis/bot/v3/info", 1), ("status", "4xx", 1), ("code", "99991672", 1) })
        {
            await admin.Page.GetByTestId("filter-" + filter).FillAsync(value);
            await Expect(Rows(admin)).ToHaveCountAsync(found);
            await admin.Page.GetByTestId("filter-" + filter).FillAsync("");
        }

        await Expect(Rows(admin)).ToHaveCountAsync(4);
    }

    [Fact]
    public async Task Only_failures_are_shown_and_a_pause_holds_the_list()
    {
        var admin = await OpenAsync();
        await admin.CallAsync("/open-apis/im/v1/chats");
        await admin.Page.GetByLabel("Only failures").CheckAsync();
        await Expect(Rows(admin)).ToHaveCountAsync(1);
        await admin.Page.GetByTestId("filter-app").SelectOptionAsync(Sandbox.World.Apps[1].Id);
        await Expect(Rows(admin)).ToHaveCountAsync(0);
        await admin.Page.GetByTestId("filter-app").SelectOptionAsync(Sandbox.App.Id);

        await admin.Button("Pause").ClickAsync();
        await admin.CallAsync("/open-apis/im/v1/chats");
        await Expect(admin.Page.GetByTestId("calls-note")).ToContainTextAsync("Paused");
        await Expect(Rows(admin)).ToHaveCountAsync(1);

        await admin.Button("Follow").ClickAsync();
        await Expect(Rows(admin)).ToHaveCountAsync(2);
    }

    [Fact]
    public async Task Ten_thousand_calls_are_searched_at_once_and_drawn_in_part_which_is_said()
    {
        var admin = await OpenAsync();
        for (var i = 0; i < 10_000; i++)
        {
            var call = new CallRecord { Time = Sandbox.Clock.Now, Method = "GET", Path = $"/open-apis/im/v1/messages/om_{i}", Query = "", LogId = $"log-{i}" };
            Sandbox.Calls.Begin(call);
            Sandbox.Calls.End(call, 200, 0);
        }

        await Expect(admin.Page.GetByTestId("calls-note")).ToContainTextAsync("300 shown of 10001 that match");
        await Expect(Rows(admin)).ToHaveCountAsync(300);
        await admin.Page.GetByTestId("filter-text").FillAsync("log-777");
        await Expect(Rows(admin)).ToHaveCountAsync(11);

        // The slowest a key stroke can be: a search through everything that nothing is remembered of.
        var took = await admin.Page.GetByTestId("filter-text").EvaluateAsync<double>(
            "field => { const start = performance.now(); field.value = 'om_12'; field.dispatchEvent(new Event('input')); document.body.offsetHeight; return performance.now() - start; }");
        took.ShouldBeLessThan(2000);
    }

    [Fact]
    public async Task It_is_walked_by_keyboard()
    {
        var admin = await OpenAsync();
        await admin.CallAsync("/open-apis/bot/v3/info");
        await Expect(Rows(admin)).ToHaveCountAsync(2);

        await Rows(admin).First.GetByRole(AriaRole.Link).FocusAsync();
        await admin.Page.Keyboard.PressAsync("ArrowDown");
        await admin.Page.Keyboard.PressAsync("Enter");
        var heading = admin.Page.GetByTestId("call-detail").GetByRole(AriaRole.Heading, new() { Level = 2 });
        await Expect(heading).ToBeFocusedAsync();
        await Expect(heading).ToContainTextAsync("tenant_access_token");

        await admin.Page.Keyboard.PressAsync("Escape");
        await Expect(admin.Page.GetByTestId("call-detail")).ToBeHiddenAsync();
        await Expect(Rows(admin).Nth(1).GetByRole(AriaRole.Link)).ToBeFocusedAsync();
    }

    private static ILocator Rows(AdminWindow admin) => admin.Page.GetByTestId("log-row");

    private Task<AdminWindow> OpenAsync() => fixture.OpenAsync(chromium, "calls");
}
