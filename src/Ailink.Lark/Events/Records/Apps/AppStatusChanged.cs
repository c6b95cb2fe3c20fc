namespace Ailink.Lark.Events;

/// <summary>A store app was switched on or off in a tenant (<c>app_status_change</c>). The tenant stands in the header.</summary>
/// <remarks>Vendor: https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/application-v6/event/app-enabled-or-disabled</remarks>
public sealed record AppStatusChanged : LarkEvent
{
    /// <summary>Makes one.</summary>
    public AppStatusChanged()
    {
    }

    internal AppStatusChanged(ref EventJson json)
    {
        var inside = json.Enter();
        while (json.Next(inside))
        {
            if (json.Is("app_id"u8)) App = json.Id<AppId>();
            else if (json.Is("status"u8)) Status = json.Word<AppSwitch>();
            else if (json.Is("operator"u8)) Operator = new(ref json);
        }
    }

    /// <summary>The app.</summary>
    public AppId? App { get; init; }

    /// <summary>What became of it.</summary>
    public AppSwitch Status { get; init; }

    /// <summary>Who switched it on; null when it was switched off.</summary>
    public EventActor? Operator { get; init; }

    private protected override string Subject => App?.Value ?? "";
}
