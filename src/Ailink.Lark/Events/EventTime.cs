using System.Buffers.Text;
using System.Globalization;

namespace Ailink.Lark.Events;

/// <summary>The platform counts seconds with a fraction (first schema), milliseconds (events) or microseconds (card callbacks), and says which by the size of the number only.</summary>
internal static class EventTime
{
    // The year 5138 in seconds, and 1973 in the next smaller unit.
    private const long MostSeconds = 100_000_000_000;
    private const long MostMilliseconds = 100_000_000_000_000;
    private const long MostMicroseconds = 100_000_000_000_000_000;

    /// <summary>The time; null for text that is none.</summary>
    public static DateTimeOffset? Read(ReadOnlySpan<byte> text)
    {
        if (Utf8Parser.TryParse(text, out ulong whole, out var read) && read == text.Length) // as a rule; decimals cost more
            return whole is > 0 and < MostMicroseconds ? DateTimeOffset.UnixEpoch.AddTicks((long)whole * UnitOf((long)whole)) : null;
        return decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var count) && count is > 0 and < MostMicroseconds
            ? DateTimeOffset.UnixEpoch.AddTicks((long)(count * UnitOf((long)count)))
            : null;
    }

    private static long UnitOf(long count) =>
        count < MostSeconds ? TimeSpan.TicksPerSecond : count < MostMilliseconds ? TimeSpan.TicksPerMillisecond : TimeSpan.TicksPerMicrosecond;
}
