using System.Net;
using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox.Tests;

public sealed class AppConfigTests
{
    private const string App = "/open-apis/application/v7/applications/cli_a11ce0000000c0de";

    [Fact]
    public async Task An_app_submits_a_version_that_an_administrator_approves_and_what_it_changed_counts_from_then_on()
    {
        await using var caller = await StartAsync();
        var app = caller.Sandbox.App;
        (await caller.SendAsync(HttpMethod.Patch, App + "/ability", new { web_app = new { enable = true, pc_url = "https://shop.test/" }, bot = new { enable = false } })).ShouldSucceed();
        (await caller.SendAsync(HttpMethod.Patch, App + "/config", new
        {
            scope = new { add_scopes = new[] { new { scope_name = "im:chat", token_type = "tenant" } }, remove_scopes = new[] { new { scope_name = "tenant:tenant:readonly", token_type = "tenant" } } },
            @event = new { subscription_type = "webhook", add_events = new[] { "im.message.receive_v1" } },
            security = new { add = new { redirect_urls = new[] { "https://shop.test/back" }, allowed_ips = Array.Empty<string>() }, remove = new { redirect_urls = new[] { app.RedirectUrls[0] } } },
            visibility = new { is_visible_to_all = false, visible_list = new { user_ids = new[] { caller.Bob.OpenId } } },
            contacts = new { contacts_range_type = "equal_to_availability" },
        })).ShouldSucceed();
        (app.RedirectUrls.Contains("https://shop.test/back"), app.RedirectUrls.Count, app.AskedScopes.Single()).ShouldBe((true, 10, "im:chat"));
        (app.HasBot, app.AvailableTo, app.ContactRange).ShouldBe((true, null, null));

        var published = await PublishAsync(caller, new { remark = "please", changelog = "no bot", pc_default_ability = "web_app", mobile_default_ability = "web_app" });
        published.Data.GetProperty("version").GetString().ShouldBe("1.0.1");
        (await PublishAsync(caller, new { remark = "again", changelog = "x" })).ShouldBeRefused(210302);
        (await caller.SendAsync(HttpMethod.Patch, App + "/ability", new { })).ShouldBeRefused(210020);
        var applied = caller.Told().ShouldHaveSingleItem();
        applied.Type.ShouldBe("application.application.app_version.publish_apply_v6");
        ((string?)applied.Body["under_audit_version"]!["version"], (string?)applied.Body["online_version"]!["version"], (int?)applied.Body["app_status"]).ShouldBe(("1.0.1", "1.0.0", 1));

        await ReviewAsync(caller, "published", "fine");
        var audited = caller.Told(skip: 1).ShouldHaveSingleItem();
        (audited.Type, (string?)audited.Body["operation"], (string?)audited.Body["remark"]).ShouldBe(("application.application.app_version.audit_v6", "audited", "fine"));
        audited.Body.Select(field => field.Key).ShouldBe(["operator_id", "version_id", "creator_id", "app_id", "operation", "remark", "audit_source"]);
        (app.HasBot, app.Homepage!.AbsoluteUri, app.AvailableTo!.Single(), app.ContactRange!.Single()).ShouldBe((false, "https://shop.test/", caller.Bob.UnionId, caller.Bob.UnionId));
        app.GrantedScopes.ShouldNotContain("tenant:tenant:readonly");
        app.Online!.Events.ShouldBe(["im.message.receive_v1"]);
    }

    [Fact]
    public async Task A_rejected_version_changes_nothing_and_is_told()
    {
        await using var caller = await StartAsync();
        await caller.SendAsync(HttpMethod.Patch, App + "/ability", new { bot = new { enable = false } });
        (await PublishAsync(caller, new { remark = "please", changelog = "x", version = "2.0.0", pc_default_ability = "bot", mobile_default_ability = "bot" })).ShouldSucceed();
        await ReviewAsync(caller, "rejected", "no");
        ((string?)caller.Told()[^1].Body["operation"]).ShouldBe("reject");
        caller.Sandbox.App.HasBot.ShouldBeTrue();
    }

    [Theory]
    [InlineData("""{"changelog":"x"}""", 210304)]
    [InlineData("""{"remark":"x","changelog":"x"}""", 210304)]
    [InlineData("""{"remark":"x","changelog":"x","pc_default_ability":"bot","mobile_default_ability":"bot","version":"1.0"}""", 210303)]
    [InlineData("""{"remark":"x","changelog":"x","pc_default_ability":"bot","mobile_default_ability":"bot","version":"1.0.0"}""", 210303)]
    public async Task A_version_that_is_wrong_is_not_submitted(string body, int code)
    {
        await using var caller = await StartAsync();
        (await PublishAsync(caller, JsonNode.Parse(body)!)).ShouldBeRefused(code);
    }

