namespace Ailink.Lark.Events;

/// <summary>How to behave, as the platform said last; until then as the official clients do. What makes no sense or would make a storm is not followed.</summary>
internal sealed record SocketConduct
{
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    public static SocketConduct Usual { get; } = new();

    /// <summary>How often a connection that cannot be opened is tried again; negative for ever.</summary>
    public int ReconnectCount { get; private init; } = -1;

    /// <summary>The pause between two tries.</summary>
    public TimeSpan ReconnectInterval { get; private init; } = TimeSpan.FromSeconds(120);

    /// <summary>The longest random pause before the first try.</summary>
    public TimeSpan ReconnectNonce { get; private init; } = TimeSpan.FromSeconds(30);

    /// <summary>How often a ping is sent.</summary>
    public TimeSpan PingInterval { get; private init; } = TimeSpan.FromSeconds(120);

    /// <summary>The same, with what the platform says now.</summary>
    public SocketConduct With(ClientConfig? said) => said is null ? this : this with
    {
        ReconnectCount = said.ReconnectCount ?? ReconnectCount,
        ReconnectInterval = Time(said.ReconnectInterval, 0) ?? ReconnectInterval,
        ReconnectNonce = said.ReconnectNonce == 0 ? TimeSpan.Zero : Time(said.ReconnectNonce, 0) ?? ReconnectNonce,
        PingInterval = Time(said.PingInterval, 1) ?? PingInterval,
    };

    private static TimeSpan? Time(int? seconds, int least)
    {
        if (seconds is not { } said || said < least)
            return null;
        var time = TimeSpan.FromSeconds(said);
        return time < Shortest ? Shortest : time > Longest ? Longest : time;
    }
}
