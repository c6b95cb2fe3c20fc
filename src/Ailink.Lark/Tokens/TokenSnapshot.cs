namespace Ailink.Lark;

/// <summary>A token and its hours, in milliseconds of <see cref="CoarseClock"/>. Never changed, only replaced. A class without <c>ToString</c>, so that nothing prints the token.</summary>
internal sealed class TokenSnapshot
{
    /// <summary>Before this the platform hands out the same token again.</summary>
    public static readonly TimeSpan RenewBelow = TimeSpan.FromMinutes(30);

    /// <summary>What a token must still be good for when it is handed out.</summary>
    public static readonly TimeSpan Margin = TimeSpan.FromMinutes(5);

    // Spreads the renewals of many processes and apps that started together.
    private static readonly TimeSpan Spread = TimeSpan.FromMinutes(10);

    private TokenSnapshot(string token, long renewAt, long useUntil, long lapsesAt) =>
        (Token, RenewAt, UseUntil, LapsesAt) = (token, renewAt, useUntil, lapsesAt);

    public string Token { get; }

    /// <summary>From here on one caller has it renewed in the background.</summary>
    public long RenewAt { get; }

    /// <summary>From here on callers wait for a new one.</summary>
    public long UseUntil { get; }

    /// <summary>From here on the platform refuses it.</summary>
    public long LapsesAt { get; }

    /// <summary>Plans the hours of a token.</summary>
    /// <param name="token">The token.</param>
    /// <param name="life">What remains of it, counted from <paramref name="asked"/>.</param>
    /// <param name="asked">When it was asked for.</param>
    /// <param name="jitter">0 to 1: where inside the spread the renewal falls.</param>
    public static TokenSnapshot Plan(string token, TimeSpan life, long asked, double jitter)
    {
        // A short-lived token is used for half its life: a fixed margin would cost a token call for each API call.
        var margin = life >= 2 * Margin ? Margin : life / 2;
        var usable = life - margin;
        var quiet = life - RenewBelow;
        var renew = quiet > TimeSpan.Zero
            ? quiet + (jitter * Spread)
            : usable * (0.5 + (0.4 * jitter));
        return new(token, asked + Milliseconds(renew), asked + Milliseconds(usable), asked + Milliseconds(life));
    }

    private static long Milliseconds(TimeSpan time) => (long)time.TotalMilliseconds;
}
