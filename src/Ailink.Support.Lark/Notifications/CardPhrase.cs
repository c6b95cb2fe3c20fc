namespace Ailink.Support;

/// <summary>One thing the card says itself, in the languages of the service. The platform picks the reader's; English is the fallback.</summary>
internal sealed record CardPhrase(string English, string Chinese, string Japanese)
{
    /// <summary>Somebody mentioned the reader: what the chat list and the head of the card say.</summary>
    public static CardPhrase MentionedYou(string name) => new($"{name} mentioned you", $"{name} 提到了你", $"{name} さんがあなたをメンションしました");

    /// <summary>What came besides the newest mention.</summary>
    public static CardPhrase AndMore(int mentions, int groups) => new(
        $"and {mentions} more in {groups} {(groups == 1 ? "group" : "groups")}",
        $"另有 {mentions} 条，共 {groups} 个群组",
        $"ほか {mentions} 件（{groups} グループ）");

    /// <summary>What the card has no room for.</summary>
    public static CardPhrase NotShown(int mentions) => new($"+{mentions} more not shown here", $"还有 {mentions} 条未在此显示", $"ほか {mentions} 件は省略されています");

    /// <summary>Stands where the quotation would, when there is none.</summary>
    public static CardPhrase ReadThere { get; } = new("Open the message to read it.", "打开消息查看内容。", "メッセージを開いて内容をご確認ください。");

    /// <summary>The button of the only mention.</summary>
    public static CardPhrase OpenMessage { get; } = new("Open the message", "打开消息", "メッセージを開く");

    /// <summary>The button of one mention of several.</summary>
    public static CardPhrase Open { get; } = new("Open", "打开", "開く");

    /// <summary>The same with something behind it that needs no translation.</summary>
    public CardPhrase With(string behind) => new(English + behind, Chinese + behind, Japanese + behind);
}
