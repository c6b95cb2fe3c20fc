using System.Text.Json.Serialization;

namespace Ailink.Lark;

/// <summary>A version of the app: what was, is or shall be published.</summary>
/// <remarks>Vendor: https://open.feishu.cn/document/server-docs/application-v6/application/get-2</remarks>
public sealed record AppVersion
{
    /// <summary>Its id, <c>oav_…</c>.</summary>
    public required string VersionId { get; init; }

    /// <summary>Its number, such as <c>1.0.2</c>.</summary>
    public string Version { get; init; } = "";

    /// <summary>The app.</summary>
    public AppId AppId { get; init; }

    /// <summary>The app's name in it.</summary>
    public string AppName { get; init; } = "";

    /// <summary>The app's description in it.</summary>
    public string? Description { get; init; }

    /// <summary>How far it has come.</summary>
    public AppVersionStatus Status { get; init; }

    /// <summary>The scopes it asks for.</summary>
    public IReadOnlyList<LarkApplicationScope> Scopes { get => field ?? []; init; } = [];

    /// <summary>The names of the events it wants, as the developer console shows them.</summary>
    public IReadOnlyList<string> Events { get => field ?? []; init; } = [];

    /// <summary>The events it wants.</summary>
    public IReadOnlyList<AppVersionEvent> EventInfos { get => field ?? []; init; } = [];

    /// <summary>What it can do.</summary>
    public AppVersionAbility? Ability { get; init; }

    /// <summary>What was written for whoever reviews it, and who shall see the app.</summary>
    public AppVersionRemark? Remark { get; init; }

    /// <summary>When it was made.</summary>
    [JsonPropertyName("create_time")]
    [JsonConverter(typeof(LarkSecondsConverter))]
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When it was published; null while it is not.</summary>
    [JsonPropertyName("publish_time")]
    [JsonConverter(typeof(LarkSecondsConverter))]
    public DateTimeOffset? PublishedAt { get; init; }
}
