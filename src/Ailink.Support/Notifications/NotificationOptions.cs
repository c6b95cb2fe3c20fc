namespace Ailink.Support;

/// <summary>How mentions become notifications. Settings section <c>Ailink:Notifications</c>.</summary>
public sealed class NotificationOptions
{
    /// <summary>No person gets two notifications closer together than this. Default ten minutes; above zero.</summary>
    public TimeSpan Window { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>How long the first mention after quiet waits, so that a burst becomes one card and a slip can be taken back. Default 5 seconds; zero sends at once.</summary>
    public TimeSpan SettleDelay { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How long one attempt belongs to the process that claimed it. Default one minute; longer than <see cref="CallTimeout"/>.</summary>
    public TimeSpan Lease { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>The total time for the card and the send, with every retry of the client below. Default 20 seconds.</summary>
    public TimeSpan CallTimeout { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>
    /// How long an attempt of unknown outcome is repeated under its uuid. Default 45 minutes; with the lease under one hour, for the platform remembers a uuid no longer.
    /// </summary>
    public TimeSpan GiveUpAfter { get; set; } = TimeSpan.FromMinutes(45);

    /// <summary>Whether a card quotes the message. Default true.</summary>
    public bool IncludeSnippet { get; set; } = true;

    /// <summary>How a card travels. Default <see cref="CardDelivery.Auto"/>.</summary>
    public CardDelivery CardDelivery { get; set; } = CardDelivery.Auto;

    /// <summary>How many persons are notified at the same time. Default 8; 1 to 256.</summary>
    public int Concurrency { get; set; } = 8;
}
