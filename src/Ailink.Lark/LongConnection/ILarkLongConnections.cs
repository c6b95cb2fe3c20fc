namespace Ailink.Lark.Events;

/// <summary>
/// Receives events and card actions through connections this process opens: no address of its own has to be reachable. Any number of apps, started and stopped at run time; apps registered with
/// <c>AddLongConnection</c> are started with the host. The handlers are those of the webhook.
/// </summary>
/// <remarks>
/// For custom apps only. The platform allows 50 connections an app and sends each event to one of them, at random: all of them must have all handlers.
/// Vendor: https://open.feishu.cn/document/ukTMukTMukTM/uYDNxYjL2QTM24iN0EjN/event-subscription-configure-/request-url-configuration-case
/// </remarks>
public interface ILarkLongConnections
{
    /// <summary>Every app that was started, in the order of their ids; those that were stopped or have failed as well.</summary>
    IReadOnlyList<LongConnectionStatus> Status { get; }

    /// <summary>
    /// Starts an app and waits until it is connected. A platform that does not answer is tried again until it does. From then on the connection is kept up until <see cref="StopAsync"/>.
    /// Starting an app that runs, with the same credentials, starts nothing: it waits like the first caller. One that has failed or was stopped is started anew.
    /// </summary>
    /// <param name="app">The app.</param>
    /// <param name="cancellationToken">Ends the waiting. The connection is tried on in the background: stop it if that is not wanted.</param>
    /// <exception cref="LarkException">
    /// Trying again would not help: <see cref="LarkCredentialsException"/> for a wrong id or secret, <see cref="LarkPermissionException"/> for an app that may not connect,
    /// <see cref="LarkRequestException"/> when the app has all its connections already or the platform does not offer them.
    /// </exception>
    /// <exception cref="InvalidOperationException">The app runs with other credentials: stop it first.</exception>
    Task StartAsync(LarkCredentials app, CancellationToken cancellationToken = default);

    /// <summary>
    /// Stops an app: takes no more events, lets handlers that run finish within <see cref="LongConnectionOptions.StopTimeout"/>, answers them and closes the connection. An app that does not run is no mistake.
    /// </summary>
    /// <param name="app">The app.</param>
    /// <param name="cancellationToken">Stops at once: handlers are cancelled, the connection is cut.</param>
    Task StopAsync(AppId app, CancellationToken cancellationToken = default);
}
