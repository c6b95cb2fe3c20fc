namespace Ailink.Lark.Events;

/// <summary>An app as seen by its events: who handles them, how, and what proves them.</summary>
internal sealed class LarkEventApp(AppId appId, string registration, LarkEventOptions options, bool isStoreApp, Func<CancellationToken, ValueTask<ILarkClient>> client)
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMinutes(1);

    private long _warnedAt = long.MinValue;

    public AppId AppId { get; } = appId;

    /// <summary>Name of the registration whose handlers see the app's events.</summary>
    public string Registration { get; } = registration;

    public LarkEventOptions Options { get; } = options;

    public bool IsStoreApp { get; } = isStoreApp;

    /// <summary>What proves its webhooks; null if the app has no verification token, so that nothing can.</summary>
    public WebhookKeys? Keys { get; init; }

    /// <summary>The client to act with where the event happened.</summary>
    public async ValueTask<ILarkClient> GetClientAsync(TenantKey? tenant, CancellationToken cancellationToken)
    {
        var itself = await client(cancellationToken).ConfigureAwait(false);
        return IsStoreApp && tenant is { } place ? itself.ForTenant(place) : itself;
    }

    /// <summary>Whether a refusal may be logged: anybody can cause as many as he likes, so one a minute is.</summary>
    public bool MayWarn(TimeProvider time)
    {
        var last = Volatile.Read(ref _warnedAt);
        return (last == long.MinValue || time.GetElapsedTime(last) >= Quiet) && Interlocked.CompareExchange(ref _warnedAt, time.GetTimestamp(), last) == last;
    }

    public override string ToString() => AppId.Value;

    /// <summary>Derives what proves a webhook from the app's two secrets.</summary>
    public static WebhookKeys? KeysOf(string? encryptKey, string? verificationToken, LarkEventOptions options) => string.IsNullOrEmpty(verificationToken) ? null : new(encryptKey, verificationToken)
    {
        AcceptedAge = options.AcceptedAge, MaxBodyBytes = options.MaxBodyBytes, AllowVerificationTokenOnly = options.AllowVerificationTokenOnly,
    };
}
