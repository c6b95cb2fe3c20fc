namespace Ailink.Lark.Sandbox;

/// <summary>What was configured through the API and counts once a version with it is approved; null where nothing was.</summary>
internal sealed class AppDraft
{
    public IReadOnlyList<string>? Features { get; set; }

    public Uri? Homepage { get; set; }

    public AppAudience? Availability { get; set; }

    public AppAudience? ContactRange { get; set; }

    /// <summary>The events the next version subscribes to.</summary>
    public IReadOnlyList<string>? Events { get; set; }

    /// <summary>Scopes that are given back.</summary>
    public IReadOnlyList<string> RemovedScopes { get; set; } = [];

    public void ApplyTo(SandboxApp app)
    {
        app.Features = Features ?? app.Features;
        app.Homepage = Homepage ?? app.Homepage;
        if (Availability is { } available) app.AvailableTo = available.UnionIds;
        if (ContactRange is { } range) app.ContactRange = range.UnionIds;
        app.GrantedScopes = [.. app.GrantedScopes.Except(RemovedScopes, StringComparer.Ordinal)];
    }
}
