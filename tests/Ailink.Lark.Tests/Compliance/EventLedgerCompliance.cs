using Ailink.Lark.Events;

namespace Ailink.Lark.Tests.Compliance;

/// <summary>
/// What every ledger of events must do. Derive from it next to your ledger; where that is another project, compile this folder along:
/// <c>&lt;Compile Include="../Ailink.Lark.Tests/Compliance/**/*.cs" LinkBase="Compliance" /&gt;</c>.
/// </summary>
public abstract class EventLedgerCompliance
{
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(12);
    private static readonly TimeSpan Life = TimeSpan.FromHours(12);

    // Databases round times.
    private static readonly TimeSpan Instant = TimeSpan.FromMilliseconds(50);

    private readonly string _key = $"cli_1|im.message.receive_v1|om_{Random.Shared.NextInt64():x}";

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>The ledger under test.</summary>
    protected abstract ILarkEventLedger Ledger { get; }

    /// <summary>A second one on the same store, as another process has it; the same where nothing is shared.</summary>
    protected virtual ILarkEventLedger Other => Ledger;

    /// <summary>Lets time pass for the ledger.</summary>
    protected abstract void Advance(TimeSpan time);

    [Fact]
    public async Task An_event_is_begun_once_for_the_time_of_its_lease()
    {
        (await BeginAsync()).ShouldBe(LarkEventState.Begun);
        (await BeginAsync()).ShouldBe(LarkEventState.InProgress);

        Advance(Lease - Instant);
        (await BeginAsync(Other)).ShouldBe(LarkEventState.InProgress);

        Advance(2 * Instant);
        (await BeginAsync(Other)).ShouldBe(LarkEventState.Begun);
        (await BeginAsync()).ShouldBe(LarkEventState.InProgress);
    }

    [Fact]
    public async Task Of_all_who_try_at_once_exactly_one_begins()
    {
        var claims = await Task.WhenAll(Enumerable.Range(0, 32).Select(each => Task.Run(() => BeginAsync(each % 2 == 0 ? Ledger : Other), Cancel)));

        claims.Count(each => each == LarkEventState.Begun).ShouldBe(1);
        claims.Count(each => each == LarkEventState.InProgress).ShouldBe(31);
    }

    [Fact]
    public async Task Of_all_who_try_at_once_after_a_lease_has_ended_exactly_one_begins()
    {
        await BeginAsync();
        Advance(Lease + Instant);

        var claims = await Task.WhenAll(Enumerable.Range(0, 32).Select(each => Task.Run(() => BeginAsync(each % 2 == 0 ? Ledger : Other), Cancel)));

        claims.Count(each => each == LarkEventState.Begun).ShouldBe(1);
    }

    [Fact]
    public async Task A_completed_event_stays_so_for_its_life()
    {
        await BeginAsync();
        await Ledger.CompleteAsync(_key, Life, Cancel);

        (await BeginAsync(Other)).ShouldBe(LarkEventState.Completed);
        Advance(Life - Instant);
        (await BeginAsync()).ShouldBe(LarkEventState.Completed);
    }

    [Fact]
    public async Task An_abandoned_event_is_anybody_s_at_once()
    {
        await BeginAsync();
        await Ledger.AbandonAsync(_key, Cancel);

        (await BeginAsync(Other)).ShouldBe(LarkEventState.Begun);
    }

    [Fact]
    public async Task Whoever_completes_after_his_lease_has_completed_all_the_same()
    {
        await BeginAsync();
        Advance(Lease + Instant);
        await Ledger.CompleteAsync(_key, Life, Cancel);

        (await BeginAsync(Other)).ShouldBe(LarkEventState.Completed);
    }

    [Fact]
    public async Task Who_abandons_a_completed_event_changes_nothing()
    {
        await BeginAsync();
        Advance(Lease + Instant);
        await BeginAsync(Other);
        await Other.CompleteAsync(_key, Life, Cancel);
        await Ledger.AbandonAsync(_key, Cancel);

        (await BeginAsync()).ShouldBe(LarkEventState.Completed);
    }

    [Fact]
    public async Task Completing_and_abandoning_twice_or_what_was_never_begun_does_no_harm()
    {
        await Ledger.AbandonAsync(_key, Cancel);
        (await BeginAsync()).ShouldBe(LarkEventState.Begun);
        await Ledger.AbandonAsync(_key, Cancel);
        await Ledger.AbandonAsync(_key, Cancel);
        await Ledger.CompleteAsync(_key, Life, Cancel);
        await Ledger.CompleteAsync(_key, Life, Cancel);

        (await BeginAsync()).ShouldBe(LarkEventState.Completed);
    }

    [Fact]
    public async Task Deliveries_are_counted_or_all_called_the_first()
    {
        List<int> seen = [];
        for (var time = 0; time < 3; time++)
        {
            seen.Add((await Ledger.TryBeginAsync(_key, Lease, Cancel)).Delivery);
            if (time == 0)
                await Ledger.AbandonAsync(_key, Cancel);
            else
                Advance(Lease + Instant);
        }

        seen.ShouldBe(seen[1] == 1 ? [1, 1, 1] : [1, 2, 3]);
    }

    [Fact]
    public async Task Events_do_not_know_each_other_and_keys_are_told_apart_by_every_character()
    {
        string[] keys = [_key, _key + " ", _key.ToUpperInvariant(), _key + new string('x', 400 - _key.Length), _key + new string('x', 399 - _key.Length) + "y", _key + "'--", "é" + _key[1..]];
        foreach (var key in keys)
            (await Ledger.TryBeginAsync(key, Lease, Cancel)).State.ShouldBe(LarkEventState.Begun, key);
        await Ledger.CompleteAsync(_key, Life, Cancel);

        foreach (var key in keys.Skip(1))
            (await Ledger.TryBeginAsync(key, Lease, Cancel)).State.ShouldBe(LarkEventState.InProgress, key);
    }

    private async Task<LarkEventState> BeginAsync(ILarkEventLedger? by = null) => (await (by ?? Ledger).TryBeginAsync(_key, Lease, Cancel)).State;
}
