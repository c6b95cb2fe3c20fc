namespace Ailink.Lark;

/// <summary>Notes that a scheme signs in with Lark.</summary>
internal sealed record LarkScheme(string Name);
