using Ailink.Channel.Errors;
using Ailink.Channel.Hosting;
using Ailink.Channel.Sessions;
using Ailink.Support;

namespace Ailink.Channel.SignIn;

/// <summary>
/// A customer's sign-in: to Lark with state and PKCE, back with a code, the code becomes an identity, the identity a session of this one app.
/// The authorisation is used for nothing else; the user's token is gone before the session exists.
/// </summary>
internal sealed class SignInFlow(
    ISupportChannels channels, ISupportPeople people, IIdentityProvider identities, PendingSignIns pendings, SignInOut sessions, PublicOrigin origin)
{
    private static readonly TimeSpan CheckAgain = TimeSpan.FromSeconds(30);

    /// <summary>Sends the browser to Lark.</summary>
    public async Task BeginAsync(HttpContext context, string appId, string? wanted, CancellationToken cancellationToken)
    {
        Guard(context);
        if (await FindAsync(context, appId, cancellationToken) is { } channel) Begin(context, channel, ReturnTargets.Of(appId, wanted), isSecondTry: false);
    }

    /// <summary>Takes the browser back from Lark, at any registered address.</summary>
    public async Task CompleteAsync(HttpContext context, string appId, CancellationToken cancellationToken)
    {
        Guard(context);
        if (await FindAsync(context, appId, cancellationToken) is not { } channel) return;

        var query = context.Request.Query;
        var pending = pendings.Take(context, query["state"].ToString());
        var target = pending?.Return ?? RegisteredAddresses.Home(appId);
        var isKnown = pending is not null && pending.AppId == appId;
        if (!isKnown && context.HasSessionOf(appId))
        {
            // An answer this browser never asked for, or has used already: no matter to whoever is signed in.
            context.Response.Redirect(RegisteredAddresses.Home(appId));
            return;
        }

        if (query.ContainsKey("error") || !isKnown)
        {
            Refuse(context, channel, query.ContainsKey("error") ? SupportErrors.AuthDenied : SupportErrors.AuthExpired, target);
            return;
        }

        var signedIn = await IdentifyAsync(context, channel, pending!, cancellationToken);
        if (signedIn.Succeeded)
        {
            await sessions.SignInAsync(context, new ChannelSession(channel, signedIn.Value), cancellationToken);
            context.Response.Redirect(target);
        }
        else if (signedIn.Error.Code == SupportErrors.AuthExpired && !pending!.IsSecondTry)
        {
            // A code that was used or came late needs no words the first time: ask for another.
            Begin(context, channel, target, isSecondTry: true);
        }
        else
        {
            Refuse(context, channel, signedIn.Error.Code, target);
        }
    }

    private async Task<SupportResult<Person>> IdentifyAsync(HttpContext context, SupportChannel channel, PendingSignIn pending, CancellationToken cancellationToken)
    {
        // The address the platform sent the browser to is part of the proof.
        var redirect = origin.At(context.Request.Path.ToUriComponent());
        var found = await identities.CompleteAsync(channel, context.Request.Query["code"].ToString(), redirect, pending.CodeVerifier, cancellationToken);
        return found.Succeeded ? await people.SignInAsync(channel, found.Value, cancellationToken) : found.Error;
    }

    private void Begin(HttpContext context, SupportChannel channel, string target, bool isSecondTry)
    {
        var start = identities.Begin(channel, origin.At(RegisteredAddresses.Callback(channel.AppId)));
        pendings.Keep(context, new PendingSignIn
        {
            AppId = channel.AppId, State = start.State, CodeVerifier = start.CodeVerifier, Return = target, IsSecondTry = isSecondTry,
        });
        context.Response.Redirect(start.Address.AbsoluteUri);
    }

    private async Task<SupportChannel?> FindAsync(HttpContext context, string appId, CancellationToken cancellationToken)
    {
        var channel = await channels.FindByAppAsync(appId, cancellationToken);
        if (channel is null) context.Fail(new ChannelFailure(SupportErrors.NotFound, StatusCodes.Status404NotFound));
        if (channel is null or { State: ChannelState.Active or ChannelState.Degraded }) return channel;

        context.Fail(new ChannelFailure(SupportErrors.GatewayNotActive, StatusCodes.Status503ServiceUnavailable) { Channel = channel, RetryAfter = CheckAgain });
        return null;
    }

    private static void Refuse(HttpContext context, SupportChannel channel, string code, string target)
    {
        var status = code switch
        {
            SupportErrors.AuthExpired => StatusCodes.Status400BadRequest,
            SupportErrors.LarkUnreachable => StatusCodes.Status502BadGateway,
            _ => StatusCodes.Status403Forbidden,
        };
        var again = $"{RegisteredAddresses.Start(channel.AppId)}?return={Uri.EscapeDataString(target)}";
        context.Fail(new ChannelFailure(code, status) { Channel = channel, TryAgain = again });
    }

    // The address holds a code and a state: no cache may keep it, no other site may see it.
    private static void Guard(HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers["Referrer-Policy"] = "no-referrer";
    }
}
