using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

/// <summary>The short notice an app answers a click with.</summary>
/// <param name="Type"><c>info</c>, <c>success</c>, <c>error</c> or <c>warning</c>.</param>
/// <param name="Content">The text for languages the answer has none of its own for.</param>
public sealed record SandboxToast(string Type, string Content)
{
    internal JsonObject? Answered { get; init; }
}
