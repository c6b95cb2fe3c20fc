namespace Ailink.Lark;

/// <summary>Hands out clients. The same app gives the same client; all share one HTTP client.</summary>
public interface ILarkClientFactory
{
    /// <summary>The names of the registered apps, in the order of their registration; empty text for the only app. Apps of a store are not among them.</summary>
    IReadOnlyList<string> Names { get; }

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

    /// <summary>Forgets an app's clients, tokens and webhook keys, so that the store is asked again.</summary>
    /// <param name="app">The app.</param>
    /// <remarks>
    /// A changed secret needs no call: nothing that is kept can be used with another secret, and once the platform refuses the old one, <see cref="GetAsync"/> asks the store again. Calling this
    /// saves that one refused call. Do call it when an app was taken out of the store while the platform would still accept it. Clients you hold keep working with what they were made for.
    /// </remarks>
    void Forget(AppId app);
}
