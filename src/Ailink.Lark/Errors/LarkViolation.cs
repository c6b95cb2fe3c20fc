namespace Ailink.Lark;

/// <summary>One thing that is wrong with a request.</summary>
/// <param name="Field">Which field, or the path inside a card.</param>
/// <param name="Description">What is wrong with it.</param>
public sealed record LarkViolation(string Field, string Description);
