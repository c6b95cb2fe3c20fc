namespace Ailink.Support;

/// <summary>Limits of the channel. Settings section <c>Ailink:Support</c>.</summary>
public sealed class SupportOptions
{
    /// <summary>The longest message, in UTF-16 code units: what <c>length</c> says in C# and in JavaScript. Default 10,000; above zero.</summary>
    public int MaxMessageLength { get; set; } = 10_000;

    /// <summary>How long a message can be edited. Default 15 minutes.</summary>
    public TimeSpan EditWindow { get; set; } = TimeSpan.FromMinutes(15);
}
