namespace Ailink.Lark.Sandbox.Tests;

public sealed class ApplicationTests
{
    private const string Applications = "/open-apis/application/v6/applications/";

    [Fact]
    public async Task An_app_reads_itself_by_me_and_by_its_id_and_must_say_the_language()
    {
        await using var caller = await Caller.StartAsync();
        var me = (await caller.GetAsync(Applications + "me?lang=en_us")).Data.GetProperty("app");
        me.GetProperty("app_id").GetString().ShouldBe(caller.Sandbox.App.Id);
        me.GetProperty("status").GetInt32().ShouldBe(1);
        me.GetProperty("redirect_urls").GetArrayLength().ShouldBe(10);
        me.GetProperty("online_version_id").GetString()!.ShouldStartWith("oav_");
        me.GetProperty("scopes").GetArrayLength().ShouldBe(4);
        (await caller.GetAsync(Applications + caller.Sandbox.App.Id + "?lang=zh_cn")).ShouldSucceed();
        (await caller.GetAsync(Applications + "me")).ShouldBeRefused(99992402);
        (await caller.GetAsync(Applications + "cli_b0b0000000000b0b?lang=en_us")).ShouldBeRefused(210508);
        (await caller.GetAsync(Applications + "cli_c0ffee000000cafe?lang=en_us")).ShouldBeRefused(210504);
        (await caller.GetAsync(Applications + "cli_0?lang=en_us")).ShouldBeRefused(210506);
        (await caller.GetAsync(Applications + "what?lang=en_us")).ShouldBeRefused(210503);
    }

    [Fact]
    public async Task A_version_says_its_abilities_and_where_it_stands()
    {
        await using var caller = await Caller.StartAsync();
        var id = caller.Sandbox.App.Versions[0].Id;
        var version = (await caller.GetAsync($"{Applications}me/app_versions/{id}?lang=en_us")).Data.GetProperty("app_version");
        version.GetProperty("status").GetInt32().ShouldBe(1);
        version.GetProperty("ability").GetProperty("web_app").GetProperty("pc_url").GetString().ShouldBe("http://127.0.0.1:5080/feishu/cli_a11ce0000000c0de");
        version.GetProperty("ability").TryGetProperty("bot", out _).ShouldBeTrue();
        version.GetProperty("remark").GetProperty("visibility").GetProperty("is_all").GetBoolean().ShouldBeTrue();
        (await caller.GetAsync(Applications + "me/app_versions/oav_0?lang=en_us")).ShouldBeRefused(211003);
        (await caller.GetAsync(Applications + "me/app_versions?lang=en_us")).Data.GetProperty("items").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task Scopes_are_listed_with_their_grants_and_asked_for_once()
    {
        await using var caller = await Caller.StartAsync();
        var second = caller.Sandbox.World.Apps[1];
        var token = (await caller.TokenOfAsync(second)).Json.GetProperty("tenant_access_token").GetString();
        var scopes = (await caller.GetAsync("/open-apis/application/v6/scopes", token)).Data.GetProperty("scopes");
        scopes.GetArrayLength().ShouldBe(4);
        scopes.EnumerateArray().ShouldAllBe(scope => scope.GetProperty("grant_status").GetInt32() == 2);
        (await caller.SendAsync(HttpMethod.Post, "/open-apis/application/v6/scopes/apply", null, token)).ShouldSucceed();
        (await caller.SendAsync(HttpMethod.Post, "/open-apis/application/v6/scopes/apply", null, token)).ShouldBeRefused(212004);
        (await caller.SendAsync(HttpMethod.Post, "/open-apis/application/v6/scopes/apply")).ShouldBeRefused(212002);
    }

    [Fact]
    public async Task The_tenant_and_the_bot_introduce_themselves()
    {
        await using var caller = await Caller.StartAsync();
        var tenant = (await caller.GetAsync("/open-apis/tenant/v2/tenant/query")).Data.GetProperty("tenant");
        tenant.GetProperty("tenant_key").GetString().ShouldBe("ten_acme");
        tenant.GetProperty("display_id").GetString().ShouldBe("F100000001");

        var bot = await caller.GetAsync("/open-apis/bot/v3/info");
        bot.Json.GetProperty("bot").GetProperty("activate_status").GetInt32().ShouldBe(2);
        bot.Json.TryGetProperty("data", out _).ShouldBeFalse();
        caller.Sandbox.App.Features = ["web_app"];
        (await caller.GetAsync("/open-apis/bot/v3/info")).ShouldBeRefused(11205);
    }
}
