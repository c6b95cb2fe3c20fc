namespace Ailink.Support;

/// <summary>What a member may do in a group.</summary>
public static class GroupRoles
{
    /// <summary>The customer's manager: may remove colleagues.</summary>
    public const string Manager = "manager";

    /// <summary>The customer's member.</summary>
    public const string Member = "member";

    /// <summary>An engineer of the service team.</summary>
    public const string Engineer = "engineer";

    /// <summary>The account manager: may remove anybody.</summary>
    public const string Tam = "tam";

    /// <summary>The lead on duty: may remove anybody.</summary>
    public const string Lead = "lead";
}
