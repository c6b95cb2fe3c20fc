using Ailink.Lark.Events;
using Ailink.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Ailink.Channel.Tests.Events;

/// <summary>Two hosts on one database, as far as their ledgers go.</summary>
public sealed class LedgerFixture : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private readonly ServiceProvider _one;
    private readonly ServiceProvider _two;

    public LedgerFixture() => (_one, _two) = (Build(), Build());

    public FakeTimeProvider Clock { get; } = VirtualClock.New();

    public ILarkEventLedger One => _one.GetRequiredService<ILarkEventLedger>();

    public ILarkEventLedger Two => _two.GetRequiredService<ILarkEventLedger>();

    /// <summary>The host on the same database that comes after one was killed.</summary>
    public ServiceProvider Build()
    {
        ServiceCollection services = new();
        services.AddLogging(logging => logging.ClearProviders());
        services.AddSingleton<TimeProvider>(_ => Clock);
        services.AddAilinkSupport().UseSqlite($"Data Source={_folder.File("support.db")};Pooling=False").AddLarkChannel();
        return services.BuildServiceProvider();
    }

    public async ValueTask InitializeAsync() => await _one.MigrateSupportAsync();

    public async ValueTask DisposeAsync()
    {
        await _one.DisposeAsync();
        await _two.DisposeAsync();
        _folder.Dispose();
    }
}
