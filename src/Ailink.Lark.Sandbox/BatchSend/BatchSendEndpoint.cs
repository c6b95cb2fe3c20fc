namespace Ailink.Lark.Sandbox;

/// <summary>message/v4/batch_send: one message to many people. What is wrong is told with HTTP 200.</summary>
internal static class BatchSendEndpoint
{
    private const string Path = "/open-apis/message/v4/batch_send";
    private const int PerDay = 500_000;

    private static readonly string[] SendScopes = ["im:message", "im:message:send_as_bot"];

    public static IEnumerable<PlatformEndpoint> All => ((string[])[Path + "/", Path]).Select(path => new PlatformEndpoint("POST", path, Send)
    {
        Scopes = [.. SendScopes, "im:message:send_multi_users", "im:message:send_multi_depts"], Counted = true,
    });

    private static Answer Send(PlatformCall call)
    {
        if (call.Fields.IsMalformed) return BatchRules.Parameter.Refuse();
        if (!call.App.HasBot) return BatchRules.BotOff.Refuse();
        if (!call.Holds(SendScopes)) return BatchRules.SendScope.Refuse();
        var (type, text, wrong) = BatchContent.Read(call);
        if (wrong is not null) return wrong;
        var (receivers, refusal) = BatchReceivers.Read(call);
        if (refusal is not null) return refusal;

        var reachable = receivers!.Users.Where(user => Receiver.Judge(call.Operator, call.World.PrivateChat(call.App, user)) is null).ToList();
        if (SentToday(call) + reachable.Count > PerDay) return BatchRules.Daily.Refuse();
        var batch = new BatchMessage { App = call.App, SentAt = call.Now, ValidUsers = receivers.Users.Count };
        foreach (var user in reachable)
        {
            var chat = call.World.PrivateChat(call.App, user);
            var (content, broken) = MessageContent.Read(call, chat, type, text!);
            // The same content is wrong for everybody, so nothing has been sent yet.
            if (broken is not null) return BatchContent.Translate(broken);
            var message = Posting.Post(call, new Place(chat), content!, uuid: null);
            message.IsOfBatch = true;
            batch.Messages.Add(message);
        }

        call.World.Batches.Add(batch.Id, batch);
        return Answer.Ok(receivers.Report(batch.Id), "ok").Resting(BatchRules.AtOnce);
    }

    private static int SentToday(PlatformCall call) =>
        call.World.Batches.Values.Where(batch => batch.App == call.App && batch.SentAt.UtcDateTime.Date == call.Now.UtcDateTime.Date).Sum(batch => batch.Messages.Count);
}
