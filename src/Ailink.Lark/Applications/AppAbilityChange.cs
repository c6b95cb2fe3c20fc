namespace Ailink.Lark;

/// <summary>What to change about the app's abilities; what is null stays. It counts once a version is published.</summary>
/// <remarks>Vendor: https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/application-v7/application-v7/application-ability/patch</remarks>
public sealed record AppAbilityChange
{
    /// <summary>The bot.</summary>
    public BotChange? Bot { get; init; }

    /// <summary>The web app.</summary>
    public WebAppChange? WebApp { get; init; }

    /// <summary>What to change about the bot.</summary>
    public sealed record BotChange
    {
        /// <summary>Whether the app has one.</summary>
        public bool? Enable { get; init; }

        /// <summary>Where card actions of the old kind go.</summary>
        public Uri? MessageCardCallbackUrl { get; init; }
    }

    /// <summary>What to change about the web app.</summary>
    public sealed record WebAppChange
    {
        /// <summary>Whether the app is one.</summary>
        public bool? Enable { get; init; }

        /// <summary>Its home page on a computer.</summary>
        public Uri? PcUrl { get; init; }

        /// <summary>Its home page on a telephone.</summary>
        public Uri? MobileUrl { get; init; }
    }
}
