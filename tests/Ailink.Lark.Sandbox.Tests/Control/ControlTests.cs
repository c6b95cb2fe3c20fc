using System.Net;
using System.Text.Json;

namespace Ailink.Lark.Sandbox.Tests;

public sealed class ControlTests
{
    [Fact]
    public async Task The_starting_world_is_the_promised_one()
    {
        await using var caller = await Caller.StartAsync();
        (await caller.ControlAsync(HttpMethod.Get, "/health")).Status.ShouldBe(HttpStatusCode.OK);
        var reply = await caller.ControlAsync(HttpMethod.Get, "/state");
        var state = reply.Json;
        reply.Text.ShouldNotContain("secret");

        Strings(state, "tenants", "tenant_key").ShouldBe(["ten_acme", "ten_globex"]);
        Strings(state, "apps", "app_id").ShouldBe(["cli_a11ce0000000c0de", "cli_b0b0000000000b0b", "cli_c0ffee000000cafe"]);
        var names = Strings(state, "users", "name");
        names.Count.ShouldBe(22);
        names[..3].ShouldBe(["Alice Chen", "Bob Li", "Carol Wu"]);
        names[20..].ShouldBe(["Dora Novak", "Emil Sato"]);
        state.GetProperty("tenants")[0].GetProperty("quota").GetProperty("limit").GetInt32().ShouldBe(10_000);

        var bob = state.GetProperty("users")[1];
        bob.GetProperty("open_ids").EnumerateObject().Select(property => property.Name).ShouldBe(["cli_a11ce0000000c0de", "cli_b0b0000000000b0b"]);
        bob.GetProperty("open_ids").EnumerateObject().ShouldAllBe(property => property.Value.GetString()!.StartsWith("ou_") && property.Value.GetString()!.Length == 35);
    }

    [Fact]
    public async Task Ids_are_the_same_in_every_sandbox()
    {
        await using var one = await LarkSandbox.StartAsync(cancellationToken: Cancel);
        await using var other = await LarkSandbox.StartAsync(cancellationToken: Cancel);
        other.World.Users.Select(user => user.OpenId).ShouldBe(one.World.Users.Select(user => user.OpenId));
    }

    [Fact]
    public async Task Tenants_apps_and_users_are_made_with_their_secrets_and_can_send()
    {
        await using var caller = await Caller.StartAsync(options => options.Empty = true);
        (await PostAsync("/tenants", new { tenant_key = "ten_new", name = "New" })).Json.GetProperty("display_id").GetString().ShouldBe("F100000001");
        var app = (await PostAsync("/apps", new { tenant_key = "ten_new", name = "Bot", app_secret = "s3", scopes = new[] { "im:message" }, features = new[] { "bot" } })).Json;
        app.GetProperty("app_secret").GetString().ShouldBe("s3");
        var user = (await PostAsync("/users", new { tenant_key = "ten_new", name = "Zoe", admin = true })).Json;
        var openId = user.GetProperty("open_ids").GetProperty(app.GetProperty("app_id").GetString()!).GetString();

        (await caller.TextAsync(to: openId)).ShouldSucceed();
        (await caller.ControlAsync(HttpMethod.Get, "/inbox/" + openId)).Json.GetArrayLength().ShouldBe(1);

        (await PostAsync("/tenants", new { tenant_key = "ten_new", name = "Again" })).Status.ShouldBe(HttpStatusCode.Conflict);
        (await PostAsync("/users", new { tenant_key = "nowhere", name = "Zoe" })).Status.ShouldBe(HttpStatusCode.NotFound);
        (await PostAsync("/users", new { tenant_key = "ten_new" })).Json.GetProperty("code").GetString().ShouldBe("bad_request");

        Task<Reply> PostAsync(string path, object body) => caller.ControlAsync(HttpMethod.Post, path, body);
    }

