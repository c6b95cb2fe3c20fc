using Ailink.Support;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Ailink.Channel.Sessions;

/// <summary>Looks a service team member's session up anew for every request.</summary>
internal sealed class StaffCookieEvents(ISupportPeople people, TimeProvider time) : SessionCookieEvents
{
    protected override async Task<bool> AcceptAsync(CookieValidatePrincipalContext context, PersonId id, CancellationToken cancellationToken)
    {
        if (SessionClaims.LastMomentOf(context.Principal!) <= time.GetUtcNow()) return false;
        var person = await people.FindAsync(id, cancellationToken);
        if (person is not { Side: ActorSide.Service }) return false;

        context.HttpContext.Features.Set(new StaffSession(person));
        return true;
    }
}
