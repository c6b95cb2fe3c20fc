using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http;

namespace Ailink.Lark.Sandbox;

/// <summary>
/// The Lark platform in a box: an HTTP server that answers as the open, accounts and applink hosts do, with its state in memory.
/// Several live side by side in one process.
/// </summary>
/// <example>
/// <code>
/// await using var sandbox = await LarkSandbox.StartAsync();
/// // point a client at sandbox.BaseAddress with sandbox.App.Id and sandbox.App.Secret, send, then:
/// var message = await sandbox.User("Bob Li").NextMessageAsync();
/// </code>
/// </example>
public sealed class LarkSandbox : IAsyncDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private readonly PlatformApi _platform;
    private readonly ConnectionServer _connections;
    private readonly ControlApi _control;
    private readonly ControlGuard _guard;
    private readonly Dispatcher _dispatcher;
    private readonly WebhookClient _webhooks;
    private readonly TimeProvider _time;
    private SandboxServer? _server;

    private LarkSandbox(LarkSandboxOptions options)
    {
        Stopping = _stopping.Token;
        _time = options.TimeProvider;
        var changes = new Changes();
        Clock = new SandboxClock(options.TimeProvider);
        Calls = new SandboxCalls(changes);
        World = new SandboxWorld(options, Clock, changes);
        World.Events.Transports.Add(new SocketTransport(World.Sockets, options.TimeProvider));
        World.Restart();
        _platform = new PlatformApi(World, Calls, Faults, options.TimeProvider);
        _connections = new ConnectionServer(World, Calls, Faults, options.TimeProvider, Stopping);
        _control = new ControlApi(this);
        _guard = new ControlGuard(options.Open);
        _webhooks = new WebhookClient(options.ReachOut, options.TimeProvider);
        Challenge = new UrlChallenge(_webhooks);
        Deliveries = new SandboxDeliveries(World);
        World.Events.Transports.Add(new WebhookTransport(_webhooks, World));
        _dispatcher = new Dispatcher(World, options.TimeProvider);
    }

    /// <summary>Where it listens, with the port it got.</summary>
    public Uri BaseAddress => _server!.Address;

    /// <summary>The first app: in the starting world the published one of Acme.</summary>
    /// <exception cref="InvalidOperationException">The world has no app.</exception>
    public SandboxApp App => World.Apps is [var first, ..] ? first : throw new InvalidOperationException("This world has no app: add one with World.AddApp.");

    /// <summary>Everything the platform knows.</summary>
    public SandboxWorld World { get; }

    /// <summary>The journal of calls.</summary>
    public SandboxCalls Calls { get; }

    /// <summary>The events and callbacks that went out, or tried to.</summary>
    public SandboxDeliveries Deliveries { get; }

    /// <summary>What goes wrong next.</summary>
    public SandboxFaults Faults { get; } = new();

    /// <summary>The long connections apps hold open.</summary>
    public SandboxSockets Sockets => World.Sockets;

    /// <summary>The platform's time.</summary>
    public SandboxClock Clock { get; }

    internal UrlChallenge Challenge { get; }

    /// <summary>Open streams end with it.</summary>
    internal CancellationToken Stopping { get; }

    /// <summary>Starts a sandbox; it is ready when this returns.</summary>
    /// <param name="options">How; null for the defaults.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="FormatException"><see cref="LarkSandboxOptions.World"/> is no world; the message says what is wrong.</exception>
    /// <exception cref="IOException">The port is taken; the message names the address.</exception>
    public static async Task<LarkSandbox> StartAsync(LarkSandboxOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new LarkSandboxOptions();
        var sandbox = new LarkSandbox(options);
        try
        {
            sandbox._server = await SandboxServer.StartAsync(options.Url, sandbox.HandleAsync, () => sandbox.Clock.Now, cancellationToken).ConfigureAwait(false);
            return sandbox;
        }
        catch
        {
            await sandbox.DisposeAsync().ConfigureAwait(false);   // its dispatcher runs already
            throw;
        }
    }

    /// <summary>A user by name, <c>union_id</c>, <c>user_id</c> or any <c>open_id</c>. After a reset ask again.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public SandboxUser User(string nameOrId)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(nameOrId);
        return World.Users.FirstOrDefault(user => user.Name == nameOrId || user.UnionId == nameOrId || user.UserId == nameOrId)
            ?? World.FindUserSafely(nameOrId)
            ?? throw new ArgumentException($"There is no user {nameOrId}.", nameof(nameOrId));
    }

    /// <summary>Says where the channel is served: homepage and redirect URLs of the published apps follow, also after a reset.</summary>
    public void ServeChannelAt(Uri origin)
    {
        ArgumentNullException.ThrowIfNull(origin);
        lock (World.Gate)
        {
            World.ChannelOrigin = origin;
            StartingWorld.ServeAt(World, origin);
        }
    }

    /// <summary>Back to the starting world: also faults, clock, calls, deliveries and signed-in users; long connections are cut.</summary>
    public Task ResetAsync(CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Reset();
        return Task.CompletedTask;
    }

    /// <summary>Stops listening and cuts what is open.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync().ConfigureAwait(false);
        await _dispatcher.DisposeAsync().ConfigureAwait(false);
        _webhooks.Dispose();
        if (_server is not null) await _server.DisposeAsync().ConfigureAwait(false);
        _stopping.Dispose();
    }

    internal void Reset()
    {
        lock (World.Gate)
        {
            Clock.Reset();
            Faults.Clear();
            Calls.Clear();
            World.Restart();
        }
    }

    /// <summary>The world of a file instead of this one. A file that is no world changes nothing.</summary>
    /// <exception cref="FormatException">The file is no world; the message says what is wrong.</exception>
    internal void Load(Fields file)
    {
        new SandboxWorld(new LarkSandboxOptions(), new SandboxClock(_time), new Changes()).Restart(file.Afresh());
        lock (World.Gate)
        {
            Clock.Reset();
            Faults.Clear();
            Calls.Clear();
            World.Restart(file.Afresh());
        }
    }

    private async Task HandleAsync(HttpContext http, string logId, CancellationToken cancellationToken)
    {
        try
        {
            await RouteAsync(http, logId, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (http.RequestAborted.IsCancellationRequested && e is OperationCanceledException or ConnectionResetException or IOException)
        {
            // Who hung up gets no answer.
        }
        catch (BadHttpRequestException e)
        {
            if (!http.Response.HasStarted) await ControlApi.WriteAsync(http, ControlAnswer.Refuse(e.StatusCode, "bad_request", "The request is malformed."), cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (!http.Response.HasStarted)
        {
            // A bug of the sandbox is told by its name, never with its insides.
            var answer = ControlAnswer.Refuse(500, "internal", $"Internal error ({e.GetType().Name}): a bug of the sandbox, please report it with the log id {logId}.");
            await ControlApi.WriteAsync(http, answer, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task RouteAsync(HttpContext http, string logId, CancellationToken cancellationToken)
    {
        var path = http.Request.Path;
        var isControl = path.StartsWithSegments("/sandbox", StringComparison.Ordinal);
        var isPage = path == "/" || path.StartsWithSegments("/client", StringComparison.Ordinal);
        var refused = isControl ? _guard.JudgeControl(http) : isPage ? _guard.JudgePage(http) : null;
        if (refused is { } refusal)
            await ControlApi.WriteAsync(http, ControlAnswer.Refuse(refusal.Status, refusal.Error.Code, refusal.Error.Message), cancellationToken).ConfigureAwait(false);
        else if (isControl)
            await _control.HandleAsync(http, cancellationToken).ConfigureAwait(false);
        else if (isPage && await PageFaults.TryStrikeAsync(http, Faults, logId, _time, cancellationToken).ConfigureAwait(false))
            return;
        else if (isPage && AppLinks.Find(World, http.Request) is { } link)
            await ControlApi.WriteAsync(http, link, cancellationToken).ConfigureAwait(false);
        else if (isPage && await ClientImages.TryServeAsync(http, World, cancellationToken).ConfigureAwait(false))
            return;
        else if (path == ConnectionServer.Path)
            await _connections.HandleAsync(http, logId, cancellationToken).ConfigureAwait(false);
        else if (!isPage || !await ClientAssets.TryServeAsync(http, cancellationToken).ConfigureAwait(false))
            await _platform.HandleAsync(http, logId, cancellationToken).ConfigureAwait(false);
    }
}
