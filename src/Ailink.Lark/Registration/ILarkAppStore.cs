namespace Ailink.Lark;

/// <summary>Where the apps of a service with many apps are kept: usually a database. Register it with <c>WithApps</c>.</summary>
public interface ILarkAppStore
{
    /// <summary>Finds an app.</summary>
    /// <param name="app">The app.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <returns>Its credentials, or null when there is no such app. They are kept until <see cref="ILarkClientFactory.Forget"/>, or until the platform refuses them.</returns>
    ValueTask<LarkCredentials?> FindAsync(AppId app, CancellationToken cancellationToken = default);
}
