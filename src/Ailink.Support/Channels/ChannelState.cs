namespace Ailink.Support;

/// <summary>How far a channel has come. Only an active one lets people in and notifies them.</summary>
public enum ChannelState
{
    /// <summary>Entered, nothing proved yet.</summary>
    Draft,

    /// <summary>App id and secret are right.</summary>
    CredentialsVerified,

    /// <summary>The app is published with what we need.</summary>
    ConfigurationVerified,

    /// <summary>Tried live; waits for the operator.</summary>
    ReadyForGateway,

    /// <summary>In service.</summary>
    Active,

    /// <summary>Was in service; a check or a send failed, and the reason says what to mend.</summary>
    Degraded,

    /// <summary>Stopped by the operator or the plan.</summary>
    Suspended,

    /// <summary>Gone; the secret is destroyed, the history stays.</summary>
    Removed,
}
