namespace Ailink.Lark;

/// <summary>How to send a message.</summary>
public sealed record SendOptions
{
    /// <summary>Names the send: within an hour the platform lets it happen once. 1 to 50 characters. Default: a fresh one for each send.</summary>
    public string? Uuid { get; init; }

    /// <summary>Whether a reply goes into the thread of its message, opening one where there is none. Default false; a reply inside a thread always stays in it. Only for replies.</summary>
    public bool InThread { get; init; }
}
