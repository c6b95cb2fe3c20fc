using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

/// <summary>A group's name by language; null where there is none.</summary>
internal sealed record ChatNames(string? Chinese, string? English, string? Japanese)
{
    public static readonly ChatNames None = new(null, null, null);

    public IEnumerable<string> All => ((string?[])[Chinese, English, Japanese]).OfType<string>();

    public static ChatNames Read(Fields fields) => new(fields.Optional("zh_cn"), fields.Optional("en_us"), fields.Optional("ja_jp"));

    public JsonObject ToJson()
    {
        var names = new JsonObject();
        foreach (var (language, name) in ((string, string?)[])[("zh_cn", Chinese), ("en_us", English), ("ja_jp", Japanese)])
            if (name is not null)
                names[language] = name;
        return names;
    }
}