    [Fact]
    public async Task An_app_is_changed_as_its_administrator_would_whole_or_not_at_all()
    {
        await using var caller = await Caller.StartAsync();
        var app = caller.Sandbox.App;
        var changed = await PatchAsync(new
        {
            scopes = new { granted = new[] { "im:message" }, asked = new[] { "cardkit:card:write" } },
            features = new[] { "bot" },
            availability = new { all = false, union_ids = new[] { caller.Bob.UnionId } },
            redirect_urls = new[] { "https://a.test/x" },
            ip_list = new[] { "127.0.0.1" },
            quota = new { limit = 5, used = 4 },
            secret = "changed",
        });
        changed.Status.ShouldBe(HttpStatusCode.OK);
        changed.Json.GetProperty("scopes").GetProperty("granted")[0].GetString().ShouldBe("im:message");
        changed.Json.GetProperty("quota").GetProperty("used").GetInt32().ShouldBe(4);
        app.Secret.ShouldBe("changed");
        (await caller.TextAsync()).ShouldSucceed();
        (await caller.TextAsync()).Code.ShouldBe(99991403);

        (await PatchAsync(new { features = Array.Empty<string>(), status = "gone" })).Status.ShouldBe(HttpStatusCode.BadRequest);
        app.HasBot.ShouldBeTrue();
        (await PatchAsync(new { status = 0 })).Json.GetProperty("status").GetString().ShouldBe("disabled");
        (await PatchAsync(new { status = "enabled" })).Status.ShouldBe(HttpStatusCode.OK);
        (await PatchAsync(new { colour = "red" })).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await caller.ControlAsync(HttpMethod.Patch, "/apps/cli_none", new { })).Status.ShouldBe(HttpStatusCode.NotFound);

