using Ailink.Channel.Sessions;
using Microsoft.AspNetCore.Authentication;

namespace Ailink.Channel.Staff;

/// <summary>What answers at <c>/</c>: customers come in by their app's address, so there is little to say.</summary>
internal static class FrontDoor
{
    /// <summary>Maps it.</summary>
    public static void MapFrontDoor(this WebApplication app) => app.MapGet("/", AnswerAsync).ExcludeFromDescription();

    private static async Task<IResult> AnswerAsync(HttpContext context, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        context.Response.Headers.CacheControl = "no-store";
        await context.AuthenticateAsync(SessionSchemes.Staff);
        return Results.Text((context.Features.Get<StaffSession>(), context.GetChannelSession()) switch
        {
            ({ Person: var member }, _) => $"Signed in as {member.Name}, {member.Title}, of the service team.\nThe JSON API answers under /api/v1 (see /openapi/v1.json).\n",
            (_, { } session) => $"Signed in as {session.Person.Name} of {session.Channel.OrganisationName}.\nThe channel is at /feishu/{session.Channel.AppId}.\n",
            _ => "This is a support channel. Open it from Lark, or at /feishu/{app id}.\n",
        });
    }
}
