namespace Ailink.Support;

/// <summary>The times a claim is measured by. Durations only: which clock measures them is the store's affair.</summary>
/// <param name="Window">No two deliveries closer together than this.</param>
/// <param name="SettleDelay">How long the first mention waits.</param>
/// <param name="Lease">How long a claim lasts.</param>
/// <param name="GiveUpAfter">How long an attempt keeps its uuid.</param>
public sealed record NotificationTerms(TimeSpan Window, TimeSpan SettleDelay, TimeSpan Lease, TimeSpan GiveUpAfter)
{
    /// <summary>The terms of the settings.</summary>
    /// <param name="options">The settings.</param>
    /// <returns>The terms.</returns>
    public static NotificationTerms Of(NotificationOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new(options.Window, options.SettleDelay, options.Lease, options.GiveUpAfter);
    }
}
