namespace Ailink.Lark;

/// <summary>Calls the platform as one app. Safe for use by many threads; keep it, it is cheap to share and costs nothing idle.</summary>
/// <remarks>
/// For calling and for substituting in tests. Members are added in minor versions. Dispose only what <see cref="LarkClient.Create"/> made: others belong to the container, and
/// disposing them does nothing.
/// </remarks>
public interface ILarkClient : IAsyncDisposable
{
    /// <summary>The app.</summary>
    AppId AppId { get; }

    /// <summary>Where it calls.</summary>
    LarkPlatform Platform { get; }

    /// <summary>Messages.</summary>
    ILarkMessages Messages { get; }

    /// <summary>Card entities: cards that are made once and changed later.</summary>
    ILarkCards Cards { get; }

    /// <summary>The app itself, as the platform knows it.</summary>
    ILarkApplications Applications { get; }

    /// <summary>The tenant.</summary>
    ILarkTenant Tenant { get; }

    /// <summary>The app's bot.</summary>
    ILarkBot Bot { get; }

    /// <summary>Sign-in of users.</summary>
    ILarkSignIn SignIn { get; }

    /// <summary>The tokens the SDK keeps.</summary>
    ILarkTokens Tokens { get; }

    /// <summary>The same app in another tenant. It shares everything but the tenant's token.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <remarks>A custom app lives in one tenant: there this only names the tenant, and keeps a token of its own under that name.</remarks>
    ILarkClient ForTenant(TenantKey tenant);

    /// <summary>Calls an API that has no typed method yet, with the same tokens, retries and errors.</summary>
    /// <typeparam name="T">The payload: what the answer has under <c>data</c>, or the whole answer where it has no <c>data</c>.</typeparam>
    /// <param name="call">What to call.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <exception cref="LarkException">The call failed.</exception>
    Task<T> CallAsync<T>(LarkCall<T> call, CancellationToken cancellationToken = default);
}
