namespace Ailink.Lark;

/// <summary>Whether the tenant has granted a scope the app asks for.</summary>
/// <param name="Scope">The scope, such as <c>im:message:send_as_bot</c>.</param>
/// <param name="Granted">Whether it may be used.</param>
public sealed record ScopeGrant(string Scope, bool Granted);
