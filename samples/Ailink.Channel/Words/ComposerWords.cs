namespace Ailink.Channel.Words;

/// <summary>The place where a message is written, and its picker.</summary>
internal static class ComposerWords
{
    internal static readonly Word Label = new("composer.label", "Message to {0}", "发送到 {0}", "{0} へのメッセージ");
    internal static readonly Word Placeholder = new("composer.placeholder", "Write a message, @ mentions someone", "输入消息，@ 可提及他人", "メッセージを入力（@ でメンション）");
    internal static readonly Word Send = new("composer.send", "Send", "发送", "送信");
    internal static readonly Word Save = new("composer.save", "Save", "保存", "保存");
    internal static readonly Word Cancel = new("composer.cancel", "Cancel", "取消", "キャンセル");
    internal static readonly Word Editing = new("composer.editing", "Editing your message", "正在编辑消息", "メッセージを編集中");
    internal static readonly Word Replying = new("composer.replying", "Replying to {0}", "正在回复 {0}", "{0} に返信中");
    internal static readonly Word Mention = new("composer.mention", "Mention someone", "提及某人", "メンションする");
    internal static readonly Word Hint = new("composer.hint", "Enter sends, Shift + Enter starts a new line", "Enter 发送，Shift + Enter 换行", "Enter で送信、Shift + Enter で改行");
    internal static readonly Word Left = new("composer.left", "{0} characters left", "还可输入 {0} 个字符", "残り {0} 文字");
    internal static readonly Word TooLong = new("composer.too_long", "{0} characters too many. Split the message in two.", "超出 {0} 个字符，请分成两条发送。", "{0} 文字超過しています。2 つに分けて送信してください。");
    internal static readonly Word Picker = new("composer.picker", "People to mention", "可提及的人", "メンションできる人");
    internal static readonly Word Customers = new("composer.customers", "Your colleagues", "您的同事", "同僚");
    internal static readonly Word Service = new("composer.service", "Service team", "服务团队", "サービスチーム");
    internal static readonly Word Nobody = new("composer.nobody", "Nobody in this group has that name.", "群内没有此姓名的成员。", "このグループに該当する人はいません。");
    internal static readonly Word Found = new("composer.found", "{0} person|{0} people", "{0} 人", "{0} 人");
}
