namespace Ailink.Lark.Sandbox;

/// <summary>A message's place among the pins of its chat.</summary>
internal sealed record Pin(long Number, Operator Operator, DateTimeOffset At);
