namespace Ailink.Support;

/// <summary>
/// One reader's signals, for one reader at a time. Signals of a kind about the same group merge while the reader is busy, so that what waits is bounded
/// and a slow reader holds up nobody.
/// </summary>
public interface ILiveSubscription : IDisposable
{
    /// <summary>Waits for the next signal.</summary>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The signal.</returns>
    /// <exception cref="ObjectDisposedException">The subscription was disposed.</exception>
    ValueTask<LiveSignal> NextAsync(CancellationToken cancellationToken = default);
}
