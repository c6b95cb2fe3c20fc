using Ailink.Channel.Api.Contracts;
using Ailink.Support;
using Microsoft.AspNetCore.Antiforgery;

namespace Ailink.Channel.Api;

/// <summary>Who is asking.</summary>
internal static class MeEndpoints
{
    /// <summary>Maps <c>/me</c>.</summary>
    public static void MapMe(this RouteGroupBuilder api)
        => api.MapGet("/me", MeAsync).WithName("me").WithSummary("Who is signed in, their groups, and the antiforgery header for writes.").Refuses();

    private static async Task<MeAnswer> MeAsync(HttpContext context, ISupportGroups groups, IAntiforgery antiforgery, CancellationToken cancellationToken)
    {
        var caller = context.GetCaller();
        var mine = await groups.ListAsync(caller.Actor, cancellationToken);
        var tokens = antiforgery.GetAndStoreTokens(context);
        return new MeAnswer(
            MePerson.Of(caller.Person),
            caller.Channel is { } channel ? new MeChannel(channel.AppId, channel.State, channel.OrganisationName) : null,
            [.. mine.Select(GroupItem.Of)],
            new AntiforgeryItem { Header = tokens.HeaderName!, Token = tokens.RequestToken! });
    }
}
