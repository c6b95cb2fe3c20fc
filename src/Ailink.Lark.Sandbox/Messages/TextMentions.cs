using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Ailink.Lark.Sandbox;

/// <summary>Mentions in a text: <c>&lt;at user_id="ou_…"&gt;name&lt;/at&gt;</c> is stored as <c>@_user_1</c> with an entry in mentions.</summary>
internal static partial class TextMentions
{
    public static (string Text, JsonArray Mentions) Rewrite(SandboxWorld world, SandboxApp app, Chat chat, string text)
    {
        var mentions = new JsonArray();
        var rewritten = Tag().Replace(text, match =>
        {
            var id = match.Groups["id"].Value;
            if (id == "all") return "@_all";
            if (world.FindOpenId(id) is not { } owner || owner.App != app || !chat.Members.Contains(owner.User)) return match.Value;
            var key = string.Create(CultureInfo.InvariantCulture, $"@_user_{mentions.Count + 1}");
            mentions.Add((JsonNode)new JsonObject
            {
                ["key"] = key, ["id"] = id, ["id_type"] = "open_id", ["name"] = owner.User.Name, ["tenant_key"] = owner.User.TenantKey,
            });
            return key;
        });
        return (rewritten, mentions);
    }

    [GeneratedRegex("""<at user_id="(?<id>[^"]{1,64})">[^<]{0,128}</at>""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Tag();
}
