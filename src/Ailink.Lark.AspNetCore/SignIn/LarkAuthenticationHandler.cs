using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Ailink.Lark;

/// <summary>Sends browsers to the platform and takes them back. The calls are those of <see cref="ILarkSignIn"/>.</summary>
internal sealed class LarkAuthenticationHandler(
    IOptionsMonitor<LarkAuthenticationOptions> options, ILoggerFactory logger, UrlEncoder encoder, LarkSignInApps apps)
    : RemoteAuthenticationHandler<LarkAuthenticationOptions>(options, logger, encoder)
{
    private new LarkAuthenticationEvents Events => (LarkAuthenticationEvents)base.Events;

    public override Task<bool> ShouldHandleRequestAsync() => Task.FromResult(LarkCallback.Matches(Options.CallbackPath, Request.Path, out _));

    protected override Task<object> CreateEventsAsync() => Task.FromResult<object>(new LarkAuthenticationEvents());

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if (await apps.FindAsync(Options, Context) is not { } lark)
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        properties.RedirectUri = LocalReturn.Of(properties.RedirectUri ?? OriginalPathBase + OriginalPath + Request.QueryString, Request, OriginalPathBase);
        var callback = LarkCallback.For(Options.CallbackPath, lark.AppId);
        Uri redirectUri = new(BuildRedirectUri(callback));
        var start = lark.SignIn.Begin(redirectUri, [.. Options.Scope]);
        PendingSignIn pending = new() { App = lark.AppId, RedirectUri = redirectUri, State = start.State, CodeVerifier = start.CodeVerifier, Properties = properties };
        PendingSignIns.Keep(Context, Options, pending, CookiePath(callback), TimeProvider.GetUtcNow());
        await Events.OnRedirectToAuthorizationEndpoint(new(Context, Scheme, Options, properties, start.Address.AbsoluteUri));
    }

    protected override async Task<HandleRequestResult> HandleRemoteAuthenticateAsync()
    {
        LarkCallback.Matches(Options.CallbackPath, Request.Path, out var appOfPath);
        if (Request.Query["state"] is not [{ Length: > 0 } state]
            || PendingSignIns.Take(Context, Options, state, CookiePath(Request.Path.ToUriComponent()), TimeProvider.GetUtcNow()) is not { } pending)
            return HandleRequestResult.Fail(LarkSignInFailures.NotBegunHere());

        // Options.App is not asked: the cookie says for which app it was begun, and to a route such as /{appId} this address would be an app.
        if (appOfPath is not null && appOfPath != pending.App.Value)
            return HandleRequestResult.Fail(LarkSignInFailures.AnotherApp(pending.App), pending.Properties);
        if (Request.Query.ContainsKey("error")) // access_denied is the only one the platform has
            return await DeniedAsync(pending.Properties);
        if (Request.Query["code"] is not [{ } code] || string.IsNullOrWhiteSpace(code))
            return HandleRequestResult.Fail(LarkSignInFailures.NoCode(), pending.Properties);
        if (await apps.FindAsync(pending.App, Context.RequestAborted) is not { } lark)
            return HandleRequestResult.Fail(LarkSignInFailures.AnotherApp(pending.App), pending.Properties);

        try
        {
            return await CompleteAsync(lark, pending, code, Context.RequestAborted);
        }
        catch (LarkException refusal)
        {
            return HandleRequestResult.Fail(LarkSignInFailures.Of(refusal), pending.Properties);
        }
    }

    private async Task<HandleRequestResult> CompleteAsync(ILarkClient lark, PendingSignIn pending, string code, CancellationToken cancellationToken)
    {
        var session = await lark.SignIn.CompleteAsync(code, pending.RedirectUri, pending.CodeVerifier, cancellationToken);
        var user = await lark.SignIn.GetUserAsync(session.AccessToken, cancellationToken);
        if (Options.AllowedTenants.Count > 0 && !(user.TenantKey is { } tenant && Options.AllowedTenants.Contains(tenant)))
            return HandleRequestResult.Fail(LarkSignInFailures.WrongTenant(lark.AppId), pending.Properties);

        if (Options.SaveTokens)
            Save(session, pending.Properties);
        var identity = LarkIdentityMaker.Make(lark.AppId, user, Scheme.Name, ClaimsIssuer);
        LarkCreatingTicketContext creating = new(Context, Scheme, Options, identity, pending.Properties, lark, user, session);
        await Events.OnCreatingTicket(creating);
        if (creating.Result is { Succeeded: false } refused)
            return HandleRequestResult.Fail(refused.Failure ?? LarkSignInFailures.RefusedHere(), pending.Properties);
        if (creating.Principal is not { } principal)
            return HandleRequestResult.Fail(LarkSignInFailures.RefusedHere(), pending.Properties);

        if (Options.Sessions is { } sessions)
            await sessions(Context, lark).KeepAsync(user.OpenId, session, cancellationToken);
        return HandleRequestResult.Success(new AuthenticationTicket(principal, creating.Properties, Scheme.Name));
    }

    /// <summary>As the framework's handlers do: to the page for that if there is one, else a failure like others.</summary>
    private async Task<HandleRequestResult> DeniedAsync(AuthenticationProperties properties)
    {
        var handled = await HandleAccessDeniedErrorAsync(properties);
        return handled.None ? HandleRequestResult.Fail(LarkSignInFailures.Denied(), properties) : handled;
    }

    private string CookiePath(string callback) => OriginalPathBase.ToUriComponent() + callback;

    /// <summary>Under the names every handler of the framework uses, so that <c>GetTokenAsync("access_token")</c> finds them.</summary>
    private static void Save(LarkUserSession session, AuthenticationProperties properties)
    {
        List<AuthenticationToken> tokens =
        [
            new() { Name = "access_token", Value = session.AccessToken.Value },
            new() { Name = "token_type", Value = "Bearer" },
            new() { Name = "expires_at", Value = session.ExpiresAt.ToString("o", CultureInfo.InvariantCulture) },
        ];
        if (session.RefreshToken is { } refreshToken)
            tokens.Add(new() { Name = "refresh_token", Value = refreshToken });
        properties.StoreTokens(tokens);
    }
}