    [Fact]
    public async Task Only_the_app_itself_or_an_administrator_changes_it()
    {
        await using var caller = await StartAsync();
        var other = App.Replace("cli_a11ce0000000c0de", "cli_b0b0000000000b0b", StringComparison.Ordinal);
        (await caller.SendAsync(HttpMethod.Patch, other + "/config", new { })).ShouldBe(HttpStatusCode.Forbidden, 210016);
        (await caller.SendAsync(HttpMethod.Patch, App[..^4] + "/config", new { })).ShouldBe(HttpStatusCode.NotFound, 210012);
        (await caller.PostAsync(other + "/publish", new { })).ShouldBe(HttpStatusCode.Forbidden, 210036);
        (await caller.SendAsync(HttpMethod.Patch, App + "/config", new { }, caller.TokenOf(caller.Bob, "application:application:patch"))).ShouldBe(HttpStatusCode.Forbidden, 210017);
        (await caller.SendAsync(HttpMethod.Patch, App + "/config", new { }, caller.TokenOf(caller.Alice(), "application:application:patch"))).ShouldSucceed();
        (await caller.SendAsync(HttpMethod.Patch, App + "/config", new { contacts = new { contacts_range_type = "few" } })).ShouldBeRefused(210011);
    }

    [Fact]
    public async Task Versions_are_paged_in_the_order_asked_for()
    {
        await using var caller = await StartAsync();
        caller.Sandbox.App.Versions = [.. Enumerable.Range(0, 3).Select(i => new SandboxAppVersion($"oav_{i}", $"1.0.{i}", SandboxVersionStatus.Published, caller.Sandbox.Clock.Now, null) { Events = ["im.message.receive_v1"] })];
        const string Path = "/open-apis/application/v6/applications/me/app_versions?lang=en_us&page_size=2";
        var first = (await caller.GetAsync(Path)).Data;
        first.GetProperty("items")[0].GetProperty("version").GetString().ShouldBe("1.0.2");
        first.GetProperty("items")[0].GetProperty("event_infos")[0].GetProperty("event_type").GetString().ShouldBe("im.message.receive_v1");
        (await caller.GetAsync($"{Path}&page_token={first.GetProperty("page_token").GetString()}")).Data.GetProperty("items").GetArrayLength().ShouldBe(1);
        (await caller.GetAsync(Path + "&order=1")).Data.GetProperty("items")[0].GetProperty("version").GetString().ShouldBe("1.0.0");
        (await caller.GetAsync(Path + "&order=2")).ShouldBeRefused(99992402);
    }

    [Fact]
    public async Task Who_may_use_the_app_is_on_its_white_list()
    {
        await using var caller = await StartAsync();
        caller.Sandbox.App.AvailableTo = [caller.Bob.UnionId];
        const string Path = "/open-apis/application/v6/applications/me/visibility/check_white_black_list";
        var list = (await caller.PostAsync(Path, new { user_ids = new[] { caller.Bob.OpenId, caller.Carol().OpenId }, department_ids = new[] { "0" } })).Data;
        list.GetProperty("user_visibility_list").EnumerateArray().Select(user => user.GetProperty("in_white_list").GetBoolean()).ShouldBe([true, false]);
        list.GetProperty("department_visibility_list")[0].GetProperty("in_white_list").GetBoolean().ShouldBeFalse();
        (await caller.PostAsync(Path, new { user_ids = new[] { "ou_nobody" } })).ShouldBeRefused(210001);
        (await caller.PostAsync(Path, new { user_ids = Enumerable.Repeat(caller.Bob.OpenId, 101) })).ShouldBeRefused(210001);
    }

    private static async Task<Caller> StartAsync()
    {
        var caller = await Caller.StartAsync();
        caller.Grant("application:application:patch");
        return caller;
    }

    private static Task<Reply> PublishAsync(Caller caller, object body) => caller.PostAsync(App + "/publish", body);

    private static async Task ReviewAsync(Caller caller, string status, string remark)
    {
        var versions = caller.Sandbox.App.Versions.Select(version => new
        {
            version = version.Version, status = version.Status == SandboxVersionStatus.UnderReview ? status : "published", audit_remark = remark,
        });
        (await caller.ControlAsync(HttpMethod.Patch, "/apps/" + caller.Sandbox.App.Id, new { versions })).Status.ShouldBe(HttpStatusCode.OK);
    }
}
