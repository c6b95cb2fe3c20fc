namespace Ailink.Lark;

/// <summary>One fetch with all who wait for it. It ends early only when everybody has left.</summary>
internal sealed class TokenFlight : IDisposable
{
    private readonly CancellationTokenSource _everybodyLeft = new();

    /// <summary>Guarded by the source's lock.</summary>
    public int Waiting { get; set; }

    public CancellationToken EverybodyLeft => _everybodyLeft.Token;

    /// <summary>Set right after construction, under the source's lock.</summary>
    public Task<TokenSnapshot> Landing { get; set; } = null!;

    public void CallOff() => _everybodyLeft.Cancel();

    public void Dispose() => _everybodyLeft.Dispose();
}
