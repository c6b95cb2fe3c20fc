namespace Ailink.Lark.Sandbox;

/// <summary>What a user picks, types or ticks in a component that stands outside a form.</summary>
public sealed class SandboxCardInput
{
    /// <summary>The value picked in a select, overflow, picture or person choice, or a date or time such as <c>2024-04-01</c> or <c>09:30</c>.</summary>
    public string? Option { get; init; }

    /// <summary>The values picked where several may be.</summary>
    public IReadOnlyList<string>? Options { get; init; }

    /// <summary>The text typed into an input.</summary>
    public string? Text { get; init; }

    /// <summary>The tick of a checker; null turns it over.</summary>
    public bool? Checked { get; init; }
}
