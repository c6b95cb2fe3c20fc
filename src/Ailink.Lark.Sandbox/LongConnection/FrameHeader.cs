namespace Ailink.Lark.Sandbox;

/// <summary>A header of a frame: both fields are required on the wire.</summary>
internal readonly record struct FrameHeader(string Key, string Value);
