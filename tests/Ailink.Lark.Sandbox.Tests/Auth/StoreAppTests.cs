using System.Net;
using System.Text.Json;

namespace Ailink.Lark.Sandbox.Tests;

public sealed class StoreAppTests
{
    private const string Auth = "/open-apis/auth/v3/";
    private const string AppToken = Auth + "app_access_token";
    private const string TenantToken = Auth + "tenant_access_token";

    [Fact]
    public async Task A_ticket_gives_an_app_token_and_that_one_a_tenant_token_for_each_tenant()
    {
        var (caller, app) = await StartAsync();
        await using var _ = caller;
        var appToken = await AppTokenAsync(caller, app);
        appToken.ShouldSucceed();
        var value = appToken.Json.GetProperty("app_access_token").GetString()!;
        value.ShouldStartWith("a-");
        appToken.Json.GetProperty("expire").GetInt32().ShouldBe(7200);

        foreach (var (key, name) in ((string, string)[])[("ten_acme", "Acme Retail"), ("ten_globex", "Globex Energy")])
        {
            var token = (await TenantTokenAsync(caller, value, key)).Json.GetProperty("tenant_access_token").GetString()!;
            (await caller.GetAsync("/open-apis/tenant/v2/tenant/query", token)).Data.GetProperty("tenant").GetProperty("name").GetString().ShouldBe(name);
            (await TenantTokenAsync(caller, value, key)).Json.GetProperty("tenant_access_token").GetString().ShouldBe(token, "while 30 minutes remain");
        }

        (await TenantTokenAsync(caller, value, "ten_nobody")).ShouldBeRefused(10005);
        (await TenantTokenAsync(caller, "a-nothing", "ten_acme")).ShouldBeRefused(99991664);
        (await caller.GetAsync("/open-apis/tenant/v2/tenant/query", value)).ShouldBeRefused(99991664);
    }

    [Fact]
    public async Task Wrong_ways_to_tokens_are_told_apart()
    {
        var (caller, app) = await StartAsync();
        await using var _ = caller;
        (await caller.PostAsync(AppToken, new { app_id = app.Id, app_secret = app.Secret, app_ticket = "old" }, "")).ShouldBeRefused(10012);
        (await caller.PostAsync(AppToken, new { app_id = app.Id, app_secret = "no", app_ticket = "x" }, "")).ShouldBeRefused(10014);
        (await caller.PostAsync(AppToken, new { app_id = app.Id, app_secret = app.Secret }, "")).ShouldBeRefused(10003);
        (await caller.PostAsync(AppToken, new { app_id = caller.Sandbox.App.Id, app_secret = caller.Sandbox.App.Secret, app_ticket = "x" }, "")).ShouldBeRefused(10005);
        (await caller.TokenOfAsync(app)).ShouldBeRefused(10005);
        (await caller.PostAsync(Auth + "app_ticket/resend", new { app_id = caller.Sandbox.App.Id, app_secret = caller.Sandbox.App.Secret }, "")).ShouldBeRefused(10016);
    }

    [Fact]
    public async Task A_ticket_is_pushed_when_asked_for_and_every_hour_by_the_clock()
    {
        var (caller, app) = await StartAsync();
        await using var _ = caller;
        var first = Tickets(caller).Single();
        var resent = await caller.PostAsync(Auth + "app_ticket/resend", new { app_id = app.Id, app_secret = app.Secret }, "");
        resent.ShouldSucceed();
        resent.Json.EnumerateObject().Select(field => field.Name).ShouldBe(["code", "msg"]);
        Tickets(caller).Count.ShouldBe(2);
        (await AppTokenAsync(caller, app, first)).ShouldSucceed();

        await caller.ControlAsync(HttpMethod.Post, "/clock", new { advance_seconds = 3600 });
        Tickets(caller).Count.ShouldBe(3);
        (await AppTokenAsync(caller, app, first)).ShouldBeRefused(10012);
        await caller.ControlAsync(HttpMethod.Post, "/clock", new { advance_seconds = 864000 });
        Tickets(caller).Count.ShouldBe(4, "a jump pushes one");
        lock (caller.Sandbox.World.Gate) caller.Sandbox.World.Events.All.Last(delivery => delivery.EventType == "app_ticket").Schema.ShouldBe(EventSchema.V1);
    }

