using Ailink.Channel.Api.Contracts;
using Ailink.Channel.Errors;
using Ailink.Support;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Ailink.Channel.Api;

/// <summary>Who is in a group, and how far they have read.</summary>
internal static class MemberEndpoints
{
    /// <summary>Maps members and cursors.</summary>
    public static void MapMembers(this RouteGroupBuilder api)
    {
        api.MapPost("/groups/{id}/read", ReadAsync).WithName("markRead")
            .WithSummary("Moves the caller's cursor forward; never back, never beyond the last number.").Refuses(400, 404, 415, 422);
        api.MapGet("/groups/{id}/members", ListAsync).WithName("listMembers").WithSummary("The members by side.").Refuses(404);
        api.MapDelete("/groups/{id}/members/{person_id}", RemoveAsync).WithName("removeMember")
            .WithSummary("Ends a membership: one's own, or by the rights of a manager, TAM or lead. Ends the person's session with it.").Refuses(400, 403, 404, 409);
    }

    private static async Task<Results<Ok<ReadCursor>, JsonHttpResult<ApiProblem>>> ReadAsync(
        string id, ReadCursor body, HttpContext context, ISupportGroups groups, CancellationToken cancellationToken)
    {
        if (!GroupId.TryParse(id, null, out var group)) return NotFound();
        var cursor = await groups.MarkReadAsync(group, body.Sequence, context.GetCaller().Actor, cancellationToken);
        return cursor.Succeeded ? TypedResults.Ok(new ReadCursor(cursor.Value)) : ApiProblems.Result(cursor.Error);
    }

    private static async Task<Results<Ok<MembersAnswer>, JsonHttpResult<ApiProblem>>> ListAsync(
        string id, HttpContext context, ISupportGroups groups, CancellationToken cancellationToken)
    {
        if (!GroupId.TryParse(id, null, out var group)) return NotFound();
        var members = await groups.ListMembersAsync(group, context.GetCaller().Actor, cancellationToken);
        return members.Succeeded
            ? TypedResults.Ok(new MembersAnswer(Of(members.Value, ActorSide.Customer), Of(members.Value, ActorSide.Service)))
            : ApiProblems.Result(members.Error);
    }

    private static async Task<Results<NoContent, JsonHttpResult<ApiProblem>>> RemoveAsync(
        string id, [Microsoft.AspNetCore.Mvc.FromRoute(Name = "person_id")] string person, HttpContext context, ISupportGroups groups,
        CancellationToken cancellationToken)
    {
        if (!GroupId.TryParse(id, null, out var group) || !PersonId.TryParse(person, null, out var member)) return NotFound();
        var removed = await groups.RemoveMemberAsync(group, member, context.GetCaller().Actor, cancellationToken);
        return removed.Succeeded ? TypedResults.NoContent() : ApiProblems.Result(removed.Error!);
    }

    private static IReadOnlyList<MemberItem> Of(IReadOnlyList<GroupMember> members, ActorSide side)
        => [.. members.Where(member => member.Side == side).Select(MemberItem.Of)];

    private static JsonHttpResult<ApiProblem> NotFound() => ApiProblems.Result(SupportErrors.Of(SupportErrors.NotFound));
}