        Task<Reply> PatchAsync(object body) => caller.ControlAsync(HttpMethod.Patch, "/apps/" + app.Id, body);
    }

    [Fact]
    public async Task Publishing_the_waiting_version_puts_the_app_to_work()
    {
        await using var caller = await Caller.StartAsync();
        var second = caller.Sandbox.World.Apps[1];
        var changed = await caller.ControlAsync(HttpMethod.Patch, "/apps/" + second.Id, new { versions = new[] { new { version = "1.0.0", status = "published" } }, scopes = new { granted = second.AskedScopes } });
        changed.Json.GetProperty("status").GetString().ShouldBe("enabled");
        var token = (await caller.TokenOfAsync(second)).Json.GetProperty("tenant_access_token").GetString();
        (await caller.TextAsync(to: caller.Bob.OpenIdFor(second.Id), token: token)).ShouldSucceed();
    }

    [Fact]
    public async Task The_journal_shows_what_was_called_and_hides_what_is_secret()
    {
        await using var caller = await Caller.StartAsync();
        await caller.TextAsync("hi");
        await caller.PostAsync("/open-apis/authen/v2/oauth/token", new { code = "c-1", client_secret = "s-1", refresh_token = "r-1", code_verifier = "v-1" }, "");
        await caller.GetAsync("/open-apis/authen/v1/authorize?code=q-1&state=x", "");

        var journal = await caller.ControlAsync(HttpMethod.Get, "/calls");

        foreach (var secret in (string[])["sandbox-secret", "c-1", "s-1", "r-1", "v-1", "q-1"]) journal.Text.ShouldNotContain($"\"{secret}");
        journal.Text.ShouldNotContain("q-1");
        var calls = journal.Json.EnumerateArray().ToList();
        calls.Select(call => call.GetProperty("path").GetString()).ShouldBe(
            ["/open-apis/auth/v3/tenant_access_token/internal", "/open-apis/im/v1/messages", "/open-apis/authen/v2/oauth/token", "/open-apis/authen/v1/authorize"]);
        calls[1].GetProperty("token_kind").GetString().ShouldBe("tenant");
        calls[1].GetProperty("counted").GetBoolean().ShouldBeTrue();
        calls[1].GetProperty("request").GetProperty("msg_type").GetString().ShouldBe("text");
        (await caller.ControlAsync(HttpMethod.Get, "/calls?path=/open-apis/im/v1/messages&app_id=" + caller.Sandbox.App.Id)).Json.GetArrayLength().ShouldBe(1);
        (await caller.ControlAsync(HttpMethod.Get, "/calls?since=2999-01-01T00:00:00Z")).Json.GetArrayLength().ShouldBe(0);
        (await caller.ControlAsync(HttpMethod.Get, "/calls?since=yesterday")).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task The_clock_moves_both_ways_and_runs_on()
    {
        await using var caller = await Caller.StartAsync();
        var before = caller.Sandbox.Clock.Now;
        await caller.ControlAsync(HttpMethod.Post, "/clock", new { advance_seconds = 3600 });
        (caller.Sandbox.Clock.Now - before).ShouldBeInRange(TimeSpan.FromHours(1), TimeSpan.FromHours(1.1));
        (await caller.ControlAsync(HttpMethod.Post, "/clock", new { now = "2020-02-02T02:02:02Z" })).Json.GetProperty("now").GetString()!.ShouldStartWith("2020-02-02T02:02:0");
        (await caller.TextAsync()).ShouldSucceed();
        foreach (var wrong in (object[])[new { }, new { now = "soon" }, new { advance_seconds = 1, now = "2020-02-02T02:02:02Z" }, new { advance_seconds = 1e300 }])
            (await caller.ControlAsync(HttpMethod.Post, "/clock", wrong)).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_reset_forgets_everything_that_happened()
    {
        await using var caller = await Caller.StartAsync();
        await caller.TextAsync();
        caller.Sandbox.Faults.Next("/open-apis/im/v1/messages", status: 500);
        caller.Sandbox.Clock.Advance(TimeSpan.FromDays(3));
        caller.Sandbox.App.Secret = "other";
        var cookie = (await caller.ControlAsync(HttpMethod.Get, "/sign-in?user=" + caller.Bob.UnionId)).Header("Set-Cookie")!.Split(';')[0];

        (await caller.ControlAsync(HttpMethod.Post, "/reset")).Status.ShouldBe(HttpStatusCode.OK);

        caller.Bob.Inbox.ShouldBeEmpty();
        caller.Sandbox.Calls.All.ShouldBeEmpty();
        caller.Sandbox.App.Secret.ShouldBe("sandbox-secret");
        caller.Sandbox.Clock.Now.ShouldBeLessThan(TimeProvider.System.GetUtcNow().AddMinutes(1));
        (await caller.TextAsync()).ShouldBeRefused(99991663);   // tokens are gone too
        var page = await caller.SendAsync(
            HttpMethod.Get, $"/open-apis/authen/v1/authorize?client_id={caller.Sandbox.App.Id}&response_type=code&redirect_uri={caller.Sandbox.App.RedirectUrls[0]}", null, "", ("Cookie", cookie));
        page.Status.ShouldBe(HttpStatusCode.OK);   // nobody is signed in any more
    }

    [Fact]
    public async Task Every_rule_has_a_name_of_its_own_a_source_and_a_sentence()
    {
        await using var caller = await Caller.StartAsync();
        var rules = (await caller.ControlAsync(HttpMethod.Get, "/rules")).Json.EnumerateArray().ToList();
        rules.Count.ShouldBeGreaterThan(100);
        rules.Select(rule => rule.GetProperty("rule").GetString()).ShouldBeUnique();
        rules.ShouldAllBe(rule => new[] { "docs", "official client", "field report", "assumption" }.Contains(rule.GetProperty("source").GetString()));
        rules.ShouldAllBe(rule => rule.GetProperty("about").GetString()!.Length > 5);
    }

    [Theory]
    [InlineData("same_id", HttpStatusCode.OK)]
    [InlineData("no_id", HttpStatusCode.OK)]
    [InlineData("error", HttpStatusCode.OK)]
    [InlineData("perhaps", HttpStatusCode.BadRequest)]
    public async Task The_world_s_answer_to_a_repeated_uuid_can_be_chosen(string word, HttpStatusCode status)
    {
        await using var caller = await Caller.StartAsync();
        (await caller.ControlAsync(HttpMethod.Patch, "/world", new { repeated_uuid = word })).Status.ShouldBe(status);
    }

    private static List<string?> Strings(JsonElement state, string list, string name) =>
        [.. state.GetProperty(list).EnumerateArray().Select(item => item.GetProperty(name).GetString())];
}
