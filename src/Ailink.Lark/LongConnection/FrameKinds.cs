namespace Ailink.Lark.Events;

/// <summary>What the measurement of frames calls them.</summary>
internal static class FrameKinds
{
    public const string Event = "event";
    public const string Part = "part";
    public const string Duplicate = "duplicate";
    public const string Incomplete = "incomplete";
    public const string TooLarge = "too_large";
    public const string Malformed = "malformed";
    public const string Pong = "pong";
    public const string Other = "other";
}
