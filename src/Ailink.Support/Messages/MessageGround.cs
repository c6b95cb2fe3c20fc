namespace Ailink.Support;

/// <summary>What the rules of editing and recalling look at, read inside the transaction that writes.</summary>
internal sealed record MessageGround(
    MessageId Message,
    GroupRoster Roster,
    bool PlanActive,
    PersonId Author,
    DateTimeOffset CreatedAt,
    bool Recalled,
    string Text,
    IReadOnlyList<PersonId> Mentions,
    bool MentionsAll);
