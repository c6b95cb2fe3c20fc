using Ailink.Lark;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds sign-in with Lark / Feishu.</summary>
public static class AilinkLarkSignInExtensions
{
    /// <summary>Adds sign-in with the only registered app, under the scheme <c>Lark</c>.</summary>
    /// <param name="auth">The schemes; one of them, usually cookies, keeps who signed in.</param>
    public static AuthenticationBuilder AddLark(this AuthenticationBuilder auth) => auth.AddLark(static _ => { });

    /// <summary>Adds sign-in under the scheme <c>Lark</c>.</summary>
    /// <param name="auth">The schemes; one of them, usually cookies, keeps who signed in.</param>
    /// <param name="configure">Sets what differs from the defaults, such as <see cref="LarkAuthenticationOptions.App"/> for many apps.</param>
    public static AuthenticationBuilder AddLark(this AuthenticationBuilder auth, Action<LarkAuthenticationOptions> configure) =>
        auth.AddLark(LarkAuthenticationDefaults.AuthenticationScheme, configure);

    /// <summary>Adds sign-in under a scheme of your choice.</summary>
    /// <param name="auth">The schemes.</param>
    /// <param name="scheme">The scheme's name.</param>
    /// <param name="configure">Sets what differs from the defaults. Two schemes need two callback paths.</param>
    public static AuthenticationBuilder AddLark(this AuthenticationBuilder auth, string scheme, Action<LarkAuthenticationOptions> configure) =>
        auth.AddLark(scheme, LarkAuthenticationDefaults.DisplayName, configure);

    /// <summary>Adds sign-in under a scheme of your choice.</summary>
    /// <param name="auth">The schemes.</param>
    /// <param name="scheme">The scheme's name.</param>
    /// <param name="displayName">What a page with several ways to sign in calls this one.</param>
    /// <param name="configure">Sets what differs from the defaults. Two schemes need two callback paths.</param>
    public static AuthenticationBuilder AddLark(this AuthenticationBuilder auth, string scheme, string? displayName, Action<LarkAuthenticationOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(auth);
        ArgumentException.ThrowIfNullOrEmpty(scheme);
        ArgumentNullException.ThrowIfNull(configure);

        auth.Services.AddAilinkLark(); // what apps there are is said elsewhere, before or after
        auth.Services.TryAddSingleton<LarkSignInApps>();
        auth.Services.AddSingleton(new LarkScheme(scheme));
        auth.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IPostConfigureOptions<LarkAuthenticationOptions>, LarkAuthenticationSetup>());
        auth.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<LarkAuthenticationOptions>, LarkAuthenticationSetup>());
        auth.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IPostConfigureOptions<CookieAuthenticationOptions>, LarkCookieGuard>());
        auth.Services.AddOptions<LarkAuthenticationOptions>(scheme).ValidateOnStart();
        return auth.AddRemoteScheme<LarkAuthenticationOptions, LarkAuthenticationHandler>(scheme, displayName, configure);
    }
}
