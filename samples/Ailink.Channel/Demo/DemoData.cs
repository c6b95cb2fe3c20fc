using Ailink.Channel.Hosting;
using Ailink.Support;

namespace Ailink.Channel.Demo;

/// <summary>
/// What a newcomer finds in Development: two customers with a channel each, a channel that is not ready, a plan that has ended, and a few days of talk.
/// Globex's channel leaves its draft last and so says that all of it is there; a first start that was cut short is finished by the next.
/// </summary>
internal sealed partial class DemoData(
    ISupportAccounts accounts, ISupportChannels channels, ISupportPeople people, DemoChannels demo, DemoPast past,
    LarkAddress lark, SandboxControl control, TimeProvider time, ILogger<DemoData> logger)
{
    private const string PlanKind = "Enterprise Support";
    private const string EndedAccount = "Initrode Logistics";

    /// <summary>Sees to it that the demo is there, on a sandbox with its starting world; elsewhere there is nothing to demonstrate with.</summary>
    public async Task EnsureAsync(CancellationToken cancellationToken)
    {
        if (lark.Sandbox is null || await channels.FindByAppAsync(DemoWorld.GlobexApp, cancellationToken) is { State: not ChannelState.Draft }) return;
        if (await DemoWorld.ReadAsync(control, cancellationToken) is not { } world)
        {
            Log.AnotherWorld(logger, lark.Sandbox);
            return;
        }

        var staff = new Dictionary<string, Person>();
        foreach (var member in DemoStaff.All) staff[member.StaffKey] = await people.EnsureStaffAsync(member, cancellationToken);
        var tam = staff[DemoStaff.Tam];

        var acme = await EnsureAsync(world, DemoWorld.AcmeApp, tam, ChannelState.Active, cancellationToken);
        var main = await demo.FillAsync(world, acme, customers: 3, [tam, .. DemoStaff.Engineers.Select(key => staff[key])], cancellationToken);
        await DemoTelling.TellAsync(past, main, DemoTalk.Acme, cancellationToken);
        await demo.RegisterAsync(world, DemoWorld.AcmeSecondApp, acme.Account, ChannelState.Draft, cancellationToken);

        var globex = await EnsureAsync(world, DemoWorld.GlobexApp, tam, ChannelState.Draft, cancellationToken);
        var other = await demo.FillAsync(world, globex, customers: 2, [tam, staff[DemoStaff.Engineers[0]]], cancellationToken);
        await DemoTelling.TellAsync(past, other, DemoTalk.Globex, cancellationToken);

        await accounts.CreateAsync(Account(EndedAccount, tam, endsIn: TimeSpan.FromDays(-20)), cancellationToken);
        await channels.SetStateAsync(globex.Id, ChannelState.Active, cancellationToken: cancellationToken);
    }

    private async Task<SupportChannel> EnsureAsync(DemoWorld world, string appId, Person tam, ChannelState state, CancellationToken cancellationToken)
    {
        if (await channels.FindByAppAsync(appId, cancellationToken) is { } known) return known;
        var account = await accounts.CreateAsync(Account(world.OrganisationOf(appId), tam, endsIn: TimeSpan.FromDays(200)), cancellationToken);
        return await demo.RegisterAsync(world, appId, account.Id, state, cancellationToken);
    }

    private CreateAccount Account(string name, Person tam, TimeSpan endsIn)
    {
        var ends = time.GetUtcNow() + endsIn;
        return new CreateAccount(name, PlanKind, ends - TimeSpan.FromDays(365), ends, tam.Id);
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 1, Level = LogLevel.Warning, Message = "The sandbox at {Address} does not hold its starting world: no demo data was made.")]
        public static partial void AnotherWorld(ILogger logger, Uri address);
    }
}
