namespace Ailink.Support;

/// <summary>Why a person sees no main group. Outside, all three read the same.</summary>
public enum MainGroupAbsence
{
    /// <summary>The account has none yet.</summary>
    NotAttached,

    /// <summary>There is one, and the person never was a member.</summary>
    NotMember,

    /// <summary>The person was a member once.</summary>
    Removed,
}
