namespace Ailink.Channel.Options;

/// <summary>Words and colours that belong to whoever runs the channel (section <c>Ailink:Brand</c>). The defaults are neutral.</summary>
internal sealed class BrandOptions
{
    /// <summary>The section these are bound from.</summary>
    public const string Section = "Ailink:Brand";

    /// <summary>The name of the whole service, in titles and on the sign-in page. Default: "Service Channel".</summary>
    public string ProductName { get; set; } = "Service Channel";

    /// <summary>The name of the console where a customer manages the plan. Default: "Support Console".</summary>
    public string ConsoleName { get; set; } = "Support Console";

    /// <summary>The name of the plan a customer needs. Default: "Enterprise Support".</summary>
    public string PlanName { get; set; } = "Enterprise Support";

    /// <summary>Whom a customer asks when no account manager is known. Default: "your account manager".</summary>
    public string Contact { get; set; } = "your account manager";

    /// <summary>The accent colour on light surfaces, as <c>#rrggbb</c>. Default: null, the design's own.</summary>
    public string? Accent { get; set; }

    /// <summary>The accent colour on dark surfaces, as <c>#rrggbb</c>. Default: null, the design's own.</summary>
    public string? AccentDark { get; set; }
}
