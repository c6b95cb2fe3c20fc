namespace Ailink.Lark.Events;

/// <summary>What the events of groups have in common.</summary>
internal struct ChatFacts
{
    private EventActor? _operator;
    private TenantKey? _operatorTenant;

    public ChatId Chat { get; private set; }

    public bool External { get; private set; }

    public string? Name { get; private set; }

    public ChatNames? Names { get; private set; }

    public IReadOnlyList<EventActor>? Users { get; private set; }

    public readonly EventActor Operator => (_operator ?? EventActor.Nobody) with { TenantKey = _operatorTenant };

    /// <summary>Reads an event that says nothing else.</summary>
    public static ChatFacts Of(ref EventJson json)
    {
        ChatFacts facts = default;
        var inside = json.Enter();
        while (json.Next(inside))
            facts.Read(ref json);
        return facts;
    }

    /// <summary>Takes the value if its name is one of these.</summary>
    public void Read(ref EventJson json)
    {
        if (json.Is("chat_id"u8)) Chat = json.Id<ChatId>() ?? default;
        else if (json.Is("operator_id"u8)) _operator = new(ref json);
        else if (json.Is("operator_tenant_key"u8)) _operatorTenant = json.Tenant();
        else if (json.Is("external"u8)) External = json.Flag() ?? false;
        else if (json.Is("name"u8)) Name = json.Text();
        else if (json.Is("i18n_names"u8)) Names = ReadNames(ref json);
        else if (json.Is("users"u8)) Users = json.Items(static (ref json) => new EventActor(ref json));
    }

    public static ChatNames ReadNames(ref EventJson json)
    {
        string? chinese = null, english = null, japanese = null;
        var inside = json.Enter();
        while (json.Next(inside))
        {
            if (json.Is("zh_cn"u8)) chinese = json.TextOrNull();
            else if (json.Is("en_us"u8)) english = json.TextOrNull();
            else if (json.Is("ja_jp"u8)) japanese = json.TextOrNull();
        }

        return new() { Chinese = chinese, English = english, Japanese = japanese };
    }
}
