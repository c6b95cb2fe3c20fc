using Ailink.Support;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Ailink.Channel.Sessions;

/// <summary>What both cookies have in common: a refused one is taken away, a live stream keeps none alive, and nobody is redirected by the framework.</summary>
internal abstract class SessionCookieEvents : CookieAuthenticationEvents
{
    /// <summary>Whether the session is still good; sets the request's session when it is.</summary>
    protected abstract Task<bool> AcceptAsync(CookieValidatePrincipalContext context, PersonId id, CancellationToken cancellationToken);

    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        if (SessionClaims.PersonOf(context.Principal!) is { } person && await AcceptAsync(context, person, context.HttpContext.RequestAborted))
        {
            var last = SessionClaims.LastMomentOf(context.Principal!);
            var idle = context.Properties.ExpiresUtc ?? last;
            context.HttpContext.Features.Set(new SessionLife(idle < last ? idle : last));
            return;
        }

        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(context.Scheme.Name);
    }

    // A forgotten tab would otherwise keep its session alive by reconnecting.
    public override Task CheckSlidingExpiration(CookieSlidingExpirationContext context)
    {
        if (context.HttpContext.Request.Path.Value?.EndsWith("/events", StringComparison.Ordinal) == true) context.ShouldRenew = false;
        return Task.CompletedTask;
    }

    public override Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context) => StatusAsync(context, StatusCodes.Status401Unauthorized);

    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context) => StatusAsync(context, StatusCodes.Status403Forbidden);

    private static Task StatusAsync(RedirectContext<CookieAuthenticationOptions> context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }
}
