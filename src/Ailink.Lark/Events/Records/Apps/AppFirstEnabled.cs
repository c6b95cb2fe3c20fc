namespace Ailink.Lark.Events;

/// <summary>A tenant installed a store app and switched it on for the first time (<c>app_open</c>). The tenant stands in the header.</summary>
/// <remarks>Vendor: https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/application-v6/event/app-first-enabled</remarks>
public sealed record AppFirstEnabled : LarkEvent
{
    /// <summary>Makes one.</summary>
    public AppFirstEnabled()
    {
    }

    internal AppFirstEnabled(ref EventJson json)
    {
        var inside = json.Enter();
        while (json.Next(inside))
        {
            if (json.Is("app_id"u8)) App = json.Id<AppId>();
            else if (json.Is("applicants"u8)) Applicants = json.Items(static (ref json) => new EventActor(ref json));
            else if (json.Is("installer"u8)) Installer = new(ref json);
            else if (json.Is("installer_employee"u8)) Employee = new(ref json);
        }
    }

    /// <summary>The app.</summary>
    public AppId? App { get; init; }

    /// <summary>Who had asked for it.</summary>
    public IReadOnlyList<EventActor> Applicants { get; init; } = [];

    /// <summary>The manager who installed it; null when an employee did.</summary>
    public EventActor? Installer { get; init; }

    /// <summary>The employee who installed it without asking; null when a manager did.</summary>
    public EventActor? Employee { get; init; }

    private protected override string Subject => App?.Value ?? "";
}
