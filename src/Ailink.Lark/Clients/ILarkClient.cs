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

    /// <summary>Groups and their members.</summary>
    ILarkChats Chats { get; }

    /// <summary>Images and files.</summary>
    ILarkFiles Files { get; }

    /// <summary>People of the tenant.</summary>
    ILarkContacts Contacts { get; }

    /// <summary>The app itself, as the platform knows it.</summary>
    ILarkApplications Applications { get; }

    /// <summary>The tenant.</summary>
    ILarkTenant Tenant { get; }

    /// <summary>The app's bot.</summary>
    ILarkBot Bot { get; }

    /// <summary>Sign-in of users.</summary>
    ILarkSignIn SignIn { get; }

    /// <summary>Pages inside the Lark client.</summary>
    ILarkJsSdk JsSdk { get; }

    /// <summary>The tokens the SDK keeps.</summary>
    ILarkTokens Tokens { get; }

    /// <summary>What of the tenant's monthly calls this service has used.</summary>
    ILarkQuota Quota { get; }

    /// <summary>The same app in another tenant. It shares everything but the tenant's token.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <remarks>A custom app lives in one tenant: there this only names the tenant, and keeps a token of its own under that name.</remarks>
    ILarkClient ForTenant(TenantKey tenant);

    /// <summary>The same app, with the token of a user on every call: the platform then applies what this user may see and do.</summary>
    /// <param name="token">The user's token, from <see cref="ILarkSignIn"/> or <see cref="LarkUserSessions"/>.</param>
    /// <remarks>
    /// The SDK does not renew it: when it has lapsed (99991677) or is not taken (99991668), calls end as <see cref="LarkCredentialsException"/>. Ask <see cref="LarkUserSessions"/> for one before each piece of
    /// work. <see cref="Tokens"/>, <see cref="SignIn"/> and <see cref="JsSdk"/> stay those of the app.
    /// </remarks>
    ILarkClient AsUser(UserAccessToken token);

    /// <summary>Calls an API that has no typed method yet, with the same tokens, retries and errors.</summary>
    /// <typeparam name="T">The payload: what the answer has under <c>data</c>, or the whole answer where it has no <c>data</c>.</typeparam>
    /// <param name="call">What to call.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <exception cref="LarkException">The call failed.</exception>
    Task<T> CallAsync<T>(LarkCall<T> call, CancellationToken cancellationToken = default);

    /// <summary>Reads a list that has no typed method yet, page by page, each asked for when its first item is wanted.</summary>
    /// <typeparam name="T">An item.</typeparam>
    /// <param name="call">The call for the first page; <c>page_token</c> is added for those after it. Put <c>page_size</c> into its query.</param>
    /// <param name="cancellationToken">Stops the walk.</param>
    /// <exception cref="LarkException">A call failed, or the platform leads in a circle.</exception>
    IAsyncEnumerable<T> PagesAsync<T>(LarkCall<LarkPage<T>> call, CancellationToken cancellationToken = default);
}
