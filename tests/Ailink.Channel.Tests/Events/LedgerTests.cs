using Ailink.Lark.Events;
using Ailink.Lark.Tests.Compliance;
using Microsoft.Extensions.DependencyInjection;

namespace Ailink.Channel.Tests.Events;

/// <summary>The ledger in the host's database is a ledger like any other, for two hosts at once.</summary>
public sealed class LedgerTests(LedgerFixture fixture) : EventLedgerCompliance, IClassFixture<LedgerFixture>
{
    protected override ILarkEventLedger Ledger => fixture.One;

    protected override ILarkEventLedger Other => fixture.Two;

    [Fact]
    public async Task What_a_killed_host_had_begun_or_completed_is_known_to_the_next()
    {
        var (begun, done) = ($"begun-{Random.Shared.NextInt64():x}", $"done-{Random.Shared.NextInt64():x}");
        await fixture.One.TryBeginAsync(begun, TimeSpan.FromSeconds(12), Cancel);
        await fixture.One.TryBeginAsync(done, TimeSpan.FromSeconds(12), Cancel);
        await fixture.One.CompleteAsync(done, TimeSpan.FromHours(12), Cancel);

        // Nothing of the first host is told to end: what it has answered is on the disk.
        await using var next = fixture.Build();
        var ledger = next.GetRequiredService<ILarkEventLedger>();
        (await ledger.TryBeginAsync(begun, TimeSpan.FromSeconds(12), Cancel)).State.ShouldBe(LarkEventState.InProgress);
        (await ledger.TryBeginAsync(done, TimeSpan.FromSeconds(12), Cancel)).State.ShouldBe(LarkEventState.Completed);
        fixture.Clock.Advance(TimeSpan.FromSeconds(13));
        (await ledger.TryBeginAsync(begun, TimeSpan.FromSeconds(12), Cancel)).ShouldBe(LarkEventClaim.Begun(2));
    }

    protected override void Advance(TimeSpan time) => fixture.Clock.Advance(time);
}
