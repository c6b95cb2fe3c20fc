using static Ailink.Lark.Sandbox.RuleSource;

namespace Ailink.Lark.Sandbox;

/// <summary>cardkit/v1: cards that live on their own.</summary>
internal static class CardKitRules
{
    public static readonly Rule Parameter = new("cardkit.parameter", Docs, "A parameter is missing or has the wrong type.", 10002);
    public static readonly Rule Unknown = new("cardkit.unknown", Docs, "The card entity does not exist.", 200740);
    public static readonly Rule Expired = new("cardkit.expired", Docs, "The card entity is older than 14 days.", 200750);
    public static readonly Rule Uuid = new("cardkit.uuid", Docs, "The uuid has been used on this card.", 200770);
    public static readonly Rule StreamingTimeout = new("cardkit.streaming_timeout", Docs, "Streaming closed by itself ten minutes after it was last switched on.", 200850);
    public static readonly Rule Empty = new("cardkit.empty", Docs, "The card is empty.", 300307);
    public static readonly Rule Replace = new("cardkit.replace", Docs, "The element cannot be replaced: it does not exist.", 300121);
    public static readonly Rule Settings = new("cardkit.settings", Docs, "The settings cannot be applied: only config and card_link may be given.", 300122);
    public static readonly Rule StreamingOff = new("cardkit.streaming_off", Docs, "Text can be streamed only while config.streaming_mode is on.", 300309);
    public static readonly Rule NotText = new("cardkit.not_text", Docs, "Only plain_text and markdown take streamed text.", 300310);
    public static readonly Rule OtherApp = new("cardkit.other_app", Docs, "Only the app that created the card may work on it or send it.", 300311);
    public static readonly Rule TagChange = new("cardkit.tag_change", Docs, "A partial update cannot change the tag.", 300312);
    public static readonly Rule Properties = new("cardkit.properties", Docs, "The element does not exist or does not take these properties.", 300313);
    public static readonly Rule Delete = new("cardkit.delete", Docs, "The element cannot be deleted: it does not exist.", 300314);
    public static readonly Rule Add = new("cardkit.add", Docs, "Elements cannot be added there: the target does not exist or holds none.", 300315);
    public static readonly Rule Sequence = new("cardkit.sequence", Docs, "sequence must be greater than the last one used on this card, over all operations; gaps are fine.", 300317);
    public static readonly Rule SequenceSpent = new("cardkit.sequence_spent", Assumption, "A refused operation spends neither its sequence nor its uuid.");
    public static readonly Rule OperationRate = new("cardkit.operation_rate", Assumption, "Ten operations a second on one card (documented; the code of the eleventh is not).", 99991400, 429);
    public static readonly Rule Template = new("cardkit.template", Assumption, "The sandbox knows no card templates: every one fails to generate.", 200220);
    public static readonly Rule Convert = new("cardkit.id_convert", Assumption, "id_convert turns a sent card of schema 2.0 into an entity; its error codes are not documented.", 10002);
}
