namespace Ailink.Lark;

/// <summary>A version to hand in.</summary>
/// <param name="Remark">Why, for whoever reviews it; up to 500 characters.</param>
/// <param name="Changelog">What has changed, for its users; up to 500 characters.</param>
public sealed record AppPublication(string Remark, string Changelog)
{
    /// <summary>Its number, such as <c>1.0.2</c>, higher than the last. Default: the platform counts.</summary>
    public string? Version { get; init; }

    /// <summary>What opens on a telephone: <c>bot</c>, <c>web_app</c> or <c>gadget</c>. Required when the app has one of them.</summary>
    public string? MobileDefaultAbility { get; init; }

    /// <summary>What opens on a computer: <c>bot</c>, <c>web_app</c> or <c>gadget</c>. Required when the app has one of them.</summary>
    public string? PcDefaultAbility { get; init; }
}
