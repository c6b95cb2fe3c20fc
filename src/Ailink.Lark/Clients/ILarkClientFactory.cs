namespace Ailink.Lark;

/// <summary>Hands out clients. The same app gives the same client; all share one HTTP client.</summary>
public interface ILarkClientFactory
{
    /// <summary>The client of a registered app.</summary>
    /// <param name="name">The name given to <c>AddAilinkLark</c>; empty for the only app.</param>
    /// <exception cref="InvalidOperationException">No app is registered under the name.</exception>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">The settings of the app are wrong.</exception>
    ILarkClient Get(string name);

    /// <summary>The client for credentials you hold.</summary>
    /// <param name="credentials">The credentials.</param>
    ILarkClient Get(LarkCredentials credentials);

    /// <summary>The client of an app that the store (<c>WithApps</c>) or a registration knows.</summary>
    /// <param name="app">The app.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <exception cref="LarkCredentialsException">Nobody knows the app.</exception>
    ValueTask<ILarkClient> GetAsync(AppId app, CancellationToken cancellationToken = default);

    /// <summary>Forgets an app's clients and tokens, so that the store is asked again. Call it after you have changed or removed the app's secret.</summary>
    /// <param name="app">The app.</param>
    void Forget(AppId app);
}
