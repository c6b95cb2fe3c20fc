using System.Globalization;
using CsCheck;

namespace Ailink.Support;

/// <summary>The two promises of the notification path, in worlds that crash, err, stall and set their clocks.</summary>
public sealed class NotificationPromiseTests
{
    /// <summary>Enough for every build; set AILINK_TEST_WORLDS to look longer.</summary>
    private static readonly int Runs = int.TryParse(Environment.GetEnvironmentVariable("AILINK_TEST_WORLDS"), CultureInfo.InvariantCulture, out var runs) ? runs : 400;

    private static readonly Gen<SimulationStep> Steps = Gen.Select(
        Gen.Frequency((5, Gen.Int[0, 20]), (4, Gen.Int[20, 300]), (2, Gen.Int[300, 1_500]), (1, Gen.Int[3_000, 8_000])),
        Gen.Frequency(
            (12, Gen.Const(SimulationAct.Mention)), (2, Gen.Const(SimulationAct.Read)), (1, Gen.Const(SimulationAct.Recall)), (1, Gen.Const(SimulationAct.EditAway)),
            (1, Gen.Const(SimulationAct.EditBack)), (1, Gen.Const(SimulationAct.Restart)), (1, Gen.Const(SimulationAct.WallForward)), (1, Gen.Const(SimulationAct.WallBack)),
            (2, Gen.Const(SimulationAct.Heal))),
        Gen.Int[0, 2],
        Gen.Int[0, 100],
        (after, act, person, pick) => new SimulationStep(TimeSpan.FromSeconds(after), act, person, pick));

    private static readonly Gen<SimulationProfile> Profiles = Gen.Select(
        Gen.Int[1, 3], Gen.Bool, Gen.Enum<RepeatedUuid>(), Gen.Bool, Chance, Chance, Chance,
        Gen.Select(Chance, Chance, (slow, stall) => (slow, stall)),
        (dispatchers, apart, repeated, entity, crash, refuse, fail, pace) => new SimulationProfile
        {
            Dispatchers = dispatchers,
            Apart = apart,
            RepeatedUuid = repeated,
            Delivery = entity ? CardDelivery.Entity : CardDelivery.Inline,
            Crash = crash / 4,
            Refuse = refuse,
            Fail = fail,
            Slow = pace.slow,
            Stall = pace.stall,
        });

    private static readonly Gen<(SimulationProfile Profile, SimulationStep[] Steps, int Seed)> Worlds = Gen.Select(Profiles, Steps.Array[5, 60], Gen.Int);

    private static Gen<double> Chance => Gen.Int[0, 4].Select(level => level < 2 ? 0 : 0.05 * (1 << (level - 2)) * 2);

    [Fact]
    public void Nobody_is_rung_twice_within_a_window_and_no_mention_is_lost()
        => Worlds.Sample(world => new Simulation(world.Profile, world.Seed).Run(world.Steps), iter: Runs, print: Print);

    [Fact]
    public void A_kind_world_delivers_every_mention_within_a_window()
    {
        var simulation = new Simulation(new(), seed: 1);
        simulation.Run([.. Enumerable.Range(0, 100).Select(i => new SimulationStep(TimeSpan.FromSeconds(90), SimulationAct.Mention, i % 3, 0))]);

        simulation.Mentions.ShouldBe(100);
        simulation.Rings.ShouldBeInRange(45, 51);   // 150 minutes, 3 persons, a card every 10 minutes at most
    }

    /// <summary>A test that cannot fail proves nothing: each wrong way breaks a promise that the same worlds do not break otherwise.</summary>
    [Theory]
    [InlineData("send, then record")]
    [InlineData("reserve once, retry inside")]
    [InlineData("windows by the wall clock")]
    [InlineData("no second look at the lease")]
    public void A_wrong_way_is_caught(string way)
    {
        ClaimRule rule = way switch
        {
            "send, then record" => new WindowLeftAlone(fromTry: 1),
            "reserve once, retry inside" => new WindowLeftAlone(fromTry: 2),
            "windows by the wall clock" => new OtherTimers(wallForSlots: true, frozenForLease: false),
            _ => new OtherTimers(wallForSlots: false, frozenForLease: true),
        };

        Should.Throw<Exception>(() => Worlds.Sample(world => new Simulation(world.Profile, world.Seed, rule).Run(world.Steps), iter: 20_000, print: Print))
            .ToString().ShouldContain(nameof(BrokenPromise));
    }

    private static string Print((SimulationProfile Profile, SimulationStep[] Steps, int Seed) world)
        => $"{world.Profile}, seed {world.Seed}, {string.Join(" ", world.Steps.Select(step => $"{step.After.TotalSeconds:0}s:{step.Act}:{step.Person}:{step.Pick}"))}";
}
