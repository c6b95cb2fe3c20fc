using System.Diagnostics.CodeAnalysis;

namespace Ailink.Lark;

/// <summary>One fetch with all who wait for it. It ends early only when everybody has left.</summary>
/// <remarks>Its token source is never disposed: it has no timer and no parent, so there is nothing to free, and the last to leave may come after the landing.</remarks>
[SuppressMessage("Design", "CA1001", Justification = "See the remarks.")]
internal sealed class TokenFlight
{
    private readonly CancellationTokenSource _everybodyLeft = new();

    /// <summary>Guarded by the source's lock.</summary>
    public int Waiting { get; set; }

    public CancellationToken EverybodyLeft => _everybodyLeft.Token;

    /// <summary>Set right after construction, under the source's lock.</summary>
    public Task<TokenSnapshot> Landing { get; set; } = null!;

    public void CallOff() => _everybodyLeft.Cancel();
}
