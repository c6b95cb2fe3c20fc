namespace Ailink.Lark.Events;

/// <summary>A tenant was disbanded or removed a store app (<c>app_uninstalled</c>): delete what you hold of it. The tenant stands in the header.</summary>
/// <remarks>Vendor: https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/application-v6/event/app-uninstalled</remarks>
public sealed record AppUninstalled : LarkEvent
{
    /// <summary>Makes one.</summary>
    public AppUninstalled()
    {
    }

    internal AppUninstalled(ref EventJson json)
    {
        var inside = json.Enter();
        while (json.Next(inside))
        {
            if (json.Is("app_id"u8)) App = json.Id<AppId>();
        }
    }

    /// <summary>The app.</summary>
    public AppId? App { get; init; }

    private protected override string Subject => App?.Value ?? "";
}
