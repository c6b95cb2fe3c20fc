namespace Ailink.Lark;

/// <summary>Who manages a chat now.</summary>
/// <param name="Users">Users.</param>
/// <param name="Bots">Bots.</param>
public sealed record ChatManagers(IReadOnlyList<OpenId> Users, IReadOnlyList<AppId> Bots);
