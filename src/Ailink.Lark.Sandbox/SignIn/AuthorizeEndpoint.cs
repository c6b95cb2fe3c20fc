namespace Ailink.Lark.Sandbox;

/// <summary>The authorize page: at once back for a signed-in user, else a page to choose a user or deny.</summary>
internal static class AuthorizeEndpoint
{
    /// <summary>The page's own parameters, beside the platform's.</summary>
    public const string ChooseParameter = "sandbox_user";
    public const string DenyParameter = "sandbox_deny";

    public static IEnumerable<PlatformEndpoint> All =>
    [
        new("GET", "/open-apis/authen/v1/authorize", Authorize) { Tokens = TokenKinds.None, Rate = RateTier.None },
    ];

    private static Answer Authorize(PlatformCall call)
    {
        var (request, refusal) = AuthorizeRequest.Read(call);
        if (request is null) return Refuse(refusal!, call);
        if (call.Query(DenyParameter) is not null) return Answer.Redirect(request.Deny());

        var chosen = call.Query(ChooseParameter) is { } unionId ? call.World.FindUser(unionId) : null;
        var user = chosen ?? (call.Query("prompt") == "consent" ? null : SignedInUser.Of(call.World, call.Http.Request));
        if (user is null || !request.App.IsInstalledIn(user.Tenant)) return Page(request, call);
        if (user.IsResigned || user.IsFrozen) return Refuse(SignInRules.UserStatus, call);
        if (!request.App.IsAvailableTo(user)) return Refuse(SignInRules.Availability, call);

        if (chosen is not null) SignedInUser.SignIn(call.World, call.Http.Response, user);
        var code = call.World.Grants.Issue(new AuthorizationCode(
            request.App, user, call.Query("redirect_uri")!, call.World.Grants.Agree(request.App, user, request.Scopes), call.Now)
        {
            Challenge = request.Challenge,
            ChallengeIsS256 = request.ChallengeIsS256,
        });
        return Answer.Redirect(request.Succeed(code));
    }

    private static Answer Page(AuthorizeRequest request, PlatformCall call)
    {
        var users = call.World.Users.Where(user => request.App.IsInstalledIn(user.Tenant) && !user.IsResigned).ToList();
        return Answer.Page(AuthorizePage.Choose(request.App, users, call.Http.Request));
    }

    private static Answer Refuse(Rule rule, PlatformCall call) =>
        Answer.Page(AuthorizePage.Error(rule, call.Record.LogId), 400, rule.Code).Resting(rule);
}
