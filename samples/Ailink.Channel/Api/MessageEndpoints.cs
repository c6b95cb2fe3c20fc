using Ailink.Channel.Api.Contracts;
using Ailink.Channel.Errors;
using Ailink.Support;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Ailink.Channel.Api;

/// <summary>Reading, writing, editing and recalling messages.</summary>
internal static class MessageEndpoints
{
    private const string Everybody = "all";
    private const int DefaultPage = 50;

    /// <summary>Maps the messages.</summary>
    public static void MapMessages(this RouteGroupBuilder api)
    {
        api.MapGet("/groups/{id}/messages", ListAsync).WithName("listMessages")
            .WithSummary("A page of messages, ascending; without after and before the newest. limit is 1 to 200, 50 by default.").Refuses(400, 404, 422);
        api.MapPost("/groups/{id}/messages", PostAsync).WithName("postMessage")
            .WithSummary("Writes a message. The same client_id again gives the first answer, with 200.").Refuses(400, 403, 404, 415, 422);
        api.MapPatch("/messages/{id}", EditAsync).WithName("editMessage")
            .WithSummary("Changes the text of one's own message, within 15 minutes.").Refuses(400, 403, 404, 409, 415, 422);
        api.MapDelete("/messages/{id}", RecallAsync).WithName("recallMessage")
            .WithSummary("Takes one's own message back.").Refuses(400, 403, 404);
    }

    private static async Task<Results<Ok<MessagePageAnswer>, JsonHttpResult<ApiProblem>>> ListAsync(
        string id, HttpContext context, ISupportMessages messages, CancellationToken cancellationToken, long? after = null, long? before = null, int? limit = null)
    {
        if (!GroupId.TryParse(id, null, out var group)) return NotFound();
        var page = await messages.ListAsync(group, new MessageWindow(after, before, limit ?? DefaultPage), context.GetCaller().Actor, cancellationToken);
        return page.Succeeded
            ? TypedResults.Ok(new MessagePageAnswer([.. page.Value.Items.Select(MessageItem.Of)], page.Value.HasMore))
            : ApiProblems.Result(page.Error);
    }

    private static async Task<Results<Created<PostedAnswer>, Ok<PostedAnswer>, JsonHttpResult<ApiProblem>>> PostAsync(
        string id, NewMessage body, HttpContext context, ISupportMessages messages, CancellationToken cancellationToken)
    {
        if (!GroupId.TryParse(id, null, out var group)) return NotFound();
        if (body.Note == true) return ApiProblems.Result(SupportErrors.Of(SupportErrors.ForbiddenAction, "note"));
        var command = Command(group, body);
        if (!command.Succeeded) return ApiProblems.Result(command.Error);

        var posted = await messages.PostAsync(command.Value, context.GetCaller().Actor, cancellationToken);
        if (!posted.Succeeded) return ApiProblems.Result(posted.Error);
        var answer = new PostedAnswer(posted.Value.Id.ToString(), posted.Value.Sequence);
        return posted.Value.Repeated ? TypedResults.Ok(answer) : TypedResults.Created((string?)null, answer);
    }

    private static async Task<Results<Ok<MessageItem>, JsonHttpResult<ApiProblem>>> EditAsync(
        string id, ChangedText body, HttpContext context, ISupportMessages messages, CancellationToken cancellationToken)
    {
        if (!MessageId.TryParse(id, null, out var message)) return NotFound();
        return Answer(await messages.EditAsync(message, body.Text ?? "", context.GetCaller().Actor, cancellationToken));
    }

    private static async Task<Results<Ok<MessageItem>, JsonHttpResult<ApiProblem>>> RecallAsync(
        string id, HttpContext context, ISupportMessages messages, CancellationToken cancellationToken)
    {
        if (!MessageId.TryParse(id, null, out var message)) return NotFound();
        return Answer(await messages.RecallAsync(message, context.GetCaller().Actor, cancellationToken));
    }

    // What is no id at all is treated like an id of nothing, so that both read the same from outside.
    private static SupportResult<PostMessage> Command(GroupId group, NewMessage body)
    {
        var mentions = new List<PersonId>();
        var everybody = false;
        foreach (var mention in body.Mentions ?? [])
        {
            if (mention == Everybody) everybody = true;
            else if (PersonId.TryParse(mention, null, out var person)) mentions.Add(person);
            else return SupportErrors.Of(SupportErrors.MentionNotMember, mention ?? "");
        }

        MessageId? replyTo = null;
        if (body.ReplyTo is { } quoted)
        {
            if (!MessageId.TryParse(quoted, null, out var message)) return SupportErrors.Of(SupportErrors.NotFound, "reply_to");
            replyTo = message;
        }

        return new PostMessage(group, body.ClientId ?? "", body.Text ?? "", mentions, everybody, replyTo);
    }

    private static Results<Ok<MessageItem>, JsonHttpResult<ApiProblem>> Answer(SupportResult<GroupMessage> changed)
        => changed.Succeeded ? TypedResults.Ok(MessageItem.Of(changed.Value)) : ApiProblems.Result(changed.Error);

    private static JsonHttpResult<ApiProblem> NotFound() => ApiProblems.Result(SupportErrors.Of(SupportErrors.NotFound));
}
