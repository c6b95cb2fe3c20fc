namespace Ailink.Lark;

/// <summary>A scope of an app.</summary>
public sealed record LarkApplicationScope
{
    /// <summary>Its name, such as <c>im:message:send_as_bot</c>.</summary>
    public required string Scope { get; init; }

    /// <summary>What it is for.</summary>
    public string? Description { get; init; }

    /// <summary>1 normal, 2 advanced, 3 very sensitive, 0 unknown.</summary>
    public int Level { get; init; }
}
