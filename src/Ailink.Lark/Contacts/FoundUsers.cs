namespace Ailink.Lark;

/// <summary>Users found by address or telephone number. Who was not found is in neither.</summary>
/// <param name="ByEmail">By the address as it was asked for; upper and lower case are the same.</param>
/// <param name="ByMobile">By the number as it was asked for.</param>
public sealed record FoundUsers(IReadOnlyDictionary<string, OpenId> ByEmail, IReadOnlyDictionary<string, OpenId> ByMobile);
