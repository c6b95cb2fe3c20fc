namespace Ailink.Support;

/// <summary>What the rules of editing and recalling look at, read inside the transaction that writes.</summary>
/// <param name="Message">The message.</param>
/// <param name="Roster">Who is in its group.</param>
/// <param name="PlanActive">Whether the account's plan allows writing.</param>
/// <param name="Author">Who wrote it.</param>
/// <param name="CreatedAt">When.</param>
/// <param name="Recalled">Whether it was taken back already.</param>
/// <param name="Text">Its text.</param>
/// <param name="Mentions">Who is mentioned by name.</param>
/// <param name="MentionsAll">Whether everybody is.</param>
public sealed record MessageGround(
    MessageId Message,
    GroupRoster Roster,
    bool PlanActive,
    PersonId Author,
    DateTimeOffset CreatedAt,
    bool Recalled,
    string Text,
    IReadOnlyList<PersonId> Mentions,
    bool MentionsAll);
