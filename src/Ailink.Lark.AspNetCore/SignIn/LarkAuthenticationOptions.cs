using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Ailink.Lark;

/// <summary>How people sign in with Lark. Checked when the host starts.</summary>
/// <remarks>
/// <para>State and PKCE (S256) are always on. What was begun is kept protected in a cookie of its own, so two tabs do not disturb each other.</para>
/// <para>
/// <see cref="RemoteAuthenticationOptions.CallbackPath"/>, default <c>/signin-lark</c>, is where the browser comes back to: register the full address with the app. It may hold <c>{appId}</c> for apps that
/// each want an address of their own. Behind a proxy let the framework's forwarded headers say what the public scheme and host are. <c>Backchannel</c> and its kin are not used: calls go through
/// <see cref="ILarkClient"/>, with its timeouts, proxy and errors.
/// </para>
/// <para>Vendor: https://open.feishu.cn/document/common-capabilities/sso/api/obtain-oauth-code</para>
/// </remarks>
public sealed class LarkAuthenticationOptions : RemoteAuthenticationOptions
{
    /// <summary>Sets the defaults.</summary>
    public LarkAuthenticationOptions()
    {
        CallbackPath = LarkAuthenticationDefaults.CallbackPath;
        Events = new LarkAuthenticationEvents();
        // The browser comes back by following a link, which Lax allows; and a service on plain http (a laptop) must be able to sign in.
        CorrelationCookie.Name = ".Lark.SignIn.";
        CorrelationCookie.SameSite = SameSiteMode.Lax;
        CorrelationCookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
    }

    /// <summary>
    /// The app to sign in to, asked when a sign-in begins. Default null: the only app that <c>AddAilinkLark</c> registered. For many apps <see cref="AppOfRoute"/>, or a function of yours; where it
    /// answers null, as on pages that belong to no app, nobody can begin a sign-in. An unknown app is answered with 404.
    /// </summary>
    /// <remarks>
    /// Not asked when the browser comes back: it is the app the sign-in was begun for. Once set, the cookie of one app signs nobody in where it names another app: it is then as if there were no cookie. The function is asked for every request that carries one, so let it be cheap.
    /// </remarks>
    public Func<HttpContext, AppId?>? App { get; set; }

    /// <summary>What the user is asked to grant, such as <c>offline_access</c> for a refresh token. Default: nothing beyond who he is. At most 50.</summary>
    public ICollection<string> Scope { get; } = new List<string>();

    /// <summary>The tenants whose users may sign in. Default: empty, every user whom the platform lets use the app; for a custom app that is its own tenant.</summary>
    public ICollection<TenantKey> AllowedTenants { get; } = new List<TenantKey>();

    /// <summary>
    /// Where the user's session is kept to call for the user later. Default null: it is dropped once it is known who the user is, unless <see cref="RemoteAuthenticationOptions.SaveTokens"/> puts
    /// its tokens into the cookie. Answer the <see cref="LarkUserSessions"/> of the given app.
    /// </summary>
    public Func<HttpContext, ILarkClient, LarkUserSessions>? Sessions { get; set; }

    /// <summary>What can be said during a sign-in.</summary>
    public new LarkAuthenticationEvents Events
    {
        get => (LarkAuthenticationEvents)base.Events;
        set => base.Events = value;
    }

    internal ISecureDataFormat<AuthenticationProperties>? Pending { get; set; }

    /// <summary>The app named by a value of the route, for <see cref="App"/>: <c>o.App = LarkAuthenticationOptions.AppOfRoute()</c> with pages below <c>/{appId}/</c>.</summary>
    /// <param name="name">The value's name.</param>
    /// <remarks>
    /// Routing must come before authentication, as it does in a <c>WebApplication</c> that calls neither <c>UseRouting</c> nor <c>UseAuthentication</c>. The other way round no request has an app yet when its cookie
    /// is read, and a cookie of one app would speak at another.
    /// </remarks>
    public static Func<HttpContext, AppId?> AppOfRoute(string name = "appId")
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return context => AppId.TryParse(context.GetRouteValue(name) as string, out var app) ? app : null;
    }
}
