namespace Ailink.Lark.Sandbox;

/// <summary>What the parts of a world file share while they are read: who is who, and how far its times lie back.</summary>
internal sealed class WorldFileReader
{
    private readonly Dictionary<string, SandboxApp> _apps;
    private readonly TimeSpan _shift;

    /// <param name="world">The world, with its tenants, apps and users.</param>
    /// <param name="shift">From the file's now to this one: what happened keeps its age.</param>
    public WorldFileReader(SandboxWorld world, TimeSpan shift)
    {
        (World, _shift) = (world, shift);
        _apps = world.Apps.ToDictionary(app => app.Id, StringComparer.Ordinal);
    }

    public SandboxWorld World { get; }

    public Dictionary<string, CardEntity> Cards { get; } = new(StringComparer.Ordinal);

    public static void Check(Fields fields, string where)
    {
        if (fields.HasViolations) throw new FormatException($"{where}: {fields.Complaint}.");
    }

    /// <summary>An app no console lists, which later parts speak of.</summary>
    public void Remember(SandboxApp app) => _apps.Add(app.Id, app);

    public DateTimeOffset Time(Fields fields, string name) => OptionalTime(fields, name) ?? World.Clock.Now;

    public DateTimeOffset? OptionalTime(Fields fields, string name) => fields.Time(name) + _shift;

    public SandboxUser User(string unionId) => World.FindUser(unionId) ?? throw new FormatException($"There is no user {unionId}.");

    public SandboxApp App(string id) => _apps.GetValueOrDefault(id) ?? throw new FormatException($"There is no app {id}.");

    public IEnumerable<SandboxUser> Users(Fields fields, string name) => (fields.Strings(name) ?? []).Select(User);

    public IEnumerable<SandboxApp> Apps(Fields fields, string name) => (fields.Strings(name) ?? []).Select(App);

    /// <summary>A user by union_id, or a bot by app_id.</summary>
    public Operator Actor(string id) => _apps.TryGetValue(id, out var app) ? Operator.Of(app) : Operator.Of(User(id));

    public Chat Chat(string id) => World.Chats.GetValueOrDefault(id) ?? throw new FormatException($"There is no chat {id}.");

    public Message Message(string id) =>
        World.Messages.GetValueOrDefault(id) ?? World.EphemeralCards.GetValueOrDefault(id) ?? throw new FormatException($"There is no message {id}.");
}
