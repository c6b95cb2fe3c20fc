namespace Ailink.Lark;

/// <summary>How to send a message.</summary>
public sealed record SendOptions
{
    /// <summary>Names the send: within an hour the platform lets it happen once. 1 to 50 characters. Default: a fresh one for each send.</summary>
    public string? Uuid { get; init; }
}
