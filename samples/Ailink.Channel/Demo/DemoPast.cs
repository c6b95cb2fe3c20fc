using Ailink.Channel.Hosting;
using Ailink.Support;

namespace Ailink.Channel.Demo;

/// <summary>
/// The domain on the same store at another time. It is never hosted, so its worker never runs: nothing that is written in the past notifies anybody.
/// </summary>
internal sealed class DemoPast : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    /// <summary>Opens it, at the present.</summary>
    public DemoPast(IConfiguration configuration, IHostEnvironment environment, ISecretProtector secrets, TimeProvider time)
    {
        Clock = new DemoClock(time.GetUtcNow());
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<TimeProvider>(Clock);
        services.AddSingleton(secrets);
        services.AddAilinkSupport().UseSqlite(DataFolder.Database(configuration, environment));
        _services = services.BuildServiceProvider();
    }

    /// <summary>The clock to put where the story is.</summary>
    public DemoClock Clock { get; }

    /// <summary>One of the domain's services.</summary>
    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
