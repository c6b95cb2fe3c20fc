using System.Collections.Frozen;

namespace Ailink.Lark;

/// <summary>Which calls the platform counts.</summary>
/// <remarks>Vendor: https://open.feishu.cn/document/uAjLw4CM/ugTN1YjL4UTN24CO1UjN/platform-updates-/custom-app-api-call-limit</remarks>
internal static class LarkQuotaRules
{
    private static readonly FrozenSet<string> Everywhere = FrozenSet.Create(
        StringComparer.Ordinal, "auth", "authen", "callback", "contact", "event", "ai", "document_ai", "optical_char_recognition", "speech_to_text", "translation", "face_verify");

    private static readonly FrozenSet<string> OnFeishu = FrozenSet.Create(StringComparer.Ordinal, "acs", "aily", "apaas", "corehr", "ehr", "hire", "performance");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Free = Everywhere.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> FreeOnFeishu = OnFeishu.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a call of this API counts when it succeeds. Store apps have no quota.</summary>
    public static bool Counts(LarkExchange exchange)
    {
        if (exchange.App.Credentials.StoreApp)
            return false;
        var api = exchange.Api.AsSpan();
        var slash = api.IndexOf('/');
        var area = slash < 0 ? api : api[..slash];
        return !Free.Contains(area) && !(FreeOnFeishu.Contains(area) && exchange.App.Platform.Equals(LarkPlatform.Feishu));
    }
}
