namespace Ailink.Lark.Sandbox;

/// <summary>A refusal of the control API.</summary>
internal sealed record ControlError(string Code, string Message);
