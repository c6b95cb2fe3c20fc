namespace Ailink.Lark.Events;

/// <summary>How long connections behave where the platform does not say so itself: intervals of ping and reconnection come from it.</summary>
public sealed class LongConnectionOptions
{
    /// <summary>
    /// Whether a connection on which nothing is heard any more is replaced, within two of the platform's ping intervals. Default: true. Without it a connection whose other end is gone, as behind a router that forgot
    /// it, stays open and deaf.
    /// </summary>
    public bool WatchSilence { get; set; } = true;

    /// <summary>How long one try to connect may take: asking for the address and opening the socket. 0.1 s to 5 min, default 15 s.</summary>
    public TimeSpan ConnectTimeout { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How long handlers that run may go on when the connection is stopped; then they are cancelled and their events stay unanswered. 0 to 10 min, default 5 s.</summary>
    public TimeSpan StopTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How many handlers of one app run at once. At least 1, default 64.</summary>
    public int MaxConcurrentHandlers { get; set; } = 64;

    /// <summary>How many events of one app wait for a handler. What comes beyond is answered so that the platform sends it again. At least 0, default 1,000.</summary>
    public int MaxWaitingEvents { get; set; } = 1_000;

    /// <summary>The longest message that is read, in bytes; longer ones are skipped. 1 KB to 64 MB, default 1 MB: the platform cuts long events into smaller ones.</summary>
    public int MaxMessageBytes { get; set; } = 1024 * 1024;

    /// <summary>How many events may be incomplete at once, of those that come in several parts. At least 1, default 64.</summary>
    public int MaxIncompleteEvents { get; set; } = 64;

    /// <summary>How long an event may stay incomplete before its parts are let go. 1 s to 10 min, default 10 s. The platform sends it again.</summary>
    public TimeSpan IncompleteEventLife { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How many bytes incomplete events may hold, and as many those that wait for a handler. Not less than <see cref="MaxMessageBytes"/>, default 16 MB.</summary>
    public long MaxBufferedBytes { get; set; } = 16 * 1024 * 1024;
}
