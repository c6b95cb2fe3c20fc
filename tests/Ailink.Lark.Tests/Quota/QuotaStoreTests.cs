using Ailink.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;

namespace Ailink.Lark.Tests.Quota;

/// <summary>Counts that outlive a process and add up over several.</summary>
public sealed class QuotaStoreTests
{
    private readonly SharedCounts _shared = new();
    private readonly FakeTimeProvider _clock = VirtualClock.New();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Many_calls_are_one_write_ten_seconds_later()
    {
        await using var instance = Instance();
        var lark = instance.GetRequiredService<ILarkClient>();
        for (var i = 0; i < 50; i++)
            await lark.Messages.SendAsync(Some.Person, "hi", null, Cancel);

        _shared.Writes.ShouldBe(0);
        _clock.Advance(TimeSpan.FromSeconds(10));
        await Eventually.HoldsAsync(() => _shared.Total == 50, Cancel);

        _shared.Writes.ShouldBe(1);
        _shared.Accounts.ShouldBe(["lark.test/cli_golden"]);
        lark.Quota.Current.Used.ShouldBe(50);
    }

    [Fact]
    public async Task Counts_survive_a_restart_and_are_written_at_the_end()
    {
        await using (var first = Instance())
            await first.GetRequiredService<ILarkClient>().Messages.SendAsync(Some.Person, "hi", null, Cancel);
        _shared.Total.ShouldBe(1);

        await using var second = Instance();
        var lark = second.GetRequiredService<ILarkClient>();
        _ = lark.Quota.Current; // the first look asks for what is stored
        await Eventually.HoldsAsync(() => lark.Quota.Current.Used == 1, Cancel);
    }

    [Fact]
    public async Task Several_instances_add_up()
    {
        await using var one = Instance();
        await using var two = Instance();
        ILarkClient[] clients = [one.GetRequiredService<ILarkClient>(), two.GetRequiredService<ILarkClient>()];
        foreach (var lark in clients)
            await lark.Messages.SendAsync(Some.Person, "hi", null, Cancel);

        _clock.Advance(TimeSpan.FromSeconds(10));
        await Eventually.HoldsAsync(() => _shared.Total == 2, Cancel);
        _clock.Advance(TimeSpan.FromMinutes(1)); // what others wrote is looked for once a minute
        await Eventually.HoldsAsync(() => clients.All(lark => lark.Quota.Current.Used == 2), Cancel);
    }

    [Fact]
    public async Task A_store_that_fails_costs_no_call_and_no_count()
    {
        await using var instance = Instance();
        var lark = instance.GetRequiredService<ILarkClient>();
        _shared.FailNext();
        await lark.Messages.SendAsync(Some.Person, "hi", null, Cancel);

        await _clock.AdvanceUntilAsync(() => _shared.Total == 1, TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(2), Cancel);

        lark.Quota.Current.Used.ShouldBe(1);
    }

    [Fact]
    public async Task A_store_that_hangs_is_asked_once_and_holds_up_neither_calls_nor_the_end()
    {
        HangingStore store = new();
        var instance = Instance(store);
        var lark = instance.GetRequiredService<ILarkClient>();

        for (var i = 0; i < 20; i++)
        {
            lark.Quota.Current.Used.ShouldBe(i);
            await lark.Messages.SendAsync(Some.Person, "hi", null, Cancel);
            _clock.Advance(TimeSpan.FromSeconds(10));
        }

        store.Reads.ShouldBe(1);
        var end = instance.DisposeAsync().AsTask();
        await _clock.AdvanceUntilAsync(() => end.IsCompleted, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1), Cancel);
        await end;
    }

    [Fact]
    public async Task A_store_that_fails_is_not_asked_again_at_each_look()
    {
        FailingStore store = new();
        await using var instance = Instance(store);
        var lark = instance.GetRequiredService<ILarkClient>();

        for (var i = 0; i < 20; i++)
            lark.Quota.Current.Used.ShouldBe(0);
        store.Reads.ShouldBe(1);
        _clock.Advance(TimeSpan.FromSeconds(10));
        await Eventually.HoldsAsync(() => store.Reads == 2, Cancel);
    }

    private ServiceProvider Instance(ILarkQuotaStore? store = null)
    {
        ServiceCollection services = new();
        services.AddSingleton(_shared);
        if (store is not null)
            services.AddSingleton(store); // the first that is registered is the one
        services.AddAilinkLark(options => (options.AppId, options.AppSecret, options.Platform) = (Some.App, Some.Secret, Some.Platform))
            .WithQuotaStore<Store>()
            .ConfigureHttp(http => http.ConfigurePrimaryHttpMessageHandler(() => new ScriptedPlatform().Token().On(ScriptedPlatform.SendPath, ScriptedPlatform.Sent)));
        services.Replace(ServiceDescriptor.Singleton<TimeProvider>(_clock));
        return services.BuildServiceProvider(validateScopes: true);
    }

    /// <summary>Reads for ever, and does not listen when told to stop.</summary>
    private sealed class HangingStore : ILarkQuotaStore
    {
        public int Reads { get; private set; }

        public ValueTask AddAsync(string account, IReadOnlyList<LarkQuotaCount> calls, CancellationToken cancellationToken = default) => default;

        public ValueTask<IReadOnlyList<LarkQuotaCount>> ReadAsync(string account, DateOnly since, CancellationToken cancellationToken = default)
        {
            Reads++;
            return new(new TaskCompletionSource<IReadOnlyList<LarkQuotaCount>>().Task);
        }
    }

    private sealed class FailingStore : ILarkQuotaStore
    {
        public int Reads { get; private set; }

        public ValueTask AddAsync(string account, IReadOnlyList<LarkQuotaCount> calls, CancellationToken cancellationToken = default) => default;

        public ValueTask<IReadOnlyList<LarkQuotaCount>> ReadAsync(string account, DateOnly since, CancellationToken cancellationToken = default)
        {
            Reads++;
            throw new TimeoutException("The database is away.");
        }
    }

    internal sealed class Store(SharedCounts shared) : ILarkQuotaStore
    {
        public ValueTask AddAsync(string account, IReadOnlyList<LarkQuotaCount> calls, CancellationToken cancellationToken = default)
        {
            shared.Add(account, calls);
            return default;
        }

        public ValueTask<IReadOnlyList<LarkQuotaCount>> ReadAsync(string account, DateOnly since, CancellationToken cancellationToken = default) => new(shared.Read(account, since));
    }
}
