using System.Text.Json;
using Ailink.Testing;

namespace Ailink.Channel.Tests.Components;

/// <summary>A text and the pieces it is cut into: the one list that the server's and the browser's rule are held against.</summary>
public sealed record TokenCase(string Text, string[][] Tokens)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static string File { get; } = Repository.PathOf("tests", "Ailink.Channel.Tests", "Components", "message-tokens.json");

    public static IReadOnlyList<TokenCase> All { get; } = JsonSerializer.Deserialize<TokenCase[]>(System.IO.File.ReadAllText(File), Json)!;
}
