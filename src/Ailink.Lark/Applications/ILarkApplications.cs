namespace Ailink.Lark;

/// <summary>The app itself, as the platform knows it.</summary>
/// <remarks>Vendor: https://open.feishu.cn/document/server-docs/application-v6/application/get</remarks>
public interface ILarkApplications
{
    /// <summary>Reads the app's settings. Wants the scope <c>application:application:self_manage</c>.</summary>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <remarks>Vendor: https://open.feishu.cn/document/server-docs/application-v6/application/get</remarks>
    /// <exception cref="LarkException">The call failed.</exception>
    Task<LarkApplication> GetAsync(CancellationToken cancellationToken = default);

    /// <summary>Reads a version of the app. 100 calls a minute.</summary>
    /// <param name="versionId">The version, <c>oav_…</c>.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <exception cref="LarkException">The call failed.</exception>
    /// <remarks>Wants application:application:self_manage or application:application.app_version:readonly. Vendor: https://open.feishu.cn/document/server-docs/application-v6/application/get-2</remarks>
    Task<AppVersion> GetVersionAsync(string versionId, CancellationToken cancellationToken = default);

    /// <summary>The versions of the app, the newest first. 100 calls a minute.</summary>
    /// <param name="query">Order and page size.</param>
    /// <param name="cancellationToken">Stops the walk.</param>
    /// <exception cref="LarkException">A call failed.</exception>
    /// <remarks>Scopes as for <see cref="GetVersionAsync"/>. Vendor: https://open.feishu.cn/document/server-docs/application-v6/application/list</remarks>
    IAsyncEnumerable<AppVersion> ListVersionsAsync(AppVersionQuery? query = null, CancellationToken cancellationToken = default);

    /// <summary>The scopes of the published version, and whether the tenant has granted each.</summary>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <exception cref="LarkCredentialsException">The app is not installed.</exception>
    /// <exception cref="LarkException">Any other refusal.</exception>
    /// <remarks>Wants no scope. Vendor: https://open.feishu.cn/document/application-v6/scope/list</remarks>
    Task<IReadOnlyList<ScopeGrant>> ListScopesAsync(CancellationToken cancellationToken = default);

    /// <summary>Asks the tenant's administrator to grant the scopes that are missing. Ten times for each version and user.</summary>
    /// <param name="cancellationToken">Stops the call; the administrator may then have been asked.</param>
    /// <exception cref="LarkRequestException">Nothing is missing (212002), or it was asked for already (212004).</exception>
    /// <exception cref="LarkException">Any other refusal.</exception>
    /// <remarks>Wants no scope. Vendor: https://open.feishu.cn/document/application-v6/scope/apply</remarks>
    Task RequestScopesAsync(CancellationToken cancellationToken = default);

    /// <summary>Changes the app's scopes, events and callbacks. It counts once a version is published.</summary>
    /// <param name="change">What to change.</param>
    /// <param name="cancellationToken">Stops the call; the app may then have been changed.</param>
    /// <exception cref="LarkException">The call failed.</exception>
    /// <remarks>For apps of the developer console. Wants application:application:patch. Vendor: https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/application-v7/application-v7/application-config/patch</remarks>
    Task ConfigureAsync(AppConfigChange change, CancellationToken cancellationToken = default);

    /// <summary>Changes the app's abilities. It counts once a version is published.</summary>
    /// <param name="change">What to change.</param>
    /// <param name="cancellationToken">Stops the call; the app may then have been changed.</param>
    /// <exception cref="LarkException">The call failed.</exception>
    /// <remarks>For apps of the developer console. Wants application:application:patch. Vendor: https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/application-v7/application-v7/application-ability/patch</remarks>
    Task ChangeAbilitiesAsync(AppAbilityChange change, CancellationToken cancellationToken = default);

    /// <summary>Hands in a version: the draft there is, or a new one. 20 calls a minute.</summary>
    /// <param name="publication">What to write about it.</param>
    /// <param name="cancellationToken">Stops the call; the version may then have been handed in.</param>
    /// <exception cref="LarkRequestException">A version is under review already, or the number is not higher than the last.</exception>
    /// <exception cref="LarkException">Any other refusal.</exception>
    /// <remarks>For apps of the developer console. Wants application:application:patch. Vendor: https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/application-v7/application-v7/application-publish/create</remarks>
    Task<PublishedVersion> PublishAsync(AppPublication publication, CancellationToken cancellationToken = default);
}
