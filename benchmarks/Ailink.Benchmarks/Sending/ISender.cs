namespace Ailink.Benchmarks.Sending;

/// <summary>Sends the same card by one way or the other.</summary>
internal interface ISender : IDisposable
{
    /// <summary>What the first call needs.</summary>
    Task OpenAsync(CancellationToken cancellationToken);

    /// <summary>Sends a card and answers the message's id.</summary>
    Task<string> SendAsync(int number, CancellationToken cancellationToken);
}
