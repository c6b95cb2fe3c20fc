namespace Ailink.Lark.Events;

/// <summary>How events of an app are taken, whichever way they come. An event is acknowledged after it was handled, never before.</summary>
public sealed class LarkEventOptions
{
    private TimeSpan? _acceptedAge;

    /// <summary>
    /// How long the handlers of one event may take together. 0.1 s to 3 s, default 2.5 s: the platform waits 3 s in all and then sends again (a card action it does not). When it is over the platform
    /// is told so and the handlers' token is cancelled; those that end well all the same have handled the event.
    /// </summary>
    public TimeSpan HandlerBudget { get; set; } = TimeSpan.FromSeconds(2.5);

    /// <summary>
    /// How old a request may be by its signed timestamp. Default: <see cref="LedgerLife"/>, and never longer, for a recorded request can be played again for as long. The platform sends again for more
    /// than seven hours and does not say whether with the first timestamp: less than eight hours may refuse events nobody has handled.
    /// </summary>
    public TimeSpan AcceptedAge
    {
        get => _acceptedAge ?? LedgerLife;
        set => _acceptedAge = value;
    }

    /// <summary>How long handled events are remembered. 1 minute to 30 days, default 12 hours. Within this time an event that is sent again is answered and not handled again.</summary>
    public TimeSpan LedgerLife { get; set; } = TimeSpan.FromHours(12);

    /// <summary>The longest webhook body that is taken, in bytes. 1,024 to 100 MiB, default 1 MiB.</summary>
    public int MaxBodyBytes { get; set; } = 1024 * 1024;

    /// <summary>
    /// Whether the verification token alone proves a webhook of an app without Encrypt Key. Default false: such an app's webhooks are all refused. The token travels in every request: whoever has seen
    /// one can forge any event.
    /// </summary>
    public bool AllowVerificationTokenOnly { get; set; }

    /// <summary>
    /// Whether events of one chat are handled one at a time in this process, in the order they came. Default false: at the same time. Waiting counts against <see cref="HandlerBudget"/>, so a slow
    /// handler delays its chat; an event that fails is sent again and comes behind those that came after it. Events that name no chat do not wait.
    /// </summary>
    public bool InChatOrder { get; set; }
}
