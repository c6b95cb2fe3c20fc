using System.Globalization;
using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

/// <summary>im/v1/batch_messages: how a batch fares, and taking it back.</summary>
internal static class BatchMessageEndpoints
{
    private const string Path = "/open-apis/im/v1/batch_messages/:batch_message_id";
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);
    private static readonly string[] Scopes = ["im:message:send_multi_depts", "im:message:send_multi_users"];

    public static IEnumerable<PlatformEndpoint> All =>
    [
        new("GET", Path + "/get_progress", call => With(call, MessageRules.NotSender, Progress)) { Scopes = Scopes, Counted = true },
        new("GET", Path + "/read_user", call => With(call, MessageRules.NotSender, Readers)) { Scopes = Scopes, Counted = true },
        new("DELETE", Path, call => With(call, MessageRules.RecallForeign, batch => Recall(call, batch))) { Scopes = Scopes, Counted = true },
    ];

    private static Answer With(PlatformCall call, Rule foreign, Func<BatchMessage, Answer> answer)
    {
        if (!call.App.HasBot) return MessageRules.BotOff.Refuse();
        if (!call.World.Batches.TryGetValue(call.Route["batch_message_id"], out var batch)) return BatchRules.Unknown.Refuse();
        if (batch.App != call.App) return foreign.Refuse();
        return call.Now - batch.SentAt > Kept ? BatchRules.Old.Refuse() : answer(batch);
    }

    private static Answer Progress(BatchMessage batch) => Answer.Ok(new JsonObject
    {
        ["batch_message_send_progress"] = new JsonObject
        {
            ["valid_user_ids_count"] = batch.ValidUsers, ["success_user_ids_count"] = batch.Messages.Count, ["read_user_ids_count"] = batch.ReadCount,
        },
        ["batch_message_recall_progress"] = new JsonObject { ["recall"] = batch.IsRecalled, ["recall_count"] = batch.Messages.Count(message => message.IsRecalled) },
    });

    /// <summary>Counts are strings here.</summary>
    private static Answer Readers(BatchMessage batch) => Answer.Ok(
        new JsonObject { ["read_user"] = new JsonObject { ["read_count"] = Digits(batch.ReadCount), ["total_count"] = Digits(batch.Messages.Count) } }, "ok");

    private static Answer Recall(PlatformCall call, BatchMessage batch)
    {
        foreach (var message in batch.Messages.Where(message => !message.IsRecalled))
            if (MessageActions.Recall(call.World, call.Operator, message) is { } rule)
                return rule.Refuse();
        batch.IsRecalled = true;
        return Answer.Ok(message: "ok");
    }

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);
}
