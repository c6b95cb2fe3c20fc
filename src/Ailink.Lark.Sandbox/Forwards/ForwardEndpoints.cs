using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

/// <summary>Forwards a message, several merged into one, or a thread.</summary>
internal static class ForwardEndpoints
{
    private const int MostMerged = 100;

    private static readonly string[] Scopes = ["im:message", "im:message:send_as_bot"];

    public static IEnumerable<PlatformEndpoint> All =>
    [
        new("POST", "/open-apis/im/v1/messages/:message_id/forward", Forward) { Scopes = Scopes, Counted = true },
        new("POST", "/open-apis/im/v1/messages/merge_forward", Merge) { Scopes = Scopes, Counted = true },
        new("POST", "/open-apis/im/v1/threads/:thread_id/forward", ForwardThread) { Scopes = Scopes, Counted = true },
    ];

    private static Answer Forward(PlatformCall call)
    {
        var forward = ForwardCall.Read(call);
        if (call.Fields.Refusal is { } invalid) return invalid;
        if (!call.World.Messages.ContainsKey(call.Route["message_id"]) && call.App.HasBot) return ForwardRules.Invalid.Refuse();
        var (message, hidden) = MessageAccess.Find(call);
        if ((hidden ?? Forwarding.Judge(message!, call.Now)?.Refuse() ?? forward.FindPlace()) is { } refusal) return refusal;
        if (forward.Repeated(Show) is { } repeated) return repeated;
        if (Posting.Count(call, forward.Place.Chat) is { } full) return full;
        var posted = forward.Post(Forwarding.Copy(message!, call.Now));
        Forwarding.Fill(call.World, posted, message!.Children);
        return Show(posted);

        Answer Show(Message sent) => Answer.Ok(MessageView.Of(sent, call));
    }

    private static Answer Merge(PlatformCall call)
    {
        var forward = ForwardCall.Read(call);
        var ids = call.Fields.Strings("message_id_list") ?? [];
        if (ids.Count is 0 or > MostMerged) call.Fields.Violate("message_id_list", "", "message_id_list holds 1 to 100 messages");
        if (call.Fields.Refusal is { } invalid) return invalid;
        if (!call.App.HasBot) return MessageRules.BotOff.Refuse();
        var (messages, wrong, broken) = Sort(call, ids);
        if ((broken?.Refuse() ?? forward.FindPlace()) is { } refusal) return refusal;
        if (forward.Repeated(Show) is { } repeated) return repeated;
        if (Posting.Count(call, forward.Place.Chat) is { } full) return full;
        var posted = forward.Post(Forwarding.Merged);
        Forwarding.Fill(call.World, posted, messages);
        return Show(posted);

        Answer Show(Message sent) => Answer.Ok(new JsonObject
        {
            ["message"] = MessageView.Of(sent, call), ["invalid_message_id_list"] = new JsonArray([.. wrong.Select(id => (JsonNode)id)]),
        });
    }

    /// <summary>What can be merged, what cannot, and what stands in the way of the whole.</summary>
    private static (List<Message> Messages, List<string> Wrong, Rule? Broken) Sort(PlatformCall call, IReadOnlyList<string> ids)
    {
        var found = ids.Distinct(StringComparer.Ordinal).Select(id => (Id: id, Message: MessageAccess.Find(call, id).Message)).ToList();
        var sound = found.Where(each => each.Message is { } message && MayMerge(message, call.Now)).Select(each => each.Message!).ToList();
        var wrong = found.Where(each => each.Message is null || !sound.Contains(each.Message)).Select(each => each.Id).ToList();
        if (sound.Count == 0) return (sound, wrong, found.TrueForAll(each => each.Message?.IsRecalled == true) ? ForwardRules.Recalled : ForwardRules.Invalid);
        if (sound.DistinctBy(message => message.Chat).Count() > 1) return (sound, wrong, ForwardRules.Chats);
        if (sound.Select(message => message.IsThreadReply ? message.ThreadId : null).Distinct(StringComparer.Ordinal).Count() > 1) return (sound, wrong, ForwardRules.Mixed);
        return (sound, wrong, sound[0].Chat.ForbidsCopies ? ForwardRules.Restricted : null);
    }

    // What a restricted chat holds is sound by itself; it is the whole that is refused.
    private static bool MayMerge(Message message, DateTimeOffset now) => Forwarding.Judge(message, now) is var broken && (broken is null || broken == ForwardRules.Restricted);

    private static Answer ForwardThread(PlatformCall call)
    {
        var forward = ForwardCall.Read(call);
        if (call.Fields.Refusal is { } invalid) return invalid;
        if (!call.App.HasBot) return MessageRules.BotOff.Refuse();
        if (call.World.FindThread(call.Route["thread_id"]) is not { } root) return ForwardRules.Invalid.Refuse();
        if (MessageAccess.Find(call, root.Id).Refusal is { } hidden) return hidden;
        if (root.Chat.ForbidsCopies) return ForwardRules.Restricted.Refuse();
        var messages = root.Chat.Messages.Where(message => message.ThreadId == root.ThreadId && !message.IsRecalled).ToList();
        if (messages.Count == 0) return MessageRules.Deleted.Refuse();
        if (forward.FindPlace() is { } refusal) return refusal;
        if (forward.Repeated(Show) is { } repeated) return repeated;
        if (Posting.Count(call, forward.Place.Chat) is { } full) return full;
        var posted = forward.Post(Forwarding.Merged);
        Forwarding.Fill(call.World, posted, messages);
        return Show(posted);

        Answer Show(Message sent) => Answer.Ok(MessageView.Of(sent, call));
    }
}
