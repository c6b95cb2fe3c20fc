namespace Ailink.Support;

/// <summary>A store that is away for a few looks.</summary>
internal sealed class FailingSlots(INotificationSlots inner) : DelegatingSlots(inner)
{
    public int Failures { get; set; }

    public int TimesKept { get; private set; }

    public override Task<NotificationSchedule> LookAsync(NotificationTerms terms, int limit, CancellationToken cancellationToken = default)
        => Failures-- > 0 ? throw new InvalidOperationException("The store is away.") : base.LookAsync(terms, limit, cancellationToken);

    public override Task KeepTimeAsync(CancellationToken cancellationToken = default)
    {
        TimesKept++;
        return base.KeepTimeAsync(cancellationToken);
    }
}
