using Ailink.Channel.Errors;
using Ailink.Channel.Sessions;
using Ailink.Support;
using Microsoft.AspNetCore.Authentication;

namespace Ailink.Channel.Api;

/// <summary>
/// The one way into the API, before a body is read or an address looked at: somebody is signed in, the channel is in service, and a write comes from our
/// own page. So an anonymous caller learns nothing, not even which addresses exist.
/// </summary>
internal sealed class ApiGate(OwnPage ownPage) : IMiddleware
{
    private static readonly TimeSpan CheckAgain = TimeSpan.FromSeconds(30);

    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        if (!context.Request.Path.StartsWithSegments("/api/v1", StringComparison.OrdinalIgnoreCase))
        {
            await next(context);
            return;
        }

        context.Response.Headers.CacheControl = "no-cache, no-store";
        if (await FindCallerAsync(context) is not { } caller)
        {
            await RefuseAsync(context, ChannelErrors.NotSignedIn);
        }
        else if (!await ownPage.IsSenderOfAsync(context, context.RequestAborted))
        {
            await RefuseAsync(context, ChannelErrors.Antiforgery);
        }
        else if (caller.Channel is { State: not (ChannelState.Active or ChannelState.Degraded) })
        {
            context.Response.Headers.RetryAfter = ((int)CheckAgain.TotalSeconds).ToString(System.Globalization.CultureInfo.InvariantCulture);
            await RefuseAsync(context, SupportErrors.GatewayNotActive);
        }
        else
        {
            context.Features.Set(caller);
            await next(context);
        }
    }

    private static Task RefuseAsync(HttpContext context, string code) => ApiProblems.WriteAsync(context, ApiProblems.Of(code), context.RequestAborted);

    private static async Task<Caller?> FindCallerAsync(HttpContext context)
    {
        if (context.GetChannelSession() is { } session)
            return new Caller(session.Actor, session.Person, session.Channel, EndOf(context));

        var staff = await context.AuthenticateAsync(SessionSchemes.Staff);
        if (!staff.Succeeded || context.Features.Get<StaffSession>() is not { } member) return null;
        context.User = staff.Principal;
        return new Caller(member.Actor, member.Person, Channel: null, EndOf(context));
    }

    private static DateTimeOffset EndOf(HttpContext context) => context.Features.Get<SessionLife>()!.EndsAt;
}
