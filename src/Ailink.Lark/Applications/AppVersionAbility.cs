namespace Ailink.Lark;

/// <summary>What a version of the app can do.</summary>
public sealed record AppVersionAbility
{
    /// <summary>It has a bot.</summary>
    public BotAbility? Bot { get; init; }

    /// <summary>It is a web app.</summary>
    public WebAbility? WebApp { get; init; }

    /// <summary>The bot of a version.</summary>
    /// <param name="CardRequestUrl">Where card actions go.</param>
    public sealed record BotAbility(string? CardRequestUrl = null);

    /// <summary>The web app of a version.</summary>
    /// <param name="PcUrl">Its home page on a computer.</param>
    /// <param name="MobileUrl">Its home page on a telephone.</param>
    public sealed record WebAbility(string? PcUrl = null, string? MobileUrl = null);
}
