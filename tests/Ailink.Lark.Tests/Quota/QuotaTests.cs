using System.Net;
using Ailink.Lark.Sandbox;
using Ailink.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Ailink.Lark.Tests.Quota;

/// <summary>The monthly quota, counted here and never asked for.</summary>
public sealed class QuotaTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_counted_is_what_the_platform_counts()
    {
        await using var box = await LarkSandbox.StartAsync(cancellationToken: Cancel);
        await using var lark = Some.Client(box);
        OpenId bob = new(box.User("Bob Li").OpenId);

        await lark.Messages.SendAsync(bob, "one", null, Cancel);
        await lark.Messages.SendAsync(bob, "two", null, Cancel);
        await lark.Tenant.GetAsync(Cancel);
        await Should.ThrowAsync<LarkException>(lark.Messages.SendAsync(new ChatId("oc_nowhere"), "refused", null, Cancel));
        await Should.ThrowAsync<LarkException>(lark.SignIn.CompleteAsync("code-of-nobody", null, null, Cancel));
        var calls = box.Calls.All.Count;

        var quota = lark.Quota.Current;

        quota.Used.ShouldBe(box.Calls.Counted);
        quota.Used.ShouldBe(3);
        quota.ByApi.ShouldBe(new Dictionary<string, long> { ["POST im/v1/messages"] = 2, ["GET tenant/v2/tenant/query"] = 1 }, ignoreOrder: true);
        quota.ByDay.Values.Sum().ShouldBe(3);
        (quota.State, quota.Limit).ShouldBe((LarkQuotaState.Ok, null));
        box.Calls.All.Count.ShouldBe(calls);
    }

    [Fact]
    public async Task States_follow_the_limit()
    {
        await using var lark = Some.Client(Platform(), VirtualClock.New(), options => options.MonthlyQuota = 20);
        Dictionary<long, LarkQuotaState> seen = [];
        for (var sent = 1; sent <= 20; sent++)
        {
            await lark.Messages.SendAsync(Some.Person, "hi", null, Cancel);
            seen[lark.Quota.Current.Used] = lark.Quota.Current.State;
        }

        (seen[15], seen[16], seen[18], seen[19], seen[20]).ShouldBe((LarkQuotaState.Ok, LarkQuotaState.Warn, LarkQuotaState.Warn, LarkQuotaState.Save, LarkQuotaState.Exhausted));
    }

    [Theory]
    [InlineData(99991403)]
    [InlineData(99991406)]
    public async Task What_the_platform_says_holds_until_the_month_ends_or_a_call_succeeds(int code)
    {
        ScriptedPlatform platform = Platform();
        platform.On(ScriptedPlatform.SendPath, _ => ScriptedPlatform.Refusal(code, HttpStatusCode.TooManyRequests));
        var clock = VirtualClock.New(); // the ninth of March
        await using var lark = Some.Client(platform, clock);

        var refusal = await Should.ThrowAsync<LarkQuotaException>(lark.Messages.SendAsync(Some.Person, "hi", null, Cancel));
        lark.Quota.Current.State.ShouldBe(LarkQuotaState.Exhausted);
        lark.Quota.Current.ResetsAt.ShouldBe(refusal.ResetsAt);

        clock.Advance(TimeSpan.FromDays(20));
        lark.Quota.Current.State.ShouldBe(LarkQuotaState.Exhausted);
        clock.Advance(TimeSpan.FromDays(3));
        lark.Quota.Current.State.ShouldBe(LarkQuotaState.Ok);

        await Should.ThrowAsync<LarkQuotaException>(lark.Messages.SendAsync(Some.Person, "hi", null, Cancel));
        clock.Advance(TimeSpan.FromHours(1));
        platform.On(ScriptedPlatform.SendPath, ScriptedPlatform.Sent);
        await lark.Messages.SendAsync(Some.Person, "the plan was upgraded", null, Cancel);
        lark.Quota.Current.State.ShouldBe(LarkQuotaState.Ok);
    }

    [Theory]
    [InlineData("im/v1/chats", 1, 1)]
    [InlineData("contact/v3/scopes", 0, 0)]
    [InlineData("authen/v1/user_info", 0, 0)]
    [InlineData("event/v1/outbound_ip", 0, 0)]
    [InlineData("translation/v1/text/translate", 0, 0)]
    [InlineData("hire/v1/jobs", 1, 0)] // free on Feishu only
    public async Task Areas_the_platform_does_not_count_are_not_counted(string path, int onLark, int onFeishu)
    {
        foreach (var (host, counted) in new[] { (LarkPlatform.Lark, onLark), (LarkPlatform.Feishu, onFeishu) })
        {
            ScriptedPlatform platform = Platform();
            platform.On("/open-apis/" + path, """{"code":0,"data":{}}""");
            await using var lark = LarkClient.Make(new(Some.App, "s") { Platform = host }, null, lark => lark.ConfigureHttp(http => http.ConfigurePrimaryHttpMessageHandler(() => platform)));

            await lark.CallAsync(new LarkCall<System.Text.Json.JsonElement>(HttpMethod.Get, path, QuotaJson.Default.JsonElement), Cancel);

            lark.Quota.Current.Used.ShouldBe(counted, $"{path} on {host}");
        }
    }

    [Fact]
    public async Task A_month_begins_at_nothing_in_the_tenants_time()
    {
        var clock = VirtualClock.New(new DateTimeOffset(2026, 3, 31, 15, 59, 0, TimeSpan.Zero)); // a minute before midnight in China
        await using var feishu = LarkClient.Make(new(Some.App, "s") { Platform = LarkPlatform.Feishu }, null, lark => Script(lark, clock));
        await using var lark = LarkClient.Make(new(Some.App, "s") { Platform = LarkPlatform.Lark }, null, lark => Script(lark, clock));
        foreach (var each in new[] { feishu, lark })
            await each.Messages.SendAsync(Some.Person, "hi", null, Cancel);

        clock.Advance(TimeSpan.FromMinutes(1));
        (feishu.Quota.Current.Used, lark.Quota.Current.Used).ShouldBe((0, 1));
        clock.Advance(TimeSpan.FromHours(8));
        lark.Quota.Current.Used.ShouldBe(0);
        lark.Quota.Current.ResetsAt.ShouldBe(new DateTimeOffset(2026, 5, 1, 0, 0, 0, TimeSpan.Zero));
    }

    [Fact]
    public async Task Apps_of_one_tenant_add_up_when_it_is_named_and_others_do_not()
    {
        ServiceCollection services = new();
        services.AddAilinkLark().ConfigureHttp(http => http.ConfigurePrimaryHttpMessageHandler(Platform));
        await using var provider = services.BuildServiceProvider();
        var factory = provider.GetRequiredService<ILarkClientFactory>();
        ILarkClient[] apps = [.. new[] { ("cli_a", "acme"), ("cli_b", "acme"), ("cli_c", "other"), ("cli_d", null) }
            .Select(app => factory.Get(new LarkCredentials(new(app.Item1), "s") { Platform = Some.Platform, Tenant = app.Item2 is { } tenant ? new TenantKey(tenant) : null }))];

        foreach (var app in apps)
            await app.Messages.SendAsync(Some.Person, "hi", null, Cancel);

        apps.Select(app => app.Quota.Current.Used).ShouldBe([2, 2, 1, 1]);
    }

    [Fact]
    public async Task Untyped_calls_of_many_paths_cost_no_memory_without_end()
    {
        ScriptedPlatform platform = Platform();
        await using var lark = Some.Client(platform);
        for (var id = 0; id < 2_200; id++)
        {
            platform.On($"/open-apis/x/v1/{id}", """{"code":0,"data":{}}""");
            await lark.CallAsync(new LarkCall<System.Text.Json.JsonElement>(HttpMethod.Get, $"x/v1/{id}", QuotaJson.Default.JsonElement), Cancel);
        }

        lark.Quota.Current.Used.ShouldBe(2_200);
        lark.Quota.Current.ByApi.Count.ShouldBeLessThanOrEqualTo(2_049);
    }

    private static void Script(ILarkBuilder lark, TimeProvider clock)
    {
        lark.Services.AddSingleton(clock);
        lark.ConfigureHttp(http => http.ConfigurePrimaryHttpMessageHandler(Platform));
    }

    private static ScriptedPlatform Platform() => new ScriptedPlatform().Token().On(ScriptedPlatform.SendPath, ScriptedPlatform.Sent);
}
