namespace Ailink.Lark.Events;

/// <summary>A version that was submitted for review was taken back (<c>application.application.app_version.publish_revoke_v6</c>). Custom apps only.</summary>
/// <remarks>Wants <c>application:application.app_version:readonly</c>. Vendor: https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/application-v6/application-app_version/events/publish_revoke</remarks>
public sealed record AppVersionWithdrawn : LarkEvent
{
    /// <summary>Makes one.</summary>
    public AppVersionWithdrawn()
    {
    }

    internal AppVersionWithdrawn(ref EventJson json)
    {
        var inside = json.Enter();
        while (json.Next(inside))
        {
            if (json.Is("operator_id"u8)) Operator = new(ref json);
            else if (json.Is("creator_id"u8)) Creator = new(ref json);
            else if (json.Is("app_id"u8)) App = json.Id<AppId>();
            else if (json.Is("version_id"u8)) VersionId = json.Text();
        }
    }

    /// <summary>The app, which may be another than the one that is told.</summary>
    public AppId? App { get; init; }

    /// <summary>The version, <c>oav_…</c>.</summary>
    public string VersionId { get; init; } = "";

    /// <summary>Who took it back.</summary>
    public EventActor Operator { get; init; } = EventActor.Nobody;

    /// <summary>Who had made it.</summary>
    public EventActor Creator { get; init; } = EventActor.Nobody;

    private protected override string Subject => VersionId;
}
