namespace Ailink.Lark.Sandbox;

/// <summary>What is wrong with a card, and where.</summary>
internal sealed record CardProblem(Rule Rule, string Path, string Detail);
