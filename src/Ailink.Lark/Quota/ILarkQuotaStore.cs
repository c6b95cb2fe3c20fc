namespace Ailink.Lark;

/// <summary>Keeps the counts of <see cref="ILarkQuota"/> beyond the life of a process, for several instances together. Register it with <c>WithQuotaStore</c>.</summary>
/// <remarks>Called in the background every ten seconds at most, and not at all while nothing is counted. What was not yet written when a process is killed is lost.</remarks>
public interface ILarkQuotaStore
{
    /// <summary>Adds to what is stored; never replaces, for others write as well. All of it or nothing: after an error the same calls are added again.</summary>
    /// <param name="account">Whose calls: a host and a tenant, or a host and an app; at most 200 characters.</param>
    /// <param name="calls">What to add.</param>
    /// <param name="cancellationToken">Stops the write.</param>
    ValueTask AddAsync(string account, IReadOnlyList<LarkQuotaCount> calls, CancellationToken cancellationToken = default);

    /// <summary>Reads what all instances have added.</summary>
    /// <param name="account">Whose calls.</param>
    /// <param name="since">The first day that matters: the first of a month.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    ValueTask<IReadOnlyList<LarkQuotaCount>> ReadAsync(string account, DateOnly since, CancellationToken cancellationToken = default);
}
