using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Ailink.Support;

/// <summary>
/// Two customers, Acme and Globex, each with a channel and a main group. Acme's holds Ann (manager), Bob and Cid, the TAM and an engineer;
/// Globex's holds Gus and the same TAM. Real stores, real file, the clock in our hands.
/// </summary>
internal sealed class SupportWorld : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly SupportFile? _file;
    private int _posts;

    private SupportWorld(ServiceProvider services, SupportFile? file, VirtualTime clock) => (_services, _file, Clock) = (services, file, clock);

    public VirtualTime Clock { get; }

    public SupportAccount Acme { get; private set; } = null!;

    public SupportChannel AcmeChannel { get; private set; } = null!;

    public SupportChannel GlobexChannel { get; private set; } = null!;

    public GroupId AcmeMain { get; private set; }

    public GroupId GlobexMain { get; private set; }

    public Actor Ann { get; private set; } = null!;

    public Actor Bob { get; private set; } = null!;

    public Actor Cid { get; private set; } = null!;

    public Actor Gus { get; private set; } = null!;

    public Actor Tam { get; private set; } = null!;

    public Actor Engineer { get; private set; } = null!;

    public ISupportMessages Messages => Get<ISupportMessages>();

    public ISupportGroups Groups => Get<ISupportGroups>();

    public ISupportChannels Channels => Get<ISupportChannels>();

    public ISupportPeople People => Get<ISupportPeople>();

    public INotificationSlots Slots => Get<INotificationSlots>();

    public string ConnectionString { get; private init; } = string.Empty;

    public static async Task<SupportWorld> CreateAsync(VirtualTime? clock = null)
    {
        var file = await SupportFile.CreateAsync();
        clock ??= new VirtualTime();
        var world = new SupportWorld(BuildServices(file.ConnectionString, clock), file, clock) { ConnectionString = file.ConnectionString };
        await world.SettleInAsync();
        return world;
    }

    /// <summary>Another process on the same file.</summary>
    public static ServiceProvider BuildServices(string connectionString, TimeProvider clock)
    {
        var services = new ServiceCollection();
        services.AddSingleton(clock);
        services.AddSingleton<ISecretProtector, PlainProtector>();
        services.AddSingleton(typeof(Microsoft.Extensions.Logging.ILogger<>), typeof(NullLogger<>));
        services.AddAilinkSupport().UseSqlite(connectionString);
        return services.BuildServiceProvider();
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public Task<SupportResult<PostedMessage>> PostAsync(Actor by, string text, params PersonId[] mentions)
        => Messages.PostAsync(new(GroupOf(by), $"post-{_posts++}", text, mentions), by, TestContext.Current.CancellationToken);

    public GroupId GroupOf(Actor by) => by == Gus ? GlobexMain : AcmeMain;

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        _file?.Dispose();
    }

    private async Task SettleInAsync()
    {
        var accounts = Get<ISupportAccounts>();
        var (from, to) = (Clock.GetUtcNow().AddYears(-1), Clock.GetUtcNow().AddYears(1));
        var tam = await People.EnsureStaffAsync(new("tam", "Tess", "TAM"));
        var engineer = await People.EnsureStaffAsync(new("engineer1", "Eli", "Engineer"));
        Acme = await accounts.CreateAsync(new("Acme", "Enterprise", from, to, tam.Id));
        var globex = await accounts.CreateAsync(new("Globex", "Enterprise", from, to, tam.Id));
        AcmeChannel = await ChannelAsync(Acme, "cli_acme");
        GlobexChannel = await ChannelAsync(globex, "cli_globex");
        AcmeMain = await Groups.AttachMainGroupAsync(Acme.Id, "Acme main");
        GlobexMain = await Groups.AttachMainGroupAsync(globex.Id, "Globex main");
        Tam = Actor.Staff(tam.Id);
        Engineer = Actor.Staff(engineer.Id);
        Ann = await MemberAsync(AcmeChannel, AcmeMain, "Ann", GroupRoles.Manager);
        Bob = await MemberAsync(AcmeChannel, AcmeMain, "Bob", GroupRoles.Member);
        Cid = await MemberAsync(AcmeChannel, AcmeMain, "Cid", GroupRoles.Member);
        Gus = await MemberAsync(GlobexChannel, GlobexMain, "Gus", GroupRoles.Member);
        (await Groups.AddMemberAsync(AcmeMain, tam.Id, GroupRoles.Tam, "plan")).Require();
        (await Groups.AddMemberAsync(AcmeMain, engineer.Id, GroupRoles.Engineer, "plan")).Require();
        (await Groups.AddMemberAsync(GlobexMain, tam.Id, GroupRoles.Tam, "plan")).Require();
    }

    private async Task<SupportChannel> ChannelAsync(SupportAccount account, string appId)
        => (await Channels.RegisterAsync(new()
        {
            Account = account.Id,
            Kind = ChannelKind.Feishu,
            AppId = appId,
            AppSecret = $"secret of {appId}",
            OrganisationName = account.Name,
            TenantKey = $"tenant of {appId}",
            State = ChannelState.Active,
        })).Require();

    public async Task<Actor> MemberAsync(SupportChannel channel, GroupId group, string name, string role)
    {
        var person = (await People.SignInAsync(channel, new($"ou_{name}", null, channel.TenantKey!, name))).Require();
        (await Groups.AddMemberAsync(group, person.Id, role, "invitation")).Require();
        return new(person.Id, channel.Account, ActorSide.Customer);
    }
}
