using Ailink.Channel.SignIn;
using Ailink.Support;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Ailink.Channel.Sessions;

/// <summary>
/// Looks a customer's session up anew for every request: the channel must still be there, the person too, and whoever was removed from the main group
/// since the cookie was written has to sign in again.
/// </summary>
internal sealed class ChannelCookieEvents(ISupportChannels channels, ISupportPeople people, ISupportGroups groups, InsideLark inside, TimeProvider time)
    : SessionCookieEvents
{
    protected override async Task<bool> AcceptAsync(CookieValidatePrincipalContext context, PersonId id, CancellationToken cancellationToken)
    {
        var principal = context.Principal!;
        if (SessionClaims.LastMomentOf(principal) <= time.GetUtcNow()) return false;

        var channel = await channels.FindByAppAsync(SessionClaims.AppOf(principal), cancellationToken);
        if (channel is null) return false;
        var person = await people.FindAsync(id, cancellationToken);
        if (person is null || person.Channel != channel.Id || inside.HasChangedUser(context.HttpContext, person)) return false;

        var session = new ChannelSession(channel, person);
        var absence = await groups.WhyNoMainGroupAsync(session.Actor, cancellationToken);
        if (SessionClaims.WasMember(principal))
        {
            if (absence is MainGroupAbsence.Removed) return false;
        }
        else if (absence is null)
        {
            // Joined since: from now on a removal ends this session too.
            context.ReplacePrincipal(SessionClaims.AsMember(principal));
            context.ShouldRenew = true;
        }

        context.HttpContext.Features.Set(session);
        return true;
    }
}
