namespace Ailink.Channel.Words;

/// <summary>Why something written in a group was not taken, by the API's codes.</summary>
internal static class RefusalWords
{
    internal static readonly Word Unreachable = new("refusal.UNREACHABLE", "No connection. Try again.", "没有网络连接，请重试。", "接続できません。もう一度お試しください。");
    internal static readonly Word ServerError = new("refusal.SERVER_ERROR", "Something failed on our side. Try again.", "我们这边出了问题，请重试。", "こちら側で問題が発生しました。もう一度お試しください。");
    internal static readonly Word TooLong = new("refusal.MESSAGE_TOO_LONG", "The message is too long. Split it in two.", "消息过长，请分成两条发送。", "メッセージが長すぎます。2 つに分けてください。");
    internal static readonly Word Empty = new("refusal.MESSAGE_EMPTY", "The message is empty.", "消息内容为空。", "メッセージが空です。");
    internal static readonly Word NotMember = new("refusal.MENTION_NOT_MEMBER", "Someone you mention is no longer in this group. Remove the mention.", "您提及的人已不在群组中，请删除该提及。", "メンションした人はこのグループにいません。メンションを外してください。");
    internal static readonly Word EditTooLate = new("refusal.EDIT_TOO_LATE", "Messages can be edited for 15 minutes. Write a new one.", "消息只能在 15 分钟内编辑，请发送新消息。", "編集できるのは送信から 15 分以内です。新しいメッセージをお送りください。");
    internal static readonly Word Recalled = new("refusal.MESSAGE_RECALLED", "The message was recalled.", "消息已撤回。", "メッセージは取り消されています。");
    internal static readonly Word PlanInactive = new("refusal.PLAN_INACTIVE", "Your support plan has ended. History stays readable; contact your account manager to renew.", "您的支持计划已到期。历史记录仍可查看；如需续订请联系客户经理。", "サポートプランが終了しました。履歴は閲覧できます。更新は担当者にお問い合わせください。");
    internal static readonly Word Forbidden = new("refusal.FORBIDDEN_ACTION", "You may not do this here.", "您没有此操作的权限。", "この操作は許可されていません。");
    internal static readonly Word NotFound = new("refusal.NOT_FOUND", "This group or message is no longer here.", "该群组或消息已不存在。", "このグループまたはメッセージはもうありません。");
    internal static readonly Word RateLimited = new("refusal.RATE_LIMITED", "Too many messages at once. Wait a moment.", "发送过于频繁，请稍候。", "送信が多すぎます。少しお待ちください。");
    internal static readonly Word Gateway = new("refusal.GATEWAY_NOT_ACTIVE", "This channel is not active at the moment.", "此渠道当前未启用。", "このチャネルは現在有効ではありません。");
}
