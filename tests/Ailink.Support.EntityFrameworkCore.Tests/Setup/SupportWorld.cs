using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Ailink.Support;

/// <summary>The cast in a file of its own, with the real services and stores, and the clock in our hands.</summary>
internal sealed class SupportWorld : IAsyncDisposable
{
    private readonly SupportCast _cast;
    private readonly SupportFile _file;
    private readonly ServiceProvider _services;
    private int _posts;

    private SupportWorld(SupportCast cast, VirtualTime clock)
    {
        (_cast, Clock) = (cast, clock);
        _file = SupportFile.CopyOf(cast.File);
        _services = BuildServices(_file.ConnectionString, clock);
    }

    public VirtualTime Clock { get; }

    public SupportAccount Acme => _cast.Acme;

    public SupportChannel AcmeChannel => _cast.AcmeChannel;

    public SupportChannel GlobexChannel => _cast.GlobexChannel;

    public GroupId AcmeMain => _cast.AcmeMain;

    public GroupId GlobexMain => _cast.GlobexMain;

    public Actor Ann => _cast.Ann;

    public Actor Bob => _cast.Bob;

    public Actor Cid => _cast.Cid;

    public Actor Gus => _cast.Gus;

    public Actor Tam => _cast.Tam;

    public Actor Engineer => _cast.Engineer;

    public NotificationSlotKey BobsSlot => new(AcmeChannel.Id, Bob.Person);

    public ISupportMessages Messages => Get<ISupportMessages>();

    public ISupportGroups Groups => Get<ISupportGroups>();

    public ISupportChannels Channels => Get<ISupportChannels>();

    public ISupportPeople People => Get<ISupportPeople>();

    public INotificationSlots Slots => Get<INotificationSlots>();

    public string ConnectionString => _file.ConnectionString;

    public static async Task<SupportWorld> CreateAsync(VirtualTime? clock = null) => new(await SupportCast.GetAsync(), clock ?? new VirtualTime());

    /// <summary>A process on a file.</summary>
    public static ServiceProvider BuildServices(string connectionString, TimeProvider clock)
    {
        var services = new ServiceCollection();
        services.AddSingleton(clock);
        services.AddSingleton<ISecretProtector, PlainProtector>();
        services.AddSingleton(typeof(ILogger<>), typeof(NullLogger<>));
        services.AddAilinkSupport().UseSqlite(connectionString);
        return services.BuildServiceProvider();
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public Task<SupportResult<PostedMessage>> PostAsync(Actor by, string text, params PersonId[] mentions)
        => Messages.PostAsync(new(by == Gus ? GlobexMain : AcmeMain, $"post-{_posts++}", text, mentions), by, TestContext.Current.CancellationToken);

    public Task<Actor> MemberAsync(SupportChannel channel, GroupId group, string name, string role) => SupportCast.MemberAsync(_services, channel, group, name, role);

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        _file.Dispose();
    }
}
