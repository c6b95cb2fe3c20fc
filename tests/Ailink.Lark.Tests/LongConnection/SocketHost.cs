using System.Runtime.CompilerServices;
using Ailink.Lark.Events;
using Ailink.Lark.Sandbox;
using Ailink.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Ailink.Lark.Tests.LongConnection;

/// <summary>A service that receives events through long connections, on a clock that stands still, and all it tells.</summary>
internal sealed class SocketHost : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private SocketHost(ServiceProvider services, CountingClock clock, CollectedLogs logs) => (_services, Clock, Logs) = (services, clock, logs);

    public CountingClock Clock { get; }

    public CollectedLogs Logs { get; }

    public IServiceProvider Services => _services;

    public ILarkLongConnections Connections => _services.GetRequiredService<ILarkLongConnections>();

    /// <summary>How the only connection is.</summary>
    public LongConnectionStatus Status => Connections.Status.ShouldHaveSingleItem();

    /// <summary>Without a fixed app: handlers see the events of all that are started.</summary>
    public static SocketHost Of(Action<ILarkBuilder>? add = null, Action<LongConnectionOptions>? configure = null, Action<IServiceCollection>? also = null)
    {
        CountingClock clock = new();
        CollectedLogs logs = new();
        ServiceCollection services = new();
        services.AddSingleton<TimeProvider>(clock);
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(logs));
        var lark = services.AddAilinkLark();
        add?.Invoke(lark);
        lark.AddLongConnection(configure);
        also?.Invoke(services);
        return new(services.BuildServiceProvider(), clock, logs);
    }

    public Task StartAsync(LarkSandbox box, SandboxApp? app = null) => StartAsync(CredentialsOf(box, app ?? box.App));

    public Task StartAsync(LarkCredentials app) => Connections.StartAsync(app, TestContext.Current.CancellationToken);

    public static LarkCredentials CredentialsOf(LarkSandbox box, SandboxApp app) => new(new(app.Id), app.Secret) { Platform = LarkPlatform.At(box.BaseAddress) };

    /// <summary>
    /// Waits for a fact. Time moves only while the connection waits for its next try, so that no timeout strikes because this machine is slow.
    /// </summary>
    public Task UntilAsync(Func<bool> fact, [CallerArgumentExpression(nameof(fact))] string words = "") => Eventually.HoldsAsync(
        () =>
        {
            if (fact())
                return true;
            if (Status is { State: LongConnectionState.Waiting, NextTry: { } next })
                Clock.Advance(next - Clock.GetUtcNow() is var left && left > TimeSpan.Zero ? left : TimeSpan.FromSeconds(0.1)); // the second: told before it waits
            return false;
        },
        TestContext.Current.CancellationToken, words);

    /// <summary>Waits until it has come back so often.</summary>
    public Task ReconnectsAsync(int times) => UntilAsync(() => Status.State == LongConnectionState.Connected && Status.Reconnects == times);

    public Task IsAsync(LongConnectionState state) => Eventually.HoldsAsync(() => Status.State == state, TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        foreach (var status in Connections.Status)
            await Connections.StopAsync(status.App, new CancellationToken(canceled: true));
        await _services.DisposeAsync();
        Logs.Dispose();
    }
}
