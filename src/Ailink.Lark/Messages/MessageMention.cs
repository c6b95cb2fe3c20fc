namespace Ailink.Lark;

/// <summary>Somebody mentioned in a message.</summary>
public sealed record MessageMention
{
    /// <summary>What stands for the mention in the content, such as <c>@_user_1</c>.</summary>
    public string Key { get; init; } = "";

    /// <summary>Who: an open id of a user, or an app id of a bot.</summary>
    public string Id { get; init; } = "";

    /// <summary>The kind of <see cref="Id"/>: <c>open_id</c> or <c>app_id</c>.</summary>
    public string IdType { get; init; } = "";

    /// <summary>The name.</summary>
    public string Name { get; init; } = "";

    /// <summary>The tenant.</summary>
    public TenantKey? TenantKey { get; init; }
}
