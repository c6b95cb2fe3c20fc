using System.Web;
using Ailink.Lark.Sandbox;

namespace Ailink.Lark.Tests.SignIn;

/// <summary>Sign-in over real HTTP, the browser's part played by a client that follows no redirect.</summary>
public sealed class SignInTests
{
    private static readonly Uri Redirect = new("http://127.0.0.1:5080/thirdparty/feishu/cli_a11ce0000000c0de/oauth2/callback");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_user_signs_in_and_is_known()
    {
        await using var box = await LarkSandbox.StartAsync(cancellationToken: Cancel);
        await using var lark = Some.Client(box);
        var redirect = Registered(box);
        var start = lark.SignIn.Begin(redirect);

        var code = await Visitor.CodeAsync(box, start, Cancel);
        var session = await lark.SignIn.CompleteAsync(code, redirect, start.CodeVerifier, Cancel);
        var user = await lark.SignIn.GetUserAsync(session.AccessToken, Cancel);

        user.OpenId.Value.ShouldBe(box.User("Bob Li").OpenId);
        user.UnionId.ShouldBe(new UnionId(box.User("Bob Li").UnionId));
        user.Name.ShouldBe("Bob Li");
        user.TenantKey.ShouldBe(new TenantKey("ten_acme"));
        session.ExpiresAt.ShouldBeGreaterThan(TimeProvider.System.GetUtcNow());
        session.ToString().ShouldNotContain(session.AccessToken.Value);
    }

    [Fact]
    public async Task Another_verifier_or_a_used_code_gets_nobody_in()
    {
        await using var box = await LarkSandbox.StartAsync(cancellationToken: Cancel);
        await using var lark = Some.Client(box);
        var redirect = Registered(box);
        var start = lark.SignIn.Begin(redirect);

        var code = await Visitor.CodeAsync(box, start, Cancel);
        (await Should.ThrowAsync<LarkException>(lark.SignIn.CompleteAsync(code, redirect, lark.SignIn.Begin(redirect).CodeVerifier, Cancel))).Code.ShouldBe(20049);

        var second = await Visitor.CodeAsync(box, start, Cancel);
        await lark.SignIn.CompleteAsync(second, redirect, start.CodeVerifier, Cancel);
        (await Should.ThrowAsync<LarkCredentialsException>(lark.SignIn.CompleteAsync(second, redirect, start.CodeVerifier, Cancel))).Message.ShouldContain("sign in again");
    }

    [Fact]
    public async Task A_lapsed_user_token_is_told_although_the_status_is_200()
    {
        await using var box = await LarkSandbox.StartAsync(cancellationToken: Cancel);
        await using var lark = Some.Client(box);

        await Should.ThrowAsync<LarkCredentialsException>(lark.SignIn.GetUserAsync(new UserAccessToken("nonsense"), Cancel));
        box.Calls.To("/open-apis/auth/v3/tenant_access_token/internal").ShouldBeEmpty();
    }

    [Fact]
    public async Task Each_sign_in_has_a_state_and_a_verifier_of_its_own_and_proves_itself_by_s256()
    {
        await using var lark = Some.Client(new ScriptedPlatform());
        var (one, two) = (lark.SignIn.Begin(Redirect, ["offline_access", "contact:user.email:readonly"]), lark.SignIn.Begin(Redirect));

        var query = HttpUtility.ParseQueryString(one.Address.Query);
        query["client_id"].ShouldBe(Some.App.Value);
        query["redirect_uri"].ShouldBe(Redirect.OriginalString);
        query["scope"].ShouldBe("offline_access contact:user.email:readonly");
        query["state"].ShouldBe(one.State);
        query["code_challenge_method"].ShouldBe("S256");
        query["code_challenge"]!.Length.ShouldBe(43);
        one.CodeVerifier.Length.ShouldBeInRange(43, 128);
        one.State.ShouldNotBe(two.State);
        one.CodeVerifier.ShouldNotBe(two.CodeVerifier);
        one.ToString().ShouldNotContain(one.State);
        LarkSignInStart.For(LarkPlatform.Feishu, Some.App, Redirect).Address.AbsoluteUri.ShouldStartWith("https://accounts.feishu.cn/open-apis/authen/v1/authorize?client_id=cli_golden&response_type=code");
        Should.Throw<ArgumentException>(() => lark.SignIn.Begin(new Uri("/relative", UriKind.Relative)));
    }

    private static Uri Registered(LarkSandbox box) => new(box.App.RedirectUrls[0]);
}
