namespace Ailink.Lark.Events;

/// <summary>A version of an app was submitted for review (<c>application.application.app_version.publish_apply_v6</c>). Custom apps only.</summary>
/// <remarks>Wants <c>application:application.app_version:readonly</c>. Vendor: https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/application-v6/application-app_version/events/publish_apply</remarks>
public sealed record AppVersionSubmitted : LarkEvent
{
    /// <summary>Makes one.</summary>
    public AppVersionSubmitted()
    {
    }

    internal AppVersionSubmitted(ref EventJson json)
    {
        var inside = json.Enter();
        while (json.Next(inside))
        {
            if (json.Is("operator_id"u8)) Operator = new(ref json);
            else if (json.Is("online_version"u8)) Online = json.Read(ApplicationJsonContext.Default.AppVersion);
            else if (json.Is("under_audit_version"u8)) Submitted = json.Read(ApplicationJsonContext.Default.AppVersion);
            else if (json.Is("app_status"u8)) Status = (LarkApplicationStatus?)json.Number();
        }
    }

    /// <summary>Who submitted it.</summary>
    public EventActor Operator { get; init; } = EventActor.Nobody;

    /// <summary>The version that shall be published.</summary>
    public AppVersion? Submitted { get; init; }

    /// <summary>The version that is published; null while there is none.</summary>
    public AppVersion? Online { get; init; }

    /// <summary>Whether the app is on.</summary>
    public LarkApplicationStatus? Status { get; init; }

    private protected override string Subject => Submitted?.VersionId ?? "";
}
