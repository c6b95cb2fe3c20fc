using Microsoft.Extensions.DependencyInjection;

namespace Ailink.Support;

public sealed class ClaimRaceTests
{
    private const int Persons = 40;
    private const int Racers = 6;
    private const int Rounds = 4;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_many_processes_on_one_file_exactly_one_wins_each_claim()
    {
        await using var world = await SupportWorld.CreateAsync();
        var members = await Task.WhenAll(Enumerable.Range(0, Persons).Select(i => world.MemberAsync(world.AcmeChannel, world.AcmeMain, $"member {i}", GroupRoles.Member)));
        var racers = Enumerable.Range(0, Racers).Select(_ => SupportWorld.BuildServices(world.ConnectionString, world.Clock)).ToList();
        var terms = NotificationTerms.Of(new());

        for (var round = 1; round <= Rounds; round++)
        {
            (await world.PostAsync(world.Tam, $"round {round}", [.. members.Select(member => member.Person)])).Require();

            // A process counts from when it first sees the clock as it was last written.
            foreach (var racer in racers) await racer.GetRequiredService<INotificationSlots>().LookAsync(terms, 1, Cancel);
            world.Clock.Advance(terms.SettleDelay);
            var claims = await Task.WhenAll(racers.SelectMany(racer => members.Select(member => Task.Run(
                () => racer.GetRequiredService<INotificationSlots>().TryClaimAsync(new(world.AcmeChannel.Id, member.Person), terms, Cancel), Cancel))));

            var won = claims.OfType<NotificationClaim>().ToList();
            won.Count.ShouldBe(Persons);
            won.Select(claim => claim.Slot).Distinct().Count().ShouldBe(Persons);
            foreach (var claim in won) await world.Slots.SettleAsync(claim, new AttemptDelivered(terms.Window), Cancel);
            world.Clock.Advance(terms.Window);
        }

        foreach (var racer in racers) await racer.DisposeAsync();
    }
}
