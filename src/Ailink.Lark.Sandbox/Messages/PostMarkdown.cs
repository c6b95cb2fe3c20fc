using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Ailink.Lark.Sandbox;

/// <summary>Markdown of a post, taken apart: it can be sent but never comes back. Quotes and lists come back as the text they are written in.</summary>
internal static partial class PostMarkdown
{
    private const string Fence = "```";

    public static IEnumerable<JsonArray> Paragraphs(string markdown, Func<string, (string Key, string Name)?> name)
    {
        var lines = markdown.ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith(Fence, StringComparison.Ordinal))
            {
                var code = lines.Skip(i + 1).TakeWhile(line => !line.StartsWith(Fence, StringComparison.Ordinal)).ToList();
                yield return [new JsonObject { ["tag"] = "code_block", ["language"] = lines[i][Fence.Length..].Trim(), ["text"] = string.Join('\n', code) }];
                i += code.Count + 1;
            }
            else
            {
                yield return lines[i].Trim() == "---" ? [new JsonObject { ["tag"] = "hr" }] : Line(lines[i], name);
            }
        }
    }

    private static JsonArray Line(string line, Func<string, (string Key, string Name)?> name)
    {
        var nodes = new JsonArray();
        var at = 0;
        foreach (Match match in Part().Matches(line))
        {
            if (match.Index > at) nodes.Add((JsonNode)Text(line[at..match.Index]));
            nodes.Add((JsonNode)Node(match, name));
            at = match.Index + match.Length;
        }

        if (at < line.Length || nodes.Count == 0) nodes.Add((JsonNode)Text(line[at..]));
        return nodes;
    }

    private static JsonObject Node(Match match, Func<string, (string Key, string Name)?> name)
    {
        if (match.Groups["at"] is { Success: true } at) return PostReading.At(at.Value, name);
        if (match.Groups["href"] is { Success: true } href)
            return new JsonObject { ["tag"] = "a", ["text"] = match.Groups["text"].Value, ["href"] = href.Value, ["style"] = new JsonArray() };
        foreach (var style in (string[])["bold", "lineThrough", "underline", "italic"])
            if (match.Groups[style] is { Success: true } styled)
                return Text(styled.Value, style);
        return Text(match.Value);
    }

    private static JsonObject Text(string text, string? style = null) =>
        new() { ["tag"] = "text", ["text"] = text, ["style"] = style is null ? [] : new JsonArray(style) };

    [GeneratedRegex(
        """<at user_id="(?<at>[^"]{1,64})">[^<]{0,128}</at>|\[(?<text>[^\]]+)\]\((?<href>[^)\s]+)\)|\*\*(?<bold>[^*]+)\*\*|~~(?<lineThrough>[^~]+)~~|~(?<underline>[^~]+)~|\*(?<italic>[^*]+)\*""",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Part();
}
