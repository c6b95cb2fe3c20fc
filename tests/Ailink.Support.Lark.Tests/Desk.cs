using System.Collections.Concurrent;
using Ailink.Lark;
using Ailink.Lark.Sandbox;
using Ailink.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Ailink.Support.Lark.Tests;

/// <summary>The Lark channel as a host registers it, talking real HTTP to a sandbox of its own, with every log line kept.</summary>
internal sealed class Desk : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly ConcurrentBag<string> _tokens;

    private Desk(LarkSandbox lark, ServiceProvider services, CollectedLogs logs, ConcurrentBag<string> tokens)
    {
        _tokens = tokens;
        Lark = lark;
        _services = services;
        Logs = logs;
        Channel = services.GetRequiredService<ChannelsOfTheTest>().Connect(lark.App.Id, lark.App.Secret);
    }

    public LarkSandbox Lark { get; }

    public CollectedLogs Logs { get; }

    /// <summary>The tokens that went over the wire, of the app and of users.</summary>
    public IReadOnlyCollection<string> Tokens => _tokens;

    /// <summary>The channel of the sandbox's first app.</summary>
    public SupportChannel Channel { get; }

    public INotificationSender Sender => _services.GetRequiredService<INotificationSender>();

    public IIdentityProvider Identity => _services.GetRequiredService<IIdentityProvider>();

    public ILarkClientFactory Clients => _services.GetRequiredService<ILarkClientFactory>();

    public SandboxUser Bob => Lark.User("Bob Li");

    public static async Task<Desk> OpenAsync(Action<NotificationOptions>? notifications = null)
    {
        var lark = await LarkSandbox.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        var logs = new CollectedLogs();
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(logs));
        services.AddSingleton<ISecretProtector, ReversingProtector>();
        services.AddSingleton<ChannelsOfTheTest>();
        services.AddSingleton<ISupportChannels>(provider => provider.GetRequiredService<ChannelsOfTheTest>());
        if (notifications is not null) services.Configure(notifications);
        services.AddAilinkSupport().AddLarkChannel(options =>
        {
            options.PublicOrigin = Some.PublicOrigin;
            options.Platform = LarkPlatform.At(lark.BaseAddress);
        });
        var tokens = new ConcurrentBag<string>();
        services.AddAilinkLark().ConfigureHttp(http => http.AddHttpMessageHandler(() => new TokenWatch(tokens)));
        return new Desk(lark, services.BuildServiceProvider(), logs, tokens);
    }

    /// <summary>The channels as the domain sees them.</summary>
    public ChannelsOfTheTest Channels => _services.GetRequiredService<ChannelsOfTheTest>();

    /// <summary>Connects another app: one of the sandbox's, or one that does not exist.</summary>
    public SupportChannel Connect(string appId, string secret) => Channels.Connect(appId, secret);

    /// <summary>A card to Bob.</summary>
    public NotificationCard CardToBob(params IReadOnlyList<NotificationLine> lines) => Some.Card(Channel, Bob.OpenId, lines);

    /// <summary>A uuid as the dispatcher makes them.</summary>
    public static string NewUuid() => Guid.CreateVersion7().ToString("N");

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Lark.DisposeAsync();
    }
}
