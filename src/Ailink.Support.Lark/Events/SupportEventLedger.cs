using Ailink.Lark.Events;

namespace Ailink.Support;

/// <summary>The SDK's ledger of events on the claims of the support database: shared by all hosts, and still there after a crash.</summary>
internal sealed class SupportEventLedger(IWorkClaims claims) : ILarkEventLedger
{
    // The database is the support domain's: its work has names of its own.
    private const string Prefix = "lark-event|";

    public async ValueTask<LarkEventClaim> TryBeginAsync(string eventKey, TimeSpan lease, CancellationToken cancellationToken = default)
    {
        var claim = await claims.TryBeginAsync(Prefix + eventKey, lease, cancellationToken).ConfigureAwait(false);
        return claim.State switch
        {
            WorkClaimState.Begun => LarkEventClaim.Begun(claim.Attempt),
            WorkClaimState.Completed => LarkEventClaim.Completed,
            _ => LarkEventClaim.InProgress,
        };
    }

    public ValueTask CompleteAsync(string eventKey, TimeSpan life, CancellationToken cancellationToken = default)
        => new(claims.CompleteAsync(Prefix + eventKey, life, cancellationToken));

    public ValueTask AbandonAsync(string eventKey, CancellationToken cancellationToken = default) => new(claims.AbandonAsync(Prefix + eventKey, cancellationToken));
}