    [Fact]
    public async Task A_tenant_that_removes_the_app_refuses_its_tokens()
    {
        var (caller, app) = await StartAsync();
        await using var _ = caller;
        var token = await GlobexTokenAsync(caller, app);
        (await caller.ControlAsync(HttpMethod.Delete, $"/apps/{app.Id}/installations/ten_globex")).Status.ShouldBe(HttpStatusCode.OK);
        (await caller.GetAsync("/open-apis/tenant/v2/tenant/query", token)).ShouldBeRefused(99991673);
        caller.Told().Select(told => told.Type).ShouldBe(["app_ticket", "app_open", "app_uninstalled"]);
        (await caller.ControlAsync(HttpMethod.Delete, $"/apps/{app.Id}/installations/ten_globex")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await caller.ControlAsync(HttpMethod.Post, $"/apps/{caller.Sandbox.App.Id}/installations", new { tenant_key = "ten_globex" })).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task In_each_tenant_the_app_meets_its_own_people_only()
    {
        var (caller, app) = await StartAsync();
        await using var _ = caller;
        var (globex, dora) = (await GlobexTokenAsync(caller, app), caller.Sandbox.User("Dora Novak"));
        (await caller.TextAsync(to: dora.OpenIdFor(app.Id), token: globex)).ShouldSucceed();
        (await caller.TextAsync(to: caller.Bob.OpenIdFor(app.Id), token: globex)).ShouldBeRefused(99992361);
        dora.Inbox.Count.ShouldBe(1);
        var state = (await caller.ControlAsync(HttpMethod.Get, "/state")).Json;
        state.GetProperty("users").EnumerateArray().Single(user => user.GetProperty("name").GetString() == "Dora Novak").GetProperty("open_ids").TryGetProperty(app.Id, out JsonElement _).ShouldBeTrue();
    }

    [Fact]
    public async Task A_page_ticket_is_kept_while_half_an_hour_remains_and_counts()
    {
        await using var caller = await Caller.StartAsync();
        var first = await caller.PostAsync("/open-apis/jssdk/ticket/get", new { });
        first.Data.GetProperty("expire_in").GetInt32().ShouldBe(7200);
        caller.Sandbox.Clock.Advance(TimeSpan.FromMinutes(89));
        Ticket(await caller.PostAsync("/open-apis/jssdk/ticket/get", new { })).ShouldBe(Ticket(first));
        caller.Sandbox.Clock.Advance(TimeSpan.FromMinutes(2));
        Ticket(await caller.PostAsync("/open-apis/jssdk/ticket/get", new { })).ShouldNotBe(Ticket(first));
        caller.Sandbox.World.Tenants[0].QuotaLimit = 3;
        (await caller.PostAsync("/open-apis/jssdk/ticket/get", new { })).ShouldBe(HttpStatusCode.TooManyRequests, 99991403);
    }

    [Fact]
    public async Task Events_come_from_a_listed_address()
    {
        await using var caller = await Caller.StartAsync();
        caller.Grant("event:ip_list");
        (await caller.GetAsync("/open-apis/event/v1/outbound_ip")).Data.GetProperty("ip_list")[0].GetString().ShouldBe("127.0.0.1");
        (await caller.GetAsync("/open-apis/event/v1/outbound_ip?page_size=0")).ShouldBeRefused(1810001);
    }

    private static async Task<(Caller Caller, SandboxApp App)> StartAsync()
    {
        var caller = await Caller.StartAsync();
        var app = caller.Sandbox.World.AddApp("ten_acme", "Store", "cli_000000000000005e", "store-secret", isStore: true);
        (app.Features, app.GrantedScopes) = (["bot"], ["tenant:tenant:readonly", "im:message:send_as_bot"]);
        app.Versions = [new("oav_store", "1.0.0", SandboxVersionStatus.Published, caller.Sandbox.Clock.Now, caller.Sandbox.Clock.Now)];
        (await caller.ControlAsync(HttpMethod.Post, $"/apps/{app.Id}/installations", new { tenant_key = "ten_globex" })).Status.ShouldBe(HttpStatusCode.OK);
        return (caller, app);
    }

    private static List<string> Tickets(Caller caller) => [.. caller.Told().Where(told => told.Type == "app_ticket").Select(told => (string)told.Body["app_ticket"]!)];

    private static Task<Reply> AppTokenAsync(Caller caller, SandboxApp app, string? ticket = null) =>
        caller.PostAsync(AppToken, new { app_id = app.Id, app_secret = app.Secret, app_ticket = ticket ?? Tickets(caller)[^1] }, "");

    private static Task<Reply> TenantTokenAsync(Caller caller, string appToken, string tenantKey) =>
        caller.PostAsync(TenantToken, new { app_access_token = appToken, tenant_key = tenantKey }, "");

    private static async Task<string> GlobexTokenAsync(Caller caller, SandboxApp app)
    {
        var appToken = (await AppTokenAsync(caller, app)).Json.GetProperty("app_access_token").GetString()!;
        return (await TenantTokenAsync(caller, appToken, "ten_globex")).Json.GetProperty("tenant_access_token").GetString()!;
    }

    private static string? Ticket(Reply reply) => reply.Data.GetProperty("ticket").GetString();
}
