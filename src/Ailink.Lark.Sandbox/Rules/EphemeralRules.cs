using static Ailink.Lark.Sandbox.RuleSource;

namespace Ailink.Lark.Sandbox;

/// <summary>Cards only one person sees. The documentation names one code of its own; the others are those of sending.</summary>
internal static class EphemeralRules
{
    public static readonly Rule Parameter = new("ephemeral.parameter", Assumption, "invalid param: chat_id, one of open_id, user_id and email, msg_type interactive and card (an object) are needed.", 10003);
    public static readonly Rule Group = new("ephemeral.group", Assumption, "Only ordinary groups show such cards, no private chat and no topic group (documented; the code is not).", 230001);
    public static readonly Rule Viewer = new("ephemeral.viewer", Assumption, "The mail address is nobody's.", 230034);
    public static readonly Rule NotMember = new("ephemeral.not_member", Assumption, "Who shall see the card is not in the group.", 230034);
    public static readonly Rule Frequency = new("ephemeral.frequency", Assumption, "40 such cards a second for each group (documented; the code is not).", 230020);
    public static readonly Rule Gone = new("ephemeral.gone", Docs, "The message has been deleted.", 18051);
    public static readonly Rule Unknown = new("ephemeral.unknown", Assumption, "A message that never was, or is another app's, is answered like a deleted one.", 18051);
    public static readonly Rule Priority = new("ephemeral.priority", Docs, "Of several ids open_id counts before user_id before email.");
    public static readonly Rule Silent = new("ephemeral.silent", Docs, "Such a card does not ring, stands in no history, and cannot be forwarded.");
    public static readonly Rule Online = new("ephemeral.online", Assumption, "Everybody in the sandbox is online, so everybody sees it.");
}
