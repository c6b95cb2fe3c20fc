namespace Ailink.Lark.Events;

/// <summary>Who did something or whom it concerns: a user, or a bot. Each event says some of it.</summary>
public sealed record EventActor
{
    /// <summary>Makes one.</summary>
    public EventActor()
    {
    }

    internal EventActor(ref EventJson json)
        : this(ref json, out _)
    {
    }

    /// <summary>Takes the ids side by side, or an object that has them in another one beside name, kind and tenant: each event puts it differently.</summary>
    /// <param name="json">Stands before it.</param>
    /// <param name="key">What stands for it in a text, where it is a mention.</param>
    internal EventActor(ref EventJson json, out string key)
    {
        key = "";
        var inside = json.Enter();
        while (json.Next(inside))
        {
            if (json.Is("open_id"u8)) OpenId = json.Id<OpenId>();
            else if (json.Is("union_id"u8)) UnionId = json.Id<UnionId>();
            else if (json.Is("user_id"u8) && !json.StandsOnObject()) UserId = json.Id<UserId>();
            else if (json.Is("tenant_key"u8)) TenantKey = json.Tenant();
            else if (json.Is("name"u8) || json.Is("operator_name"u8)) Name = json.Text();
            else if (json.Is("sender_type"u8) || json.Is("mentioned_type"u8)) Kind = json.Word<SenderKind>();
            else if (json.Is("key"u8)) key = json.Recurrent();
            else if (json.Is("id"u8) || json.Is("user_id"u8) || json.Is("sender_id"u8) || json.Is("operator_id"u8) || json.Is("reader_id"u8)) (OpenId, UserId, UnionId) = ReadIds(ref json);
        }
    }

    /// <summary>The id towards this app. A bot has one, too.</summary>
    public OpenId? OpenId { get; init; }

    /// <summary>The user inside the tenant; wants <c>contact:user.employee_id:readonly</c>.</summary>
    public UserId? UserId { get; init; }

    /// <summary>The user towards all apps of the developer.</summary>
    public UnionId? UnionId { get; init; }

    /// <summary>The name; empty where the event has none.</summary>
    public string Name { get; init; } = "";

    /// <summary>The tenant.</summary>
    public TenantKey? TenantKey { get; init; }

    /// <summary>A person or a bot; the empty word where the event does not say.</summary>
    public SenderKind Kind { get; init; }

    /// <summary>Whether the event says that it is a bot.</summary>
    public bool IsBot => Kind == SenderKind.Bot || Kind == SenderKind.App;

    /// <summary>Of whom an event says nothing.</summary>
    internal static EventActor Nobody { get; } = new();

    private static (OpenId? Open, UserId? User, UnionId? Union) ReadIds(ref EventJson json)
    {
        OpenId? open = null;
        UserId? user = null;
        UnionId? union = null;
        var inside = json.Enter();
        while (json.Next(inside))
        {
            if (json.Is("open_id"u8)) open = json.Id<OpenId>();
            else if (json.Is("user_id"u8)) user = json.Id<UserId>();
            else if (json.Is("union_id"u8)) union = json.Id<UnionId>();
        }

        return (open, user, union);
    }
}
