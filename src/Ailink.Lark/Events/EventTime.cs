using System.Globalization;

namespace Ailink.Lark.Events;

/// <summary>The platform counts seconds with a fraction (first schema), milliseconds (events) or microseconds (card callbacks), and says which by the size of the number only.</summary>
internal static class EventTime
{
    // The year 5138 in seconds, and 1973 in the next smaller unit.
    private const decimal MostSeconds = 1e11m;
    private const decimal MostMilliseconds = 1e14m;
    private const decimal MostMicroseconds = 1e17m;

    /// <summary>The time; null for text that is none.</summary>
    public static DateTimeOffset? Read(ReadOnlySpan<byte> text)
    {
        if (!decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var count) || count is <= 0 or >= MostMicroseconds)
            return null;
        var unit = count < MostSeconds ? TimeSpan.TicksPerSecond : count < MostMilliseconds ? TimeSpan.TicksPerMillisecond : TimeSpan.TicksPerMicrosecond;
        return DateTimeOffset.UnixEpoch.AddTicks((long)(count * unit));
    }
}
