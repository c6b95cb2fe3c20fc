using Ailink.Lark.Events;
using CsCheck;

namespace Ailink.Lark.Tests.LongConnection;

/// <summary>How long is waited before the next try, as the platform says.</summary>
public sealed class ReconnectPausesTests
{
    [Fact]
    public void The_first_pause_is_random_up_to_the_nonce_and_those_after_a_failure_are_the_interval()
    {
        var conduct = Conduct(count: -1, interval: 60, nonce: 30);
        ReconnectPauses pauses = new();
        List<TimeSpan> first = [];
        for (var loss = 0; loss < 50; loss++)
        {
            pauses.Connected();
            first.Add(pauses.AfterLoss(conduct, silent: false, heard: true)!.Value);
            pauses.AfterFailure(conduct).ShouldBe(TimeSpan.FromSeconds(60));
            pauses.AfterFailure(conduct).ShouldBe(TimeSpan.FromSeconds(60));
        }

        first.ShouldAllBe(pause => pause >= TimeSpan.Zero && pause <= TimeSpan.FromSeconds(30));
        first.Distinct().Count().ShouldBeGreaterThan(40);
        first.Max().ShouldBeGreaterThan(TimeSpan.FromSeconds(20)); // fails once in a hundred million runs
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(3, 3)]
    public void No_more_tries_are_made_than_the_platform_allows(int count, int tries)
    {
        var conduct = Conduct(count, interval: 1, nonce: 0);
        ReconnectPauses pauses = new();
        pauses.Connected();
        var made = 0;
        for (var pause = pauses.AfterLoss(conduct, silent: false, heard: true); pause is not null; pause = pauses.AfterFailure(conduct))
            made++;
        made.ShouldBe(tries);
    }

    [Fact]
    public void A_silent_connection_is_replaced_at_once() =>
        new ReconnectPauses().AfterLoss(Conduct(-1, 120, 30), silent: true, heard: true).ShouldBe(TimeSpan.Zero);

    [Fact]
    public void A_platform_that_accepts_and_drops_at_once_is_not_stormed()
    {
        var conduct = Conduct(count: -1, interval: 120, nonce: 0);
        ReconnectPauses pauses = new();
        TimeSpan[] waits = [.. Enumerable.Range(0, 12).Select(_ => pauses.AfterLoss(conduct, silent: false, heard: false)!.Value)];
        waits[0].ShouldBe(TimeSpan.FromMilliseconds(10));
        waits[^1].ShouldBe(TimeSpan.FromSeconds(1));
        waits.ShouldBe(waits.Order());
        pauses.AfterLoss(conduct, silent: false, heard: true).ShouldBe(TimeSpan.Zero);
    }

    [Fact]
    public void Before_the_platform_has_said_anything_pauses_grow_up_to_the_usual_one()
    {
        ReconnectPauses pauses = new();
        TimeSpan[] waits = [.. Enumerable.Range(0, 12).Select(_ => pauses.AfterFailure(SocketConduct.Usual)!.Value)];
        waits[0].ShouldBeInRange(TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(1));
        waits[^1].ShouldBeInRange(TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(120));
    }

    [Fact]
    public void What_makes_no_sense_is_not_followed() =>
        Gen.Select(Gen.Int.Nullable(), Gen.Int.Nullable(), Gen.Int.Nullable(), Gen.Int.Nullable()).Sample(
            (count, interval, nonce, ping) =>
            {
                var conduct = SocketConduct.Usual.With(new(count, interval, nonce, ping));
                conduct.ReconnectCount.ShouldBe(count ?? -1);
                conduct.PingInterval.ShouldBeInRange(TimeSpan.FromSeconds(1), TimeSpan.FromHours(1));
                conduct.ReconnectInterval.ShouldBeInRange(TimeSpan.FromSeconds(1), TimeSpan.FromHours(1));
                conduct.ReconnectNonce.ShouldBeInRange(TimeSpan.Zero, TimeSpan.FromHours(1));
            },
            iter: 500, threads: 1);

    private static SocketConduct Conduct(int count, int interval, int nonce) => SocketConduct.Usual.With(new(count, interval, nonce, null));
}
