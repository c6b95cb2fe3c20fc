namespace Ailink.Channel.Words;

/// <summary>What a page says when it cannot do what was asked: always what happened, what to do, whom to ask.</summary>
/// <param name="Code">Stable code to quote; the same one the JSON API uses.</param>
/// <param name="Status">HTTP status of the page.</param>
/// <param name="Title">One line.</param>
/// <param name="What">What happened.</param>
/// <param name="WhatToDo">What the reader can do now.</param>
/// <param name="Contact">Whom to ask.</param>
/// <param name="Way">The button.</param>
public sealed record Problem(string Code, int Status, Word Title, Word What, Word WhatToDo, Word Contact, ProblemWay Way)
{
    /// <summary>
    /// Whether the page may say whose channel it is. Not to those it keeps out: a session of another app, a member of another organisation,
    /// a visitor with somebody's invitation.
    /// </summary>
    public bool NamesCustomer { get; init; } = true;
}
