using Ailink.Channel.Demo;
using Ailink.Channel.Hosting;
using Ailink.Lark.Sandbox;
using Ailink.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Ailink.Channel.Tests.Hosting;

/// <summary>The whole channel on a free port of this machine, with a sandbox of its own and a folder that is gone with it.</summary>
public sealed class RunningChannel : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly TemporaryFolder _folder;

    private RunningChannel(WebApplication app, TemporaryFolder folder, LarkSandbox sandbox, Uri origin, CollectedLogs logs)
        => (_app, _folder, Sandbox, Origin, Logs) = (app, folder, sandbox, origin, logs);

    /// <summary>Where the channel answers.</summary>
    public Uri Origin { get; }

    /// <summary>The platform.</summary>
    public LarkSandbox Sandbox { get; }

    /// <summary>Everything that was logged.</summary>
    public CollectedLogs Logs { get; }

    /// <summary>One of the host's services.</summary>
    public T Get<T>() where T : notnull => _app.Services.GetRequiredService<T>();

    /// <summary>Starts one.</summary>
    /// <param name="settings">Settings over the defaults of Development.</param>
    /// <param name="time">The host's clock; null for the system's.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<RunningChannel> StartAsync(
        IReadOnlyDictionary<string, string?>? settings = null, TimeProvider? time = null, CancellationToken cancellationToken = default)
    {
        var folder = new TemporaryFolder();
        var origin = FreePort.NextAddress();
        var sandbox = await LarkSandbox.StartAsync(new LarkSandboxOptions { ChannelOrigin = origin }, cancellationToken);
        var logs = new CollectedLogs();
        var app = Build(folder.Path, new Dictionary<string, string?>(settings ?? new Dictionary<string, string?>())
        {
            ["urls"] = origin.AbsoluteUri, ["Lark:Sandbox:Enabled"] = "false", ["Lark:Sandbox:Url"] = sandbox.BaseAddress.AbsoluteUri,
        }, logs, time: time);
        await app.StartChannelAsync(cancellationToken);
        return new RunningChannel(app, folder, sandbox, new Uri(origin.GetLeftPart(UriPartial.Authority)), logs);
    }

    /// <summary>Puts a host together without starting it; wrong settings throw here, as they stop the program.</summary>
    internal static WebApplication Build(
        string contentRoot, IReadOnlyDictionary<string, string?> settings, CollectedLogs? logs = null, string environment = "Development", TimeProvider? time = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = "Ailink.Channel", ContentRootPath = contentRoot, EnvironmentName = environment,
        });
        builder.Configuration.AddInMemoryCollection(settings);
        builder.Logging.ClearProviders();
        if (logs is not null) builder.Logging.SetMinimumLevel(LogLevel.Debug).AddProvider(logs);
        if (time is not null) builder.Services.AddSingleton(time);
        builder.AddChannel();
        var app = builder.Build();
        app.CheckSettings();
        app.UseChannel();
        return app;
    }

    /// <summary>A browser that has not been here yet.</summary>
    public Visitor NewVisitor() => new(Origin, Sandbox);

    /// <summary>A browser that is signed in as a user of the sandbox.</summary>
    public async Task<Visitor> SignInAsync(string name, CancellationToken cancellationToken, string appId = DemoWorld.AcmeApp)
    {
        var visitor = NewVisitor();
        await visitor.SignInAsync(name, appId, cancellationToken);
        return visitor;
    }

    /// <summary>A browser that is signed in as a member of the service team.</summary>
    public async Task<Visitor> SignInStaffAsync(string key, CancellationToken cancellationToken)
    {
        var visitor = NewVisitor();
        using var answer = await visitor.GetAsync($"/staff/sign-in?as={key}", cancellationToken);
        answer.StatusCode.ShouldBe(System.Net.HttpStatusCode.Redirect);
        return visitor;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        await Sandbox.DisposeAsync();
        _folder.Dispose();
    }
}
