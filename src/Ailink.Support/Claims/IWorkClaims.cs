namespace Ailink.Support;

/// <summary>
/// A port: sees to it that work which is told more than once, such as an event that another system sends again until it is taken, is done once, by one of all hosts on one database, however they end.
/// </summary>
public interface IWorkClaims
{
    /// <summary>Claims a piece of work, in one atomic step.</summary>
    /// <param name="key">Names the work the same each time it is told; at most 500 characters.</param>
    /// <param name="lease">How long it is the caller's. Whoever has neither completed nor abandoned it by then is taken for dead.</param>
    /// <param name="cancellationToken">Gives up waiting; the work may be claimed all the same, until the lease ends.</param>
    /// <returns>What came of it. Of all who try at once one is told <see cref="WorkClaimState.Begun"/>.</returns>
    Task<WorkClaim> TryBeginAsync(string key, TimeSpan lease, CancellationToken cancellationToken = default);

    /// <summary>The work is done: nobody gets it any more, also if the lease has ended meanwhile.</summary>
    /// <param name="key">The work.</param>
    /// <param name="life">For how long that is remembered, at least.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    Task CompleteAsync(string key, TimeSpan life, CancellationToken cancellationToken = default);

    /// <summary>The work was not done: the next who tries gets it at once. Changes nothing about work that is done.</summary>
    /// <param name="key">The work.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    Task AbandonAsync(string key, CancellationToken cancellationToken = default);
}
