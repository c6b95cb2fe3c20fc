namespace Ailink.Channel.Sessions;

/// <summary>Finds the session of a request; it was looked up when the cookie was validated.</summary>
public static class ChannelSessionExtensions
{
    /// <summary>
    /// The session, or null when nobody is signed in. Under a route with an <c>appId</c> it is null as well when the session belongs to another app:
    /// a session of one app is no session in another.
    /// </summary>
    public static ChannelSession? GetChannelSession(this HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var session = context.Features.Get<ChannelSession>();
        return session is not null && context.GetRouteValue("appId") is string appId && appId != session.Channel.AppId ? null : session;
    }

    /// <summary>Whether somebody is signed in, and to another app than this one.</summary>
    public static bool HasSessionOfAnotherApp(this HttpContext context, string appId)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Features.Get<ChannelSession>() is { } session && session.Channel.AppId != appId;
    }

    /// <summary>Whether somebody is signed in to this app, whatever the address says.</summary>
    internal static bool HasSessionOf(this HttpContext context, string appId)
        => context.Features.Get<ChannelSession>() is { } session && session.Channel.AppId == appId;
}
