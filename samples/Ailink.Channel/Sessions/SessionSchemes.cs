namespace Ailink.Channel.Sessions;

/// <summary>The two ways to be signed in; each scheme is named like its cookie.</summary>
internal static class SessionSchemes
{
    /// <summary>A customer's person, in one app.</summary>
    public const string Channel = "ailink_session";

    /// <summary>A member of the service team.</summary>
    public const string Staff = "ailink_staff";

    /// <summary>A session that is not used for so long is over.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromHours(12);

    /// <summary>No session lives longer, however busy.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(7);
}
