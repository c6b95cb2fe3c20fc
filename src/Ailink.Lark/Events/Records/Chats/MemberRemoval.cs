namespace Ailink.Lark.Events;

/// <summary>How users went out of a group.</summary>
public enum MemberRemoval
{
    /// <summary>Somebody else removed them.</summary>
    Removed,

    /// <summary>A user left: nobody else did it.</summary>
    Left,

    /// <summary>Whoever had added them took it back.</summary>
    Withdrawn,
}
