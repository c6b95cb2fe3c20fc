using System.Globalization;
using Ailink.Channel.Errors;
using Ailink.Channel.Live;
using Ailink.Support;

namespace Ailink.Channel.Api;

/// <summary>The live streams.</summary>
internal static class EventEndpoints
{
    /// <summary>Maps the streams.</summary>
    public static void MapEvents(this RouteGroupBuilder api)
    {
        api.MapGet("/events", PersonAsync).WithName("personEvents")
            .WithSummary("The caller's own stream: unread, group and notice.").Streams().Refuses();
        api.MapGet("/groups/{id}/events", GroupAsync).WithName("groupEvents")
            .WithSummary("A group's stream. message and updated have the group's number as id, and the item of a page as data; read and member have none. "
                + "Resumes from Last-Event-ID; after starts a first connection; without either it begins now.")
            .Streams().Refuses(400, 404, 422);
    }

    private static Task PersonAsync(HttpContext context, PersonStream stream, CancellationToken cancellationToken)
        => stream.RunAsync(context, context.GetCaller(), cancellationToken);

    private static async Task GroupAsync(string id, HttpContext context, GroupStream stream, CancellationToken cancellationToken, long? after = null)
    {
        var problem = Last(context, after, out var number) is { } unreadable
            ? unreadable
            : GroupId.TryParse(id, null, out var group)
                ? await stream.RunAsync(context, group, number, context.GetCaller(), cancellationToken)
                : SupportErrors.Of(SupportErrors.NotFound);
        if (problem is not null) await ApiProblems.WriteAsync(context, ApiProblems.Of(problem), cancellationToken);
    }

    // What the browser saw last counts more than where the page once began.
    private static SupportError? Last(HttpContext context, long? after, out long? number)
    {
        number = after;
        if (context.Request.Headers["Last-Event-ID"] is [{ Length: > 0 } last])
        {
            if (!long.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out var seen)) return SupportErrors.Of(SupportErrors.SequenceInvalid, "Last-Event-ID");
            number = seen;
        }

        return number < 0 ? SupportErrors.Of(SupportErrors.SequenceInvalid, "after") : null;
    }
}
