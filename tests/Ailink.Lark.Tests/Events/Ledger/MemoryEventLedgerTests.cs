using Ailink.Lark.Events;
using Ailink.Lark.Tests.Compliance;
using Ailink.Testing;
using CsCheck;
using Microsoft.Extensions.Time.Testing;

namespace Ailink.Lark.Tests.Events.Ledger;

public sealed class MemoryEventLedgerTests : EventLedgerCompliance
{
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(12);

    private readonly FakeTimeProvider _clock = VirtualClock.New();
    private readonly MemoryEventLedger _ledger;

    public MemoryEventLedgerTests() => _ledger = new(_clock);

    protected override ILarkEventLedger Ledger => _ledger;

    protected override void Advance(TimeSpan time) => _clock.Advance(time);

    [Fact]
    public async Task What_was_handled_is_forgotten_after_its_life_and_what_was_not_after_half_a_day()
    {
        await _ledger.TryBeginAsync("handled", Lease, Cancel);
        await _ledger.CompleteAsync("handled", TimeSpan.FromHours(20), Cancel);
        await _ledger.TryBeginAsync("short", Lease, Cancel);
        await _ledger.CompleteAsync("short", TimeSpan.FromHours(1), Cancel);
        await _ledger.TryBeginAsync("failed", Lease, Cancel);
        await _ledger.AbandonAsync("failed", Cancel);

        foreach (var (hours, left) in new[] { (0.9, 3), (0.2, 2), (11, 1), (7.8, 1), (0.2, 0) })
        {
            _clock.Advance(TimeSpan.FromHours(hours));
            await _ledger.TryBeginAsync("sweep", Lease, Cancel);
            await _ledger.CompleteAsync("sweep", TimeSpan.FromMilliseconds(1), Cancel);
            _ledger.Count.ShouldBe(left + 1);
        }
    }

    [Fact]
    public async Task Memory_is_bounded_and_the_newest_are_kept()
    {
        MemoryEventLedger small = new(_clock, most: 100);

        for (var each = 0; each < 1000; each++)
        {
            await small.TryBeginAsync($"e-{each}", Lease, Cancel);
            await small.CompleteAsync($"e-{each}", TimeSpan.FromHours(12), Cancel);
            _clock.Advance(TimeSpan.FromSeconds(1));
        }

        small.Count.ShouldBe(100);
        for (var each = 999; each > 950; each--)
            (await small.TryBeginAsync($"e-{each}", Lease, Cancel)).State.ShouldBe(LarkEventState.Completed);
    }

    [Fact]
    public async Task What_is_remembered_for_a_short_time_takes_no_memory_for_half_a_day()
    {
        for (var each = 0; each < 10_000; each++)
        {
            await _ledger.TryBeginAsync($"e-{each}", Lease, Cancel);
            await _ledger.CompleteAsync($"e-{each}", TimeSpan.FromMinutes(1), Cancel);
            _clock.Advance(TimeSpan.FromSeconds(1));
        }

        _ledger.Count.ShouldBeInRange(60, 62);
        _ledger.Planned.ShouldBeLessThan(2_000);
    }

    /// <summary>Whatever happens in whatever order, it says what a ledger says that keeps everything for ever in a plain table.</summary>
    [Fact]
    public void It_does_what_the_model_does() => Gen.Select(Gen.Int[0, 3], Gen.Int[0, 5], Gen.Int[0, 30]).List[1, 60].Sample(steps =>
    {
        var clock = VirtualClock.New();
        MemoryEventLedger ledger = new(clock);
        Dictionary<string, (DateTimeOffset HeldUntil, int Deliveries)> model = [];
        foreach (var (what, which, seconds) in steps)
        {
            var key = $"e-{which}";
            var held = model.GetValueOrDefault(key);
            switch (what)
            {
                case 0:
                    var claim = ledger.TryBeginAsync(key, Lease, Cancel).AsTask().Result;
                    var free = held.HeldUntil <= clock.GetUtcNow();
                    claim.ShouldBe(free ? LarkEventClaim.Begun(held.Deliveries + 1) : held.HeldUntil == DateTimeOffset.MaxValue ? LarkEventClaim.Completed : LarkEventClaim.InProgress);
                    if (free)
                        model[key] = (clock.GetUtcNow() + Lease, held.Deliveries + 1);
                    break;
                case 1:
                    ledger.CompleteAsync(key, TimeSpan.FromHours(12), Cancel).AsTask().Wait(Cancel);
                    model[key] = held with { HeldUntil = DateTimeOffset.MaxValue };
                    break;
                case 2:
                    ledger.AbandonAsync(key, Cancel).AsTask().Wait(Cancel);
                    if (held.HeldUntil != DateTimeOffset.MaxValue)
                        model[key] = held with { HeldUntil = default };
                    break;
                default:
                    clock.Advance(TimeSpan.FromSeconds(seconds));
                    break;
            }
        }
    }, iter: 2000);
}
