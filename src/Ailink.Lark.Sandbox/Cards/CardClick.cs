using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

/// <summary>What a user does to a component: the value picked, typed or ticked, or the form it submits.</summary>
internal sealed class CardClick
{
    public required string MessageId { get; init; }

    /// <summary>Its <c>element_id</c> or <c>name</c>, or where it stands in the card as a JSON pointer: <c>/body/elements/0</c>.</summary>
    public required string Element { get; init; }

    public JsonObject? FormValue { get; init; }

    public string? Option { get; init; }

    public IReadOnlyList<string>? Options { get; init; }

    public string? Input { get; init; }

    public bool? Checked { get; init; }
}
