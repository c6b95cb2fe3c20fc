using Microsoft.Extensions.DependencyInjection;

namespace Ailink.Support;

/// <summary>
/// Two customers, Acme and Globex, each with a channel and a main group. Acme's holds Ann (manager), Bob and Cid, the TAM and an engineer;
/// Globex's holds Gus and the same TAM. Set up once, through the services, and copied for every test.
/// </summary>
internal sealed record SupportCast(
    string File,
    SupportAccount Acme,
    SupportChannel AcmeChannel,
    SupportChannel GlobexChannel,
    GroupId AcmeMain,
    GroupId GlobexMain,
    Actor Ann,
    Actor Bob,
    Actor Cid,
    Actor Gus,
    Actor Tam,
    Actor Engineer)
{
    private static readonly Lazy<Task<SupportCast>> Once = new(SettleInAsync);

    public static Task<SupportCast> GetAsync() => Once.Value;

    public static async Task<Actor> MemberAsync(IServiceProvider services, SupportChannel channel, GroupId group, string name, string role)
    {
        var person = (await services.GetRequiredService<ISupportPeople>().SignInAsync(channel, new($"ou_{name}", null, channel.TenantKey!, name))).Require();
        (await services.GetRequiredService<ISupportGroups>().AddMemberAsync(group, person.Id, role, "invitation")).Require();
        return new(person.Id, channel.Account, ActorSide.Customer);
    }

    private static async Task<SupportCast> SettleInAsync()
    {
        var file = new SupportFile();
        SupportCast cast;
        await using (var services = SupportWorld.BuildServices(file.ConnectionString, new VirtualTime()))
        {
            await services.MigrateSupportAsync();
            cast = await SettleInAsync(services, file.Path);
        }

        await file.CloseAsync();
        return cast;
    }

    private static async Task<SupportCast> SettleInAsync(IServiceProvider services, string file)
    {
        var people = services.GetRequiredService<ISupportPeople>();
        var groups = services.GetRequiredService<ISupportGroups>();
        var tam = Actor.Staff((await people.EnsureStaffAsync(new("tam", "Tess", "TAM"))).Id);
        var engineer = Actor.Staff((await people.EnsureStaffAsync(new("engineer1", "Eli", "Engineer"))).Id);
        var (acme, acmeChannel, acmeMain) = await CustomerAsync(services, "Acme", "cli_acme", tam);
        var (_, globexChannel, globexMain) = await CustomerAsync(services, "Globex", "cli_globex", tam);
        (await groups.AddMemberAsync(acmeMain, engineer.Person, GroupRoles.Engineer, "plan")).Require();
        return new(
            file, acme, acmeChannel, globexChannel, acmeMain, globexMain,
            await MemberAsync(services, acmeChannel, acmeMain, "Ann", GroupRoles.Manager),
            await MemberAsync(services, acmeChannel, acmeMain, "Bob", GroupRoles.Member),
            await MemberAsync(services, acmeChannel, acmeMain, "Cid", GroupRoles.Member),
            await MemberAsync(services, globexChannel, globexMain, "Gus", GroupRoles.Member),
            tam,
            engineer);
    }

    private static async Task<(SupportAccount Account, SupportChannel Channel, GroupId Main)> CustomerAsync(IServiceProvider services, string name, string appId, Actor tam)
    {
        var account = await services.GetRequiredService<ISupportAccounts>()
            .CreateAsync(new(name, "Enterprise", VirtualTime.Start.AddYears(-1), VirtualTime.Start.AddYears(1), tam.Person));
        var channel = (await services.GetRequiredService<ISupportChannels>().RegisterAsync(new()
        {
            Account = account.Id,
            Kind = ChannelKind.Feishu,
            AppId = appId,
            AppSecret = $"secret of {appId}",
            OrganisationName = name,
            TenantKey = $"tenant of {appId}",
            State = ChannelState.Active,
        })).Require();
        var main = await services.GetRequiredService<ISupportGroups>().AttachMainGroupAsync(account.Id, $"{name} main");
        (await services.GetRequiredService<ISupportGroups>().AddMemberAsync(main, tam.Person, GroupRoles.Tam, "plan")).Require();
        return (account, channel, main);
    }
}
