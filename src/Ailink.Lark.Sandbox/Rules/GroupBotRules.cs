using static Ailink.Lark.Sandbox.RuleSource;

namespace Ailink.Lark.Sandbox;

/// <summary>Custom bots of groups, the incoming webhooks.</summary>
internal static class GroupBotRules
{
    public static readonly Rule Token = new("group_bot.token", FieldReport, "param invalid: incoming webhook access token invalid", 19001, 200);
    public static readonly Rule Signature = new("group_bot.signature", Docs, "sign match fail or timestamp is not within one hour from current time", 19021, 200);
    public static readonly Rule Address = new("group_bot.address", Docs, "Ip Not Allowed", 19022, 200);
    public static readonly Rule Keywords = new("group_bot.keywords", Docs, "Key Words Not Found", 19024, 200);
    public static readonly Rule Body = new("group_bot.body", Docs, "Bad Request", 9499, 200);
    public static readonly Rule Content = new("group_bot.content", Assumption, "Bad Request: a content that is wrong for its msg_type is answered like a malformed body.", 9499, 200);
    public static readonly Rule Card = new("group_bot.card", FieldReport, "Failed to create card content.", 11246, 200);
    public static readonly Rule ShareOwn = new("group_bot.share_own", Assumption, "Bad Request: a group bot can share only its own group (documented; the code is not).", 9499, 200);
    public static readonly Rule Images = new("group_bot.images", Assumption, "A group bot may show any image an app of its tenant uploaded.");
    public static readonly Rule Frequency = new("group_bot.frequency", Docs, "frequency limited: 100 a minute and 5 a second for each bot", 11232, 200);
    public static readonly Rule Status = new("group_bot.status", FieldReport, "Refusals of a group bot's address come with HTTP 200.");
    public static readonly Rule Order = new("group_bot.order", Assumption, "Checked in this order: token, frequency, address, body, signature, keywords, content.");
    public static readonly Rule Sender = new("group_bot.sender", Assumption, "Read back, its messages are sent by an app of its own id.");

    /// <summary>The refusal in the shape of these addresses, which has no <c>error</c>.</summary>
    public static Answer Refuse(Rule rule, string? message = null) => Answer.Bare(rule.Status, rule.Code, message ?? rule.About).Resting(rule);
}
