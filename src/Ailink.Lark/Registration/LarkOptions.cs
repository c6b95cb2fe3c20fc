using System.ComponentModel.DataAnnotations;
using Ailink.Lark.Events;

namespace Ailink.Lark;

/// <summary>One app, and how to call the platform for it. Checked when the host starts, read when the app is first used; a changed app id, secret or platform is followed.</summary>
public sealed class LarkOptions
{
    /// <summary>The app's id, <c>cli_…</c>. Required.</summary>
    public AppId AppId { get; set; }

    /// <summary>The app's secret. Required. Keep it in a secret store, not in a committed file. A new one takes effect as soon as the configuration is loaded again.</summary>
    [Required(AllowEmptyStrings = false, ErrorMessage = "AppSecret is missing. Copy it from the developer console, Credentials & Basic Info.")]
    public string AppSecret { get; set; } = "";

    /// <summary>Where the app lives. Default: <see cref="LarkPlatform.Lark"/>. An app of one platform does not exist on the other.</summary>
    [Required]
    public LarkPlatform Platform { get; set; } = LarkPlatform.Lark;

    /// <summary>Whether this is a store app, installed by many tenants. Default false: a custom app.</summary>
    public bool StoreApp { get; set; }

    /// <summary>The Encrypt Key of the app's events, if it has one.</summary>
    public string? EncryptKey { get; set; }

    /// <summary>The Verification Token of the app's events, if it has one.</summary>
    public string? VerificationToken { get; set; }

    /// <summary>How long one attempt may take, its token included. 0.1 s to 10 min, default 10 s.</summary>
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How long one call may take with all its attempts and the waits between them. 0.1 s to 1 h, default 30 s; not shorter than <see cref="AttemptTimeout"/>.</summary>
    public TimeSpan TotalTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>A proxy for this app's calls (http, https, socks4, socks4a or socks5). Default: what the environment says.</summary>
    public Uri? Proxy { get; set; }

    /// <summary>The calls the tenant's plan allows a calendar month, for <see cref="ILarkClient.Quota"/>: 10,000 on free plans. Default: null, no limit is known.</summary>
    public long? MonthlyQuota { get; set; }

    /// <summary>
    /// Whether calls wait here instead of being refused there, when they come faster than the platform's published limits: 50 a second and 1,000 a minute for each API, five a second to one chat,
    /// user or message, ten a second to one card. Default: false. The limits are shared by all instances, and those of a group by all its bots, so a refusal is still possible.
    /// A call that would have to wait longer than <see cref="TotalTimeout"/> ends as <see cref="LarkRateLimitException"/>.
    /// </summary>
    public bool LimitClientSide { get; set; }

    /// <summary>How the app's events are taken.</summary>
    public LarkEventOptions Events { get; } = new();

    /// <summary>The app, without its secrets.</summary>
    public override string ToString() => $"{AppId} on {Platform}";
}
