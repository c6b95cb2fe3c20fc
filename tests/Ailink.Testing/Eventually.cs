using System.Runtime.CompilerServices;

namespace Ailink.Testing;

/// <summary>
/// Awaits a fact that another thread or process brings about. Not a sleep: it returns with the fact, and fails with its words.
/// Prefer a task the code under test completes; this is for what can only be looked at from outside.
/// </summary>
public static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(10);

    /// <summary>Returns as soon as <paramref name="fact"/> holds; fails the test when it does not within thirty seconds, which is for a machine that is loaded.</summary>
    public static Task HoldsAsync(
        Func<bool> fact, CancellationToken cancellationToken = default, [CallerArgumentExpression(nameof(fact))] string words = "")
        => HoldsAsync(() => Task.FromResult(fact()), cancellationToken, words);

    /// <inheritdoc cref="HoldsAsync(Func{bool}, CancellationToken, string)"/>
    public static async Task HoldsAsync(
        Func<Task<bool>> fact, CancellationToken cancellationToken = default, [CallerArgumentExpression(nameof(fact))] string words = "")
    {
        ArgumentNullException.ThrowIfNull(fact);
        var started = TimeProvider.System.GetTimestamp();
        while (!await fact())
        {
            if (TimeProvider.System.GetElapsedTime(started) > Patience) Assert.Fail($"Did not come true in {Patience.TotalSeconds} s: {words}");
            await Task.Delay(Look, TimeProvider.System, cancellationToken);
        }
    }
}
