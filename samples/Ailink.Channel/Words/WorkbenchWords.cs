namespace Ailink.Channel.Words;

/// <summary>The overview page.</summary>
internal static class WorkbenchWords
{
    internal static readonly Word Title = new("workbench.title", "Workbench", "工作台", "ワークベンチ");
    internal static readonly Word Hello = new("workbench.hello", "Hello, {0}", "您好，{0}", "{0} さん、こんにちは");
    internal static readonly Word Mentions = new("workbench.mentions", "Unread mentions", "未读提及", "未読のメンション");
    internal static readonly Word NoMentions = new("workbench.no_mentions", "Nobody is waiting for you. When someone mentions you, the message is listed here until you have read it.", "目前没有人提及您。有人提及您时，消息会显示在这里，直到您阅读。", "未読のメンションはありません。メンションされたメッセージは、読むまでここに表示されます。");
    internal static readonly Word Groups = new("workbench.groups", "Your groups", "您的群组", "参加中のグループ");
    internal static readonly Word NoGroups = new("workbench.no_groups", "You are not a member of a group yet. Ask your TAM for a link.", "您还没有加入任何群组，请向您的 TAM 索取链接。", "まだグループに参加していません。担当 TAM にリンクを依頼してください。");
    internal static readonly Word Older = new("workbench.older", "{0} more in the group|{0} more in the group", "群内还有 {0} 条", "グループにあと {0} 件");
}
