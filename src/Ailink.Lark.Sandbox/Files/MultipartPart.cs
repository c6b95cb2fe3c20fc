namespace Ailink.Lark.Sandbox;

/// <summary>A part of a form.</summary>
internal sealed record MultipartPart(string Name, string? FileName, ReadOnlyMemory<byte> Content);
