namespace Ailink.Lark.Events;

/// <summary>Something happened to a group.</summary>
public abstract record ChatEvent : LarkEvent
{
    private protected ChatEvent()
    {
    }

    private protected ChatEvent(in ChatFacts facts) =>
        (Chat, Operator, External, Name, Names) = (facts.Chat, facts.Operator, facts.External, facts.Name ?? "", facts.Names);

    /// <summary>The group.</summary>
    public ChatId Chat { get; init; }

    /// <summary>Who did it; a bot by its open id.</summary>
    public EventActor Operator { get; init; } = EventActor.Nobody;

    /// <summary>Whether people of other tenants are in it.</summary>
    public bool External { get; init; }

    /// <summary>The group's name.</summary>
    public string Name { get; init; } = "";

    /// <summary>Its name in several languages.</summary>
    public ChatNames? Names { get; init; }

    private protected override string Subject => Chat.Value;
}
