namespace Ailink.Support;

/// <summary>What a group is for.</summary>
public enum GroupKind
{
    /// <summary>The account's one main group.</summary>
    Main,

    /// <summary>One ticket's group.</summary>
    Ticket,
}
