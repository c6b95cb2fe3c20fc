using System.Globalization;

namespace Ailink.Lark.Sandbox;

/// <summary>Somebody a message mentions: a user or a bot. It stands in the content as <c>@_user_N</c>; ids are written for who reads.</summary>
internal sealed record Mention(int Number, SandboxUser? User, SandboxApp? Bot)
{
    public string Key => KeyOf(Number);

    public string Name => User?.Name ?? Bot!.Name;

    public string TenantKey => User?.TenantKey ?? Bot!.TenantKey;

    /// <summary>The open_id for an app: a user's differs from app to app, a bot's does not.</summary>
    public string OpenIdFor(SandboxApp reader) => User?.OpenIdFor(reader.Id) ?? Bot!.BotOpenId;

    public static string KeyOf(int number) => string.Create(CultureInfo.InvariantCulture, $"@_user_{number}");
}
