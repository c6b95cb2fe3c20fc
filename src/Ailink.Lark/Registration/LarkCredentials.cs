namespace Ailink.Lark;

/// <summary>What proves to the platform who is calling: an app and its secret. <see cref="ToString"/> shows no secret.</summary>
/// <remarks>Vendor: https://open.feishu.cn/document/home/introduction-to-custom-app-development/self-built-application-development-process</remarks>
public sealed class LarkCredentials
{
    /// <summary>Takes the pair shown in the developer console under Credentials and Basic Info.</summary>
    /// <param name="appId">The app's id.</param>
    /// <param name="appSecret">The app's secret.</param>
    /// <exception cref="ArgumentException">One of them is empty, or the secret holds white space.</exception>
    public LarkCredentials(AppId appId, string appSecret)
    {
        if (appId.IsEmpty)
            throw new ArgumentException("The app id is empty.", nameof(appId));
        ArgumentException.ThrowIfNullOrEmpty(appSecret);
        if (appSecret.Any(char.IsWhiteSpace))
            throw new ArgumentException($"The secret of {appId} holds white space. Copy it again from the developer console.", nameof(appSecret));
        AppId = appId;
        AppSecret = appSecret;
    }

    /// <summary>The app.</summary>
    public AppId AppId { get; }

    /// <summary>Where the app lives. Default: <see cref="LarkPlatform.Lark"/>.</summary>
    public LarkPlatform Platform { get; init; } = LarkPlatform.Lark;

    /// <summary>The tenant to act in. Default null: the only tenant of a custom app. A store app acts in many: name one here or with <see cref="ILarkClient.ForTenant"/>.</summary>
    public TenantKey? Tenant { get; init; }

    /// <summary>Whether this is a store app: one app, installed by many tenants, whose tokens want the app ticket (<see cref="ILarkAppTicketStore"/>). Default false: a custom app.</summary>
    public bool StoreApp { get; init; }

    /// <summary>The Encrypt Key of the app's events, if it has one.</summary>
    public string? EncryptKey { get; init; }

    /// <summary>The Verification Token of the app's events, if it has one.</summary>
    public string? VerificationToken { get; init; }

    internal string AppSecret { get; }

    /// <summary>The app, without its secrets.</summary>
    public override string ToString() => $"{AppId} on {Platform}";
}
