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
            mentions.Add((JsonNode)Entry(mentions.Count + 1, owner.User, id));
            return Key(mentions.Count);
        });
        return (rewritten, mentions);
    }

    public static JsonObject Entry(int number, SandboxUser user, string openId) => new()
    {
        ["key"] = Key(number), ["id"] = openId, ["id_type"] = "open_id", ["name"] = user.Name, ["tenant_key"] = user.TenantKey,
    };

    private static string Key(int number) => string.Create(CultureInfo.InvariantCulture, $"@_user_{number}");

    [GeneratedRegex("""<at user_id="(?<id>[^"]{1,64})">[^<]{0,128}</at>""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Tag();
}
