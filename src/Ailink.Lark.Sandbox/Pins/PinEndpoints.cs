using System.Globalization;
using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

/// <summary>Pins messages of a chat, takes them off and lists them.</summary>
internal static class PinEndpoints
{
    private const string Path = "/open-apis/im/v1/pins";
    private const int PerSecond = 5;
    private const int MostListed = 50;
    private const long LastMillisecond = 253_402_300_799_999;

    private static readonly string[] Writing = ["im:message", "im:message.pins:write_only", "im:message:send_as_bot"];

    public static IEnumerable<PlatformEndpoint> All =>
    [
        new("POST", Path, Pin) { Tokens = TokenKinds.Tenant | TokenKinds.User, Scopes = Writing, Counted = true },
        new("DELETE", Path + "/:message_id", Unpin) { Tokens = TokenKinds.Tenant | TokenKinds.User, Scopes = Writing, Counted = true },
        new("GET", Path, List) { Tokens = TokenKinds.Tenant | TokenKinds.User, Scopes = ["im:message", "im:message.pins:read", "im:message:readonly"], Counted = true },
    ];

    private static Answer Pin(PlatformCall call)
    {
        var id = call.Fields.Required("message_id");
        if (call.Fields.Refusal is { } invalid) return invalid;
        var (message, refusal) = MessageAccess.Find(call, id);
        if (refusal is not null) return refusal;
        if (message!.IsRecalled) return MessageRules.Recalled.Refuse();
        if (message.Type == "system") return MessageRules.TypeUnsupported.Refuse();
        if (message.Upper is not null) return MessageRules.MergedChild.Refuse();
        if (IsTooOften(call, message)) return PinRules.Frequency.Refuse();
        message.Pin ??= new Pin(call.World.NextNumber(), call.Operator, call.Now);
        return Answer.Ok(new JsonObject { ["pin"] = View(message, call) });
    }

    private static Answer Unpin(PlatformCall call)
    {
        var (message, refusal) = MessageAccess.Find(call);
        if (refusal is not null) return refusal;
        if (IsTooOften(call, message!)) return PinRules.Frequency.Refuse();
        message!.Pin = null;
        return Answer.Ok();
    }

    private static Answer List(PlatformCall call)
    {
        var id = call.Query("chat_id");
        if (id is null) call.Fields.Violate("chat_id", "", "chat_id is required");
        var (from, to) = (Time(call, "start_time"), Time(call, "end_time"));
        var page = MessagePage.Read(call, MostListed);
        if (call.Fields.Refusal is { } invalid) return invalid;
        if (page is null) return MessageRules.Parameter.Refuse("page_token is invalid");
        if (from >= to) return PinRules.Times.Refuse();
        var (chat, refusal) = MessageAccess.FindChat(call, id!);
        if (refusal is not null) return refusal;
        var pinned = chat!.Messages.Where(message => message.Pin is { } pin && (from is null || pin.At >= from) && (to is null || pin.At <= to));
        return Answer.Ok(page.Cut(pinned, message => message.Pin!.Number, descending: true, message => View(message, call)));
    }

    private static bool IsTooOften(PlatformCall call, Message message) => !call.World.Rates.TryEnter("im pin", message.Id, PerSecond, call.Now);

    private static DateTimeOffset? Time(PlatformCall call, string name)
    {
        if (call.Query(name) is not { } text) return null;
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var time) && time <= LastMillisecond) return DateTimeOffset.FromUnixTimeMilliseconds(time);
        call.Fields.Violate(name, text, $"{name} is a Unix time in milliseconds");
        return null;
    }

    private static JsonObject View(Message message, PlatformCall call)
    {
        var pin = message.Pin!;
        return new JsonObject
        {
            ["message_id"] = message.Id,
            ["chat_id"] = message.Chat.Id,
            ["operator_id"] = pin.Operator.User?.OpenIdFor(call.App.Id) ?? pin.Operator.Bot!.Id,
            ["operator_id_type"] = pin.Operator.User is null ? "app_id" : "open_id",
            ["create_time"] = MessageView.Milliseconds(pin.At),
        };
    }
}
