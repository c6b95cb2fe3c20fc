namespace Ailink.Support;

/// <summary>Why something was refused, in words a person can act on.</summary>
/// <param name="Code">Stable, for programs: one of <see cref="SupportErrors"/>.</param>
/// <param name="Text">What happened.</param>
/// <param name="What">To what it happened: names or ids, never a message's text.</param>
/// <param name="WhatToDo">What to do about it.</param>
public sealed record SupportError(string Code, string Text, string What, string WhatToDo);
