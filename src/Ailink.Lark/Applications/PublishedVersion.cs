namespace Ailink.Lark;

/// <summary>A version that was handed in.</summary>
/// <param name="VersionId">Its id, <c>oav_…</c>.</param>
/// <param name="Version">Its number.</param>
public sealed record PublishedVersion(string VersionId, string Version);
