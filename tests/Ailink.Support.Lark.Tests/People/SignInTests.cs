using System.Web;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Ailink.Support.Lark.Tests.People;

/// <summary>Finding out who somebody is, and nothing else.</summary>
public sealed class SignInTests : IAsyncLifetime
{
    private Desk _desk = null!;
    private Uri _redirect = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _desk = await Desk.OpenAsync();
        _redirect = new Uri($"http://127.0.0.1:5080/thirdparty/feishu/{_desk.Channel.AppId}/oauth2/callback");
    }

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Fact]
    public void It_begins_with_state_and_S256_and_asks_for_no_scope()
    {
        var start = _desk.Identity.Begin(_desk.Channel, _redirect);

        start.Address.GetLeftPart(UriPartial.Path).ShouldBe($"{_desk.Lark.BaseAddress}open-apis/authen/v1/authorize");
        var query = HttpUtility.ParseQueryString(start.Address.Query);
        query.AllKeys.ShouldBe(["client_id", "response_type", "redirect_uri", "state", "code_challenge", "code_challenge_method"]);
        query["code_challenge_method"].ShouldBe("S256");
        query["redirect_uri"].ShouldBe(_redirect.OriginalString);
        query["state"].ShouldBe(start.State);
        start.Address.ToString().ShouldNotContain(start.CodeVerifier);
        start.ToString().ShouldNotContain(start.CodeVerifier);
        _desk.Lark.Calls.All.ShouldBeEmpty();
    }

    [Fact]
    public void No_two_sign_ins_share_a_secret()
    {
        var starts = Enumerable.Range(0, 100).Select(_ => _desk.Identity.Begin(_desk.Channel, _redirect)).ToList();

        starts.SelectMany(start => new[] { start.State, start.CodeVerifier }).Distinct().Count().ShouldBe(200);
        starts.ShouldAllBe(start => start.State.Length == 43 && start.CodeVerifier.Length == 43);
    }

    [Theory]
    [InlineData("/relative")]
    [InlineData("javascript:alert(1)")]
    public void A_redirect_that_is_no_web_address_is_refused(string redirect)
        => Should.Throw<ArgumentException>(() => _desk.Identity.Begin(_desk.Channel, new Uri(redirect, UriKind.RelativeOrAbsolute)));

    [Theory]
    [InlineData(ChannelKind.Feishu, "https://accounts.feishu.cn/")]
    [InlineData(ChannelKind.Lark, "https://accounts.larksuite.com/")]
    public void Each_brand_signs_in_at_its_own_host(ChannelKind kind, string host)
        => new LarkIdentityProvider(_desk.Clients, Options.Create(new LarkChannelOptions()), NullLogger<LarkIdentityProvider>.Instance)
            .Begin(Some.Channel("cli_1", kind), _redirect).Address.ToString().ShouldStartWith(host);

    [Fact]
    public async Task A_person_who_agrees_is_known_by_open_id_union_id_tenant_name_and_picture()
    {
        var (code, verifier) = await AuthorizeAsync();

        var who = (await CompleteAsync(code, verifier)).Require();

        who.OpenId.ShouldBe(_desk.Bob.OpenId);
        who.UnionId.ShouldBe(_desk.Bob.UnionId);
        who.TenantKey.ShouldBe("ten_acme");
        who.Name.ShouldBe("Bob Li");
        _desk.Lark.Calls.To("/open-apis/authen/v1/user_info").Count.ShouldBe(1);
        _desk.Lark.Calls.Counted.ShouldBe(0);
    }

    [Fact]
    public async Task A_code_is_good_once()
    {
        var (code, verifier) = await AuthorizeAsync();
        (await CompleteAsync(code, verifier)).Succeeded.ShouldBeTrue();

        (await RefusalAsync(code, verifier)).ShouldBe(SupportErrors.AuthExpired);
    }

    [Fact]
    public async Task A_code_is_good_for_five_minutes()
    {
        var (code, verifier) = await AuthorizeAsync();
        _desk.Lark.Clock.Advance(TimeSpan.FromMinutes(6));

        (await RefusalAsync(code, verifier)).ShouldBe(SupportErrors.AuthExpired);
    }

    [Fact]
    public async Task A_stolen_code_is_worth_nothing_without_its_verifier()
    {
        var (code, _) = await AuthorizeAsync();

        (await RefusalAsync(code, new string('x', 43))).ShouldBe(SupportErrors.AuthExpired);
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    public async Task An_invented_code_is_refused(string code)
        => (await RefusalAsync(code, new string('x', 43))).ShouldBe(SupportErrors.AuthExpired);

    [Theory]
    [InlineData(20010, SupportErrors.NotInAvailability)]
    [InlineData(20008, SupportErrors.UserDisabled)]
    [InlineData(20066, SupportErrors.UserDisabled)]
    [InlineData(20009, SupportErrors.AppNotInstalled)]
    [InlineData(20069, SupportErrors.AppDisabled)]
    [InlineData(20002, SupportErrors.AppDisabled)]
    [InlineData(20050, SupportErrors.LarkUnreachable)]
    [InlineData(20072, SupportErrors.LarkUnreachable)]
    public async Task A_refused_code_says_why(int code, string refusal)
    {
        _desk.Lark.Faults.Next("/open-apis/authen/v2/oauth/token", times: 50, status: 400, code: code);

        var (authorised, verifier) = await AuthorizeAsync();

        (await RefusalAsync(authorised, verifier)).ShouldBe(refusal);
    }

    [Theory]
    [InlineData(20021, SupportErrors.UserDisabled)]
    [InlineData(20022, SupportErrors.UserDisabled)]
    [InlineData(20005, SupportErrors.AuthExpired)]
    public async Task A_person_who_may_not_be_known_any_more_is_refused(int code, string refusal)
    {
        _desk.Lark.Faults.Next("/open-apis/authen/v1/user_info", times: 50, status: 200, code: code);

        var (authorised, verifier) = await AuthorizeAsync();

        (await RefusalAsync(authorised, verifier)).ShouldBe(refusal);
    }

    [Fact]
    public async Task A_platform_that_does_not_answer_is_said_to_be_unreachable()
    {
        var (code, verifier) = await AuthorizeAsync();
        _desk.Lark.Faults.Next("/open-apis/authen/v2/oauth/token", times: 50, drop: true);

        (await RefusalAsync(code, verifier)).ShouldBe(SupportErrors.LarkUnreachable);
    }

    private Task<SupportResult<CustomerIdentity>> CompleteAsync(string code, string verifier)
        => _desk.Identity.CompleteAsync(_desk.Channel, code, _redirect, verifier, Cancel);

    private async Task<string> RefusalAsync(string code, string verifier) => (await CompleteAsync(code, verifier)).Error.ShouldNotBeNull().Code;

    private Task<(string Code, string Verifier)> AuthorizeAsync() => Browser.AuthorizeAsync(_desk, _redirect, _desk.Bob, Cancel);
}
