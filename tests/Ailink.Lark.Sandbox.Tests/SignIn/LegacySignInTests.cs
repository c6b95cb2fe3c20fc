using System.Net;

namespace Ailink.Lark.Sandbox.Tests;

public sealed class LegacySignInTests
{
    private const string Authen = "/open-apis/authen/v1/";

    [Fact]
    public async Task A_code_gives_a_short_token_and_a_refresh_token_that_is_good_once()
    {
        await using var caller = await Caller.StartAsync();
        var token = await ByCodeAsync(caller, "oidc/access_token", Code(caller));
        token.ShouldSucceed();
        token.Data.GetProperty("access_token").GetString()!.ShouldStartWith("u-");
        token.Data.GetProperty("refresh_token").GetString()!.ShouldStartWith("ur-");
        (token.Data.GetProperty("expires_in").GetInt32(), token.Data.GetProperty("refresh_expires_in").GetInt32()).ShouldBe((7200, 2_592_000));
        (await caller.GetAsync(Authen + "user_info", token.Data.GetProperty("access_token").GetString())).Data.GetProperty("name").GetString().ShouldBe("Bob Li");

        var refresh = token.Data.GetProperty("refresh_token").GetString()!;
        (await RefreshAsync(caller, "oidc/refresh_access_token", refresh)).ShouldSucceed();
        (await RefreshAsync(caller, "oidc/refresh_access_token", refresh)).ShouldBe(HttpStatusCode.OK, 20026);
    }

    [Fact]
    public async Task The_older_two_answer_who_the_user_is_too()
    {
        await using var caller = await Caller.StartAsync();
        var token = await ByCodeAsync(caller, "access_token", Code(caller));
        (token.Data.GetProperty("name").GetString(), token.Data.GetProperty("open_id").GetString()).ShouldBe(("Bob Li", caller.Bob.OpenId));
        (await RefreshAsync(caller, "refresh_access_token", token.Data.GetProperty("refresh_token").GetString()!)).Data.GetProperty("union_id").GetString().ShouldBe(caller.Bob.UnionId);
    }

    [Fact]
    public async Task What_is_wrong_is_told_with_status_200()
    {
        await using var caller = await Caller.StartAsync();
        const string Path = "oidc/access_token";
        (await ByCodeAsync(caller, Path, "nothing")).ShouldBe(HttpStatusCode.OK, 20003);
        (await ByCodeAsync(caller, Path, Code(caller), "password")).ShouldBe(HttpStatusCode.OK, 20036);
        (await caller.PostAsync(Authen + Path, new { grant_type = "authorization_code" })).ShouldBe(HttpStatusCode.OK, 20001);
        (await caller.PostAsync(Authen + Path, new { grant_type = "authorization_code", code = "x" }, "t-nothing")).ShouldBe(HttpStatusCode.OK, 20014);
        (await caller.PostAsync(Authen + Path, new { grant_type = "authorization_code", code = Code(caller) }, await caller.FreshTokenAsync(caller.Sandbox.World.Apps[1]))).ShouldBe(HttpStatusCode.OK, 20024);
        var code = Code(caller);
        caller.Bob.IsFrozen = true;
        (await ByCodeAsync(caller, Path, code)).ShouldBe(HttpStatusCode.OK, 20022);
        caller.Bob.IsFrozen = false;
        caller.Sandbox.Clock.Advance(TimeSpan.FromMinutes(5));
        (await ByCodeAsync(caller, Path, code)).ShouldBe(HttpStatusCode.OK, 20004);
    }

    private static string Code(Caller caller)
    {
        var world = caller.Sandbox.World;
        lock (world.Gate) return world.Grants.Issue(new AuthorizationCode(caller.Sandbox.App, caller.Bob, "http://127.0.0.1:5080/", [], world.Clock.Now));
    }

    private static Task<Reply> ByCodeAsync(Caller caller, string path, string code, string grant = "authorization_code") =>
        caller.PostAsync(Authen + path, new { grant_type = grant, code });

    private static Task<Reply> RefreshAsync(Caller caller, string path, string token) =>
        caller.PostAsync(Authen + path, new { grant_type = "refresh_token", refresh_token = token });
}
