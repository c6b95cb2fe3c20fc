namespace Ailink.Channel.Words;

/// <summary>Groups and their messages.</summary>
internal static class ChatWords
{
    internal static readonly Word MainGroup = new("chat.main_group", "Main service group", "主服务群", "メインサービスグループ");
    internal static readonly Word Messages = new("chat.messages", "Messages", "消息", "メッセージ");
    internal static readonly Word GroupsAbout = new("chat.groups_about", "Every group you are a member of is listed here.", "您加入的群组都会显示在这里。", "参加しているグループがここに表示されます。");
    internal static readonly Word Unread = new("chat.unread", "{0} unread message|{0} unread messages", "{0} 条未读消息", "未読メッセージ {0} 件");
    internal static readonly Word UnreadMentions = new("chat.unread_mentions", "{0} mentions you|{0} mention you", "{0} 条提及您", "あなたへのメンション {0} 件");
    internal static readonly Word Today = new("chat.today", "Today", "今天", "今日");
    internal static readonly Word Yesterday = new("chat.yesterday", "Yesterday", "昨天", "昨日");
    internal static readonly Word NewLine = new("chat.unread_line", "New", "新消息", "新着");
    internal static readonly Word NewBelow = new("chat.new_below", "{0} new", "{0} 条新消息", "新着 {0} 件");
    internal static readonly Word ToLatest = new("chat.to_latest", "To the latest message", "跳到最新消息", "最新のメッセージへ");
    internal static readonly Word Edited = new("chat.edited", "edited", "已编辑", "編集済み");
    internal static readonly Word Recalled = new("chat.recalled", "{0} recalled a message.", "{0} 撤回了一条消息。", "{0} さんがメッセージを取り消しました。");
    internal static readonly Word RecalledByMe = new("chat.recalled_by_me", "You recalled a message.", "您撤回了一条消息。", "メッセージを取り消しました。");
    internal static readonly Word Everyone = new("chat.everyone", "everyone", "所有人", "全員");
    internal static readonly Word Former = new("chat.former_member", "former member", "已离开的成员", "退出したメンバー");
    internal static readonly Word Reply = new("chat.reply", "Reply", "回复", "返信");
    internal static readonly Word QuoteOf = new("chat.quote_of", "In reply to {0}", "回复 {0}", "{0} への返信");
    internal static readonly Word QuoteRecalled = new("chat.quote_recalled", "This message was recalled.", "该消息已撤回。", "このメッセージは取り消されました。");
    internal static readonly Word Edit = new("chat.edit", "Edit", "编辑", "編集");
    internal static readonly Word Recall = new("chat.recall", "Recall", "撤回", "取り消し");
    internal static readonly Word RecallAsk = new("chat.recall_ask", "Recall this message? Everybody in the group sees that you recalled it.", "要撤回这条消息吗？群成员会看到您撤回了消息。", "このメッセージを取り消しますか？取り消したことはメンバー全員に表示されます。");
    internal static readonly Word Keep = new("chat.keep", "Keep it", "保留", "残す");
    internal static readonly Word CopyLink = new("chat.copy_link", "Copy link", "复制链接", "リンクをコピー");
    internal static readonly Word Copied = new("chat.copied", "Link copied", "链接已复制", "リンクをコピーしました");
    internal static readonly Word Actions = new("chat.actions", "Actions for this message", "消息操作", "このメッセージの操作");
    internal static readonly Word More = new("chat.show_more", "Show all", "展开全部", "すべて表示");
    internal static readonly Word Earlier = new("chat.earlier", "Show earlier messages", "查看更早的消息", "以前のメッセージを表示");
    internal static readonly Word Later = new("chat.later", "Show later messages", "查看之后的消息", "以降のメッセージを表示");
    internal static readonly Word LoadFailed = new("chat.load_failed", "The messages could not be loaded. Try again.", "无法加载消息，请重试。", "メッセージを読み込めませんでした。もう一度お試しください。");
    internal static readonly Word EmptyTitle = new("chat.empty_title", "No messages yet", "还没有消息", "メッセージはまだありません");
    internal static readonly Word EmptyText = new("chat.empty_text", "Your service team reads along here. Write what you need; type @ to reach one person.", "服务团队会在这里查看消息。请写下您的需求；输入 @ 可提及某个人。", "サービスチームがここを確認しています。ご用件をお書きください。@ を入力すると特定の人に知らせます。");
    internal static readonly Word Sending = new("chat.sending", "Sending…", "正在发送…", "送信中…");
    internal static readonly Word Waiting = new("chat.waiting", "Sent when you are back online", "恢复连接后发送", "オンラインに戻ると送信します");
    internal static readonly Word NotSent = new("chat.not_sent", "Not sent.", "未发送。", "送信できませんでした。");
    internal static readonly Word Retry = new("chat.retry", "Try again", "重试", "再試行");
    internal static readonly Word Discard = new("chat.discard", "Discard", "丢弃", "破棄");
    internal static readonly Word Gone = new("chat.message_gone", "That message is not in this group.", "该消息不在此群组中。", "そのメッセージはこのグループにありません。");
}
