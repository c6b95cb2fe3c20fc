namespace Ailink.Lark.Events;

/// <summary>A version of an app passed its review or did not (<c>application.application.app_version.audit_v6</c>). Custom apps only.</summary>
/// <remarks>Wants <c>application:application.app_version:readonly</c>. Vendor: https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/application-v6/application-app_version/events/audit</remarks>
public sealed record AppVersionReviewed : LarkEvent
{
    /// <summary>Makes one.</summary>
    public AppVersionReviewed()
    {
    }

    internal AppVersionReviewed(ref EventJson json)
    {
        var inside = json.Enter();
        while (json.Next(inside))
        {
            if (json.Is("operator_id"u8)) Operator = new(ref json);
            else if (json.Is("creator_id"u8)) Creator = new(ref json);
            else if (json.Is("app_id"u8)) App = json.Id<AppId>();
            else if (json.Is("version_id"u8)) VersionId = json.Text();
            else if (json.Is("operation"u8)) Operation = json.Recurrent();
            else if (json.Is("remark"u8)) Remark = json.Text();
            else if (json.Is("audit_source"u8)) Source = json.Recurrent();
        }
    }

    /// <summary>The app, which may be another than the one that is told.</summary>
    public AppId? App { get; init; }

    /// <summary>The version, <c>oav_…</c>: <see cref="ILarkApplications.GetVersionAsync"/> reads it.</summary>
    public string VersionId { get; init; } = "";

    /// <summary>Whether it passed.</summary>
    public bool Approved => Operation == "audited";

    /// <summary>What was decided, in the platform's words: <c>audited</c> or <c>reject</c>.</summary>
    public string Operation { get; init; } = "";

    /// <summary>What the reviewer wrote.</summary>
    public string Remark { get; init; } = "";

    /// <summary>Who decided, in the platform's words: <c>administrator</c>, or <c>auto</c> for a rule of the tenant.</summary>
    public string Source { get; init; } = "";

    /// <summary>The reviewer.</summary>
    public EventActor Operator { get; init; } = EventActor.Nobody;

    /// <summary>Who had made the version.</summary>
    public EventActor Creator { get; init; } = EventActor.Nobody;

    private protected override string Subject => VersionId;
}
