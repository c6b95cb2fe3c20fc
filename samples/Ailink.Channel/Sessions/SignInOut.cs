using Ailink.Support;
using Microsoft.AspNetCore.Authentication;

namespace Ailink.Channel.Sessions;

/// <summary>
/// Begins and ends sessions. One browser is one person: signing in to another app, or as the service team, replaces what was there, so that no request
/// can be asked on behalf of two.
/// </summary>
internal sealed class SignInOut(ISupportGroups groups, TimeProvider time)
{
    /// <summary>Signs a customer's person in to a channel.</summary>
    public async Task SignInAsync(HttpContext context, ChannelSession session, CancellationToken cancellationToken)
    {
        var isMember = await groups.WhyNoMainGroupAsync(session.Actor, cancellationToken) is null;
        var principal = SessionClaims.Of(SessionSchemes.Channel, session.Person.Id, time.GetUtcNow(), session.Channel.AppId, isMember);
        await context.SignOutAsync(SessionSchemes.Staff);
        await context.SignInAsync(SessionSchemes.Channel, principal);
    }

    /// <summary>Signs a member of the service team in.</summary>
    public async Task SignInStaffAsync(HttpContext context, Person person, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        await context.SignOutAsync(SessionSchemes.Channel);
        await context.SignInAsync(SessionSchemes.Staff, SessionClaims.Of(SessionSchemes.Staff, person.Id, time.GetUtcNow()));
    }

    /// <summary>Signs out of everything.</summary>
    public async Task SignOutAsync(HttpContext context, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        await context.SignOutAsync(SessionSchemes.Channel);
        await context.SignOutAsync(SessionSchemes.Staff);
    }
}
