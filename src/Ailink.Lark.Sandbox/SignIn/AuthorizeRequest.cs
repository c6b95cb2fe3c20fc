namespace Ailink.Lark.Sandbox;

/// <summary>What a browser brings to the authorize page, once it is found to be in order.</summary>
internal sealed record AuthorizeRequest(SandboxApp App, Uri RedirectUri, string? State, IReadOnlyList<string> Scopes, string? Challenge, bool ChallengeIsS256)
{
    private const int MostScopes = 50;

    /// <summary>The request, or the refusal the page shows: nothing is ever redirected to an address that was not checked.</summary>
    public static (AuthorizeRequest? Request, Rule? Refusal) Read(PlatformCall call)
    {
        if ((call.Query("client_id") ?? call.Query("app_id")) is not { } clientId) return (null, SignInRules.Missing);
        if (call.World.FindApp(clientId) is not { } app) return (null, SignInRules.AppUnknown);
        call.Caller = app;
        if (app.Status == SandboxAppStatus.Disabled) return (null, SignInRules.AppDisabled);
        if (call.Query("redirect_uri") is not { } redirectUri) return (null, SignInRules.Missing);
        if (!IsRegistered(app, redirectUri, out var uri)) return (null, SignInRules.RedirectUri);
        if (call.Query("response_type") != "code") return (null, SignInRules.Missing);

        var scopes = (call.Query("scope") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (scopes.Length > MostScopes) return (null, SignInRules.ScopeCount);
        if (scopes.Any(scope => scope != "offline_access" && !app.GrantedScopes.Contains(scope, StringComparer.Ordinal))) return (null, SignInRules.PageScope);

        var method = call.Query("code_challenge_method") ?? "plain";
        if (method is not ("plain" or "S256")) return (null, SignInRules.Missing);
        return (new AuthorizeRequest(app, uri!, call.Query("state"), scopes, call.Query("code_challenge"), method == "S256"), null);
    }

    public string Succeed(string code) => Back(("code", code), ("state", State));

    public string Deny() => Back(("error", "access_denied"), ("state", State));

    private static bool IsRegistered(SandboxApp app, string redirectUri, out Uri? uri) =>
        Uri.TryCreate(redirectUri, UriKind.Absolute, out uri)
        && uri.Scheme is "http" or "https"
        && uri.UserInfo.Length == 0
        && app.RedirectUrls.Contains(uri.GetLeftPart(UriPartial.Path), StringComparer.Ordinal);

    /// <summary>The result joins the query; a fragment stays at the very end.</summary>
    private string Back(params ReadOnlySpan<(string Name, string? Value)> results)
    {
        var address = RedirectUri.GetLeftPart(UriPartial.Query);
        foreach (var (name, value) in results)
            if (value is not null)
                address += $"{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{name}={Uri.EscapeDataString(value)}";
        return address + RedirectUri.Fragment;
    }
}
