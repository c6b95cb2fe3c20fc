namespace Ailink.Lark.Sandbox;

/// <summary>A version of an app.</summary>
/// <param name="Id">The <c>oav_…</c> id.</param>
/// <param name="Version">Its number, such as <c>1.0.0</c>.</param>
/// <param name="Status">Where it stands in the administrator's review.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="PublishedAt">When it was published; null before.</param>
public sealed record SandboxAppVersion(
    string Id, string Version, SandboxVersionStatus Status, DateTimeOffset CreatedAt, DateTimeOffset? PublishedAt)
{
    /// <summary>The events the version subscribes to. Default: none; they count only for an app with strict events.</summary>
    public IReadOnlyList<string> Events { get; init; } = [];

    /// <summary>Why it should be published, as the developers say to the administrator. Default: empty.</summary>
    public string Remark { get; init; } = "";

    /// <summary>What is new in it, as the developers say to the users. Default: empty.</summary>
    public string Changelog { get; init; } = "";
}
