using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

/// <summary>The content of a system message: the one kind bots may send, a divider in a private chat.</summary>
internal static class SystemContent
{
    private const int LongestText = 20;

    private static readonly string[] Languages =
    [
        "en_US", "zh_CN", "zh_HK", "zh_TW", "ja_JP", "id_ID", "vi_VN", "th_TH", "pt_BR", "es_ES", "ko_KR", "de_DE", "fr_FR", "it_IT", "ru_RU", "ms_MY",
    ];

    public static (MessageContent? Content, Answer? Refusal) Read(PlatformCall call, Chat chat, JsonObject document, string content)
    {
        if (call.UserToken is not null) return (null, MessageRules.SystemByUser.Refuse());
        if (!call.Holds("im:message:send_sys_msg"))
            return (null, MessageRules.SystemScope.Refuse("Lack of necessary permissions, ext=need scope: im:message:send_sys_msg"));
        if (chat.IsGroup) return (null, MessageRules.SystemPrivate.Refuse());
        return Complaint(document) is { } complaint
            ? (null, MessageRules.Content.Refuse(complaint))
            : (new MessageContent("system", content, null, []), null);
    }

    private static string? Complaint(JsonObject document)
    {
        if (MessageContent.StringOf(document, "type") != "divider") return "type is not divider";
        if ((document["params"] as JsonObject)?["divider_text"] is not JsonObject divider) return "params.divider_text is missing";
        if (!IsShort(MessageContent.StringOf(divider, "text"))) return "divider_text.text is empty or over 20 characters (10 Chinese ones)";
        if (divider["i18n_text"] is { } texts && !(texts is JsonObject languages && languages.All(text => Languages.Contains(text.Key, StringComparer.Ordinal) && IsShort(MessageContent.StringOf(languages, text.Key)))))
            return "divider_text.i18n_text has an unknown language or a text that is too long";
        return document["options"] is { } options && (options is not JsonObject map || (map["need_rollup"] is { } rollup && rollup.GetValueKind() is not (JsonValueKind.True or JsonValueKind.False)))
            ? "options.need_rollup is not a boolean"
            : null;
    }

    // A Chinese, Japanese or Korean character is as wide as two others.
    private static bool IsShort(string? text) => !string.IsNullOrWhiteSpace(text) && text.EnumerateRunes().Sum(rune => IsWide(rune) ? 2 : 1) <= LongestText;

    private static bool IsWide(Rune rune) => rune.Value is >= 0x1100 and <= 0x115F or >= 0x2E80 and <= 0xA4CF or >= 0xAC00 and <= 0xD7A3 or >= 0xF900 and <= 0xFAFF or >= 0xFE30 and <= 0xFE6F or >= 0xFF00 and <= 0xFF60 or >= 0x20000;
}
