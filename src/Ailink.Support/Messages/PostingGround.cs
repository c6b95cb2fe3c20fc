namespace Ailink.Support;

/// <summary>What the rules of posting look at, read inside the transaction that writes.</summary>
public sealed class PostingGround
{
    /// <summary>Who is in the group.</summary>
    public required GroupRoster Roster { get; init; }

    /// <summary>Whether the account's plan allows writing.</summary>
    public required bool PlanActive { get; init; }

    /// <summary>What the same author wrote under the same client id.</summary>
    public required Func<PostedMessage?> Earlier { get; init; }

    /// <summary>Whether the message that is answered is in the group.</summary>
    public required Func<MessageId, bool> Holds { get; init; }

    /// <summary>The name of a person of the group's account or the service team; null for strangers.</summary>
    public required Func<PersonId, string?> NameOf { get; init; }
}
