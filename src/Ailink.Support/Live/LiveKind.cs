namespace Ailink.Support;

/// <summary>What a live signal is about.</summary>
public enum LiveKind
{
    /// <summary>A message was written, edited or recalled: fetch the changes.</summary>
    Message,

    /// <summary>A member's cursor moved.</summary>
    Read,

    /// <summary>Somebody joined or left.</summary>
    Member,

    /// <summary>What a person has not read yet has changed.</summary>
    Unread,

    /// <summary>A person's list of groups has changed.</summary>
    Group,

    /// <summary>Something a person is told inside the channel.</summary>
    Notice,

    /// <summary>The person's session is over: end the stream.</summary>
    SignedOut,
}
