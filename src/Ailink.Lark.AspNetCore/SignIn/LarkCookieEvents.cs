using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Ailink.Lark;

/// <summary>Refuses the cookie of one app where another app is meant, and leaves everything else to the events there were.</summary>
internal sealed class LarkCookieEvents(CookieAuthenticationEvents events, Type? type, IReadOnlyList<Func<HttpContext, AppId?>> apps) : CookieAuthenticationEvents
{
    public override Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        if (context.Principal?.FindFirst(LarkClaimTypes.AppId)?.Value is { } signedIn && apps.Any(app => app(context.HttpContext) is { } meant && meant.Value != signedIn))
        {
            context.RejectPrincipal();
            return Task.CompletedTask;
        }

        return Inner(context.HttpContext).ValidatePrincipal(context);
    }

    public override Task CheckSlidingExpiration(CookieSlidingExpirationContext context) => Inner(context.HttpContext).CheckSlidingExpiration(context);

    public override Task SigningIn(CookieSigningInContext context) => Inner(context.HttpContext).SigningIn(context);

    public override Task SignedIn(CookieSignedInContext context) => Inner(context.HttpContext).SignedIn(context);

    public override Task SigningOut(CookieSigningOutContext context) => Inner(context.HttpContext).SigningOut(context);

    public override Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context) => Inner(context.HttpContext).RedirectToLogin(context);

    public override Task RedirectToLogout(RedirectContext<CookieAuthenticationOptions> context) => Inner(context.HttpContext).RedirectToLogout(context);

    public override Task RedirectToReturnUrl(RedirectContext<CookieAuthenticationOptions> context) => Inner(context.HttpContext).RedirectToReturnUrl(context);

    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context) => Inner(context.HttpContext).RedirectToAccessDenied(context);

    private CookieAuthenticationEvents Inner(HttpContext context) =>
        type is null ? events : (CookieAuthenticationEvents)context.RequestServices.GetRequiredService(type);
}
