using static Ailink.Lark.Sandbox.RuleSource;

namespace Ailink.Lark.Sandbox;

/// <summary>Batches: message/v4/batch_send, whose refusals come with HTTP 200, and im/v1/batch_messages.</summary>
internal static class BatchRules
{
    public static readonly Rule Failed = new("batch.failed", Docs, "Create or send message fail.", 10002, 200);
    public static readonly Rule Parameter = new("batch.parameter", Docs, "Invalid parameter.", 10003, 200);
    public static readonly Rule UserScope = new("batch.user_scope", Docs, "Send employee ids permission denied: im:message:send_multi_users is not granted.", 11203, 200);
    public static readonly Rule DepartmentScope = new("batch.department_scope", Docs, "Send department list permission denied: im:message:send_multi_depts is not granted.", 11204, 200);
    public static readonly Rule BotOff = new("batch.bot_ability", Docs, "App do not have bot.", 11205, 200);
    public static readonly Rule SendScope = new("batch.send_scope", Docs, "Do not have im write permission: im:message or im:message:send_as_bot is not granted.", 11223, 200);
    public static readonly Rule Image = new("batch.image", Docs, "Image key not exist.", 11227, 200);
    public static readonly Rule Chat = new("batch.chat", Docs, "Chat not found.", 11231, 200);
    public static readonly Rule Content = new("batch.content", Docs, "Create message content fail.", 11246, 200);
    public static readonly Rule Markdown = new("batch.markdown", Assumption, "A post in a batch has no md node (documented; the code is not).", 11246, 200);
    public static readonly Rule Entity = new("batch.entity", Assumption, "A card entity can be sent once, so not to many.", 11246, 200);
    public static readonly Rule Daily = new("batch.daily", Docs, "Internal send message trigger rate limit: 500,000 messages a day for each app.", 11247, 200);
    public static readonly Rule Departments = new("batch.departments", Assumption, "The sandbox's tenants have no department but the root, which is not taken here: every department_id is invalid.");
    public static readonly Rule Invalid = new("batch.invalid", Docs, "Ids that name nobody are listed in the answer; the others are sent to, and none at all is no failure.");
    public static readonly Rule AtOnce = new("batch.at_once", Assumption, "A batch is delivered before its answer (the platform takes its time).");
    public static readonly Rule Unknown = new("batch.unknown", Docs, "The message id is invalid, record not found.", 230030);
    public static readonly Rule Old = new("batch.old", Assumption, "A batch can be asked about for 30 days (documented; the code is not).", 230030);
    public static readonly Rule Untouchable = new("batch.untouchable", Assumption, "A message of a batch is neither edited, patched, answered, urged nor taken back by itself (documented; the code is not).", 230054);
}
