using System.Runtime.CompilerServices;
using Microsoft.Extensions.Time.Testing;

namespace Ailink.Testing;

/// <summary>Time for tests: a <see cref="FakeTimeProvider"/> that starts at a known instant and knows how to wait for a fact by moving.</summary>
public static class VirtualClock
{
    /// <summary>Where the virtual clocks of the suite start: an ordinary Monday morning, no edge of a month or of daylight saving.</summary>
    public static readonly DateTimeOffset Start = new(2026, 3, 9, 8, 0, 0, TimeSpan.Zero);

    /// <summary>A clock that stands still at <see cref="Start"/> (or where told) until it is advanced.</summary>
    public static FakeTimeProvider New(DateTimeOffset? start = null) => new(start ?? Start);

    /// <summary>
    /// Advances in steps until the fact holds, letting the code under test run between the steps. Answers how far the clock moved.
    /// Fails the test when <paramref name="atMost"/> has passed on the virtual clock.
    /// </summary>
    public static async Task<TimeSpan> AdvanceUntilAsync(
        this FakeTimeProvider clock, Func<bool> fact, TimeSpan step, TimeSpan atMost,
        CancellationToken cancellationToken = default, [CallerArgumentExpression(nameof(fact))] string words = "")
    {
        ArgumentNullException.ThrowIfNull(clock);
        ArgumentNullException.ThrowIfNull(fact);
        var moved = TimeSpan.Zero;
        while (!await SettlesAsync(fact, cancellationToken))
        {
            if (moved >= atMost) Assert.Fail($"Did not come true within {atMost} of virtual time: {words}");
            clock.Advance(step);
            moved += step;
        }

        return moved;
    }

    // Continuations run on the pool: give them a few turns before the next step, and stop as soon as the fact is there.
    private static async Task<bool> SettlesAsync(Func<bool> fact, CancellationToken cancellationToken)
    {
        for (var turn = 0; turn < 20; turn++)
        {
            if (fact()) return true;
            cancellationToken.ThrowIfCancellationRequested();
            await Task.Yield();
            if (turn % 5 == 4) await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System, cancellationToken);
        }

        return fact();
    }
}
