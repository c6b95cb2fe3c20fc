namespace Ailink.Lark;

/// <summary>An app's settings.</summary>
/// <remarks>Vendor: https://open.feishu.cn/document/server-docs/application-v6/application/get</remarks>
public sealed record LarkApplication
{
    /// <summary>The app.</summary>
    public required AppId AppId { get; init; }

    /// <summary>Its name in the primary language.</summary>
    public string AppName { get; init; } = "";

    /// <summary>Its description.</summary>
    public string? Description { get; init; }

    /// <summary>Its icon.</summary>
    public string? AvatarUrl { get; init; }

    /// <summary>Whether it is on.</summary>
    public LarkApplicationStatus Status { get; init; } = LarkApplicationStatus.Unknown;

    /// <summary>Whose it is.</summary>
    public LarkApplicationScene SceneType { get; init; } = LarkApplicationScene.Unknown;

    /// <summary>Where sign-in may return to.</summary>
    public IReadOnlyList<string> RedirectUrls { get; init; } = [];

    /// <summary>The published version (<c>oav_…</c>); empty while there is none.</summary>
    public string OnlineVersionId { get; init; } = "";

    /// <summary>The version that waits for review; empty when none does.</summary>
    public string UnauditVersionId { get; init; } = "";

    /// <summary>The scopes of the published version.</summary>
    public IReadOnlyList<LarkApplicationScope> Scopes { get; init; } = [];

    /// <summary>Where an administrator manages the app.</summary>
    public string? BackHomeUrl { get; init; }

    /// <summary>The language its texts are written in first, such as <c>en_us</c>.</summary>
    public string? PrimaryLanguage { get; init; }
}
