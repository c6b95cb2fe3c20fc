namespace Ailink.Lark;

/// <summary>Notes that an app is registered under a name.</summary>
internal sealed record LarkRegistration(string Name);
