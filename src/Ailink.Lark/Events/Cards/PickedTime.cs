using System.Globalization;

namespace Ailink.Lark.Events;

/// <summary>Pickers say <c>2024-04-01 +0800</c>, <c>00:00 +0800</c> or <c>2024-04-29 07:07 +0800</c>.</summary>
internal static class PickedTime
{
    private static readonly string[] Dates = ["yyyy-MM-dd zzz", "yyyy-MM-dd HH:mm zzz"];

    public static DateTimeOffset? Date(string? picked) =>
        DateTimeOffset.TryParseExact(picked, Dates, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    public static TimeOnly? Time(string? picked) =>
        picked is [_, _, ':', _, _, ..] && TimeOnly.TryParseExact(picked.AsSpan(0, 5), "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;
}
