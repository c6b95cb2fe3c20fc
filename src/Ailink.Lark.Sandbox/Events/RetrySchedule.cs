namespace Ailink.Lark.Sandbox;

/// <summary>When an event that was not acknowledged is sent again.</summary>
internal static class RetrySchedule
{
    private static readonly TimeSpan[] Pauses = [TimeSpan.FromSeconds(15), TimeSpan.FromMinutes(5), TimeSpan.FromHours(1), TimeSpan.FromHours(6)];

    /// <summary>The pause after so many failed sendings; null when it is given up.</summary>
    public static TimeSpan? After(int failures) => failures <= Pauses.Length ? Pauses[failures - 1] : null;
}
