using Ailink.Support;

namespace Ailink.Channel.Demo;

/// <summary>Connects the sandbox's apps and fills their main groups. Each step finds what is there already.</summary>
internal sealed class DemoChannels(ISupportChannels channels, ISupportPeople people, ISupportGroups groups)
{
    private const string MainGroup = "Main service group";
    private const string Source = "demo";

    /// <summary>Registers an app of the starting world, or answers the channel it has.</summary>
    public async Task<SupportChannel> RegisterAsync(
        DemoWorld world, string appId, AccountId account, ChannelState state, CancellationToken cancellationToken)
    {
        if (await channels.FindByAppAsync(appId, cancellationToken) is { } known) return known;
        var registered = await channels.RegisterAsync(
            new RegisterChannel
            {
                Account = account,
                Kind = ChannelKind.Lark,
                AppId = appId,
                AppSecret = DemoWorld.Secrets[appId],
                OrganisationName = world.OrganisationOf(appId),
                TenantKey = world.TenantOf(appId),
                State = state,
                MonthlyQuota = world.QuotaOf(appId),
            },
            cancellationToken);
        return registered.Require();
    }

    /// <summary>Gives a channel its main group with the first users of its organisation and some of the service team.</summary>
    public async Task<DemoGroup> FillAsync(
        DemoWorld world, SupportChannel channel, int customers, IReadOnlyList<Person> team, CancellationToken cancellationToken)
    {
        var group = await groups.AttachMainGroupAsync(channel.Account, MainGroup, cancellationToken);
        var members = new Dictionary<string, Person>();
        foreach (var member in team)
        {
            var role = member.StaffKey == DemoStaff.Tam ? GroupRoles.Tam : GroupRoles.Engineer;
            (await groups.AddMemberAsync(group, member.Id, role, Source, cancellationToken)).Require();
            members[member.StaffKey!] = member;
        }

        foreach (var user in world.FirstUsersOf(channel.AppId, customers))
        {
            var person = (await people.SignInAsync(channel, user, cancellationToken)).Require();

            // The organisation's administrator comes first in the starting world, and is the group's first manager.
            var role = members.Values.Any(member => member.Side == ActorSide.Customer) ? GroupRoles.Member : GroupRoles.Manager;
            (await groups.AddMemberAsync(group, person.Id, role, Source, cancellationToken)).Require();
            members[person.Name] = person;
        }

        return new DemoGroup(channel, group, members);
    }
}
