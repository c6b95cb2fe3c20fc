using System.Globalization;
using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

/// <summary>Reads messages: one, the history of a chat or thread, and who has read one.</summary>
internal static class ReadEndpoints
{
    private const int MostMessages = 50;
    private const int MostReaders = 100;
    private static readonly TimeSpan ReadersKnown = TimeSpan.FromDays(7);

    public static IEnumerable<PlatformEndpoint> All =>
    [
        new("GET", "/open-apis/im/v1/messages", List)
        {
            Tokens = TokenKinds.Tenant | TokenKinds.User, Scopes = ["im:message", "im:message:readonly", "im:message.history:readonly"],
            UserScopes = ["im:message", "im:message:readonly"], Counted = true,
        },
        new("GET", "/open-apis/im/v1/messages/:message_id", Get)
        {
            Tokens = TokenKinds.Tenant | TokenKinds.User, Scopes = ["im:message", "im:message:readonly"], Counted = true,
        },
        new("GET", "/open-apis/im/v1/messages/:message_id/read_users", Readers)
        {
            Scopes = ["im:message", "im:message:readonly", "im:message:basic"], Counted = true,
        },
    ];

    private static Answer Get(PlatformCall call)
    {
        _ = UserIds.TypeOf(call);
        if (call.Fields.Refusal is { } invalid) return invalid;
        var (message, refusal) = MessageAccess.Find(call);
        if (refusal is not null) return refusal;
        if (MessageAccess.JudgeReading(call, message!.Chat) is { } hidden) return hidden;
        var how = MessageReading.Of(call, inList: false);
        return Answer.Ok(new JsonObject { ["items"] = new JsonArray([.. WithChildren(message).Select(each => MessageView.Of(each, how))]) });
    }

    private static IEnumerable<Message> WithChildren(Message message) => message.Children.SelectMany(WithChildren).Prepend(message);

    private static Answer List(PlatformCall call)
    {
        var fields = call.Fields;
        var (kind, id) = (call.Query("container_id_type"), call.Query("container_id"));
        if (kind is not ("chat" or "thread")) fields.Violate("container_id_type", kind ?? "", "container_id_type is required, chat or thread");
        if (id is null) fields.Violate("container_id", "", "container_id is required");
        var (from, to) = (Second(call, "start_time"), Second(call, "end_time"));
        var sort = call.Query("sort_type") ?? "ByCreateTimeAsc";
        if (sort is not ("ByCreateTimeAsc" or "ByCreateTimeDesc")) fields.Violate("sort_type", sort, "sort_type is ByCreateTimeAsc or ByCreateTimeDesc");
        var page = MessagePage.Read(call, MostMessages);
        if (fields.Refusal is { } invalid) return invalid;
        if (page is null) return MessageRules.Parameter.Refuse("page_token is invalid");
        if (kind == "thread" && (from ?? to) is not null) return MessageRules.ThreadTimes.Refuse();

        var (messages, refusal) = kind == "thread" ? OfThread(call, id!) : OfChat(call, id!);
        if (refusal is not null) return refusal;
        var chosen = messages!.Where(message => (from is null || message.SentAt >= from) && (to is null || message.SentAt <= to));
        var how = MessageReading.Of(call, inList: true);
        return Answer.Ok(page.Cut(chosen, message => message.Number, sort == "ByCreateTimeDesc", message => MessageView.Of(message, how)));
    }

    private static (IEnumerable<Message>? Messages, Answer? Refusal) OfChat(PlatformCall call, string id)
    {
        var (chat, refusal) = MessageAccess.FindChat(call, id);
        if ((refusal ?? MessageAccess.JudgeReading(call, chat!)) is { } hidden) return (null, hidden);
        if (chat!.ForbidsCopies) return (null, MessageRules.ListingForbidden.Refuse());
        return (chat.Messages.Where(message => !message.IsThreadReply), null);
    }

    private static (IEnumerable<Message>? Messages, Answer? Refusal) OfThread(PlatformCall call, string id)
    {
        if (call.World.FindThread(id) is not { } root) return (null, MessageRules.ThreadInvalid.Refuse());
        var (_, refusal) = MessageAccess.Find(call, root.Id);
        if (refusal is not null) return (null, call.UserToken is null ? refusal : MessageRules.ThreadInvisible.Refuse());
        if (MessageAccess.JudgeReading(call, root.Chat) is { } hidden) return (null, hidden);
        if (root.Chat.ForbidsCopies) return (null, MessageRules.ListingForbidden.Refuse());
        return (root.Chat.Messages.Where(message => message.ThreadId == id), null);
    }

    private static DateTimeOffset? Second(PlatformCall call, string name)
    {
        if (call.Query(name) is not { } text) return null;
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds < 253_402_300_800) return DateTimeOffset.FromUnixTimeSeconds(seconds);
        call.Fields.Violate(name, text, $"{name} is a Unix time in seconds");
        return null;
    }

    private static Answer Readers(PlatformCall call)
    {
        var type = UserIds.TypeOf(call);
        if (call.Query("user_id_type") is null) call.Fields.Violate("user_id_type", "", "user_id_type is required");
        var page = MessagePage.Read(call, MostReaders);
        if (call.Fields.Refusal is { } invalid) return invalid;
        if (page is null) return MessageRules.Parameter.Refuse("page_token is invalid");
        var (message, refusal) = MessageAccess.Find(call);
        if (refusal is not null) return refusal;
        if (message!.IsRecalled) return MessageRules.Deleted.Refuse();
        if (!call.Operator.Sent(message)) return MessageRules.NotSender.Refuse();
        if (call.Now - message.SentAt > ReadersKnown) return MessageRules.ReadersAge.Refuse();
        // Readers never leave and are kept in the order they read, so their place is their number.
        return Answer.Ok(page.Cut(message.Reads.Index(), read => read.Index + 1L, descending: false, read => Reader(call, type, read.Item.Key, read.Item.Value)));
    }

    private static JsonObject Reader(PlatformCall call, string type, SandboxUser user, DateTimeOffset at)
    {
        var reader = new JsonObject { ["user_id_type"] = type, ["timestamp"] = MessageView.Milliseconds(at), ["tenant_key"] = user.TenantKey };
        if (UserIds.Of(user, call, type) is { } id) reader["user_id"] = id;
        return reader;
    }
}
