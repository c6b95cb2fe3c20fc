namespace Ailink.Lark.Events;

/// <summary>A group's settings, owner or speakers changed (<c>im.chat.updated_v1</c>).</summary>
/// <remarks>Vendor: https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/im-v1/chat/events/updated</remarks>
public sealed record ChatUpdated : ChatEvent
{
    /// <summary>Makes one.</summary>
    public ChatUpdated()
    {
    }

    internal ChatUpdated(ref EventJson json)
    {
        ChatFacts facts = default;
        var inside = json.Enter();
        while (json.Next(inside))
        {
            if (json.Is("after_change"u8))
            {
                After = new(ref json);
            }
            else if (json.Is("before_change"u8))
            {
                Before = new(ref json);
            }
            else if (json.Is("moderator_list"u8))
            {
                var speakers = json.Enter();
                while (json.Next(speakers))
                {
                    if (json.Is("added_member_list"u8)) SpeakersAdded = json.Items(static (ref json) => new EventActor(ref json));
                    else if (json.Is("removed_member_list"u8)) SpeakersRemoved = json.Items(static (ref json) => new EventActor(ref json));
                }
            }
            else
            {
                facts.Read(ref json);
            }
        }

        (Chat, Operator, External, Name, Names) = (facts.Chat, facts.Operator, facts.External, After.Name ?? "", After.Names);
    }

    /// <summary>What it was.</summary>
    public ChatState Before { get; init; } = new();

    /// <summary>What it is now.</summary>
    public ChatState After { get; init; } = new();

    /// <summary>Who may now write where only some may.</summary>
    public IReadOnlyList<EventActor> SpeakersAdded { get; init; } = [];

    /// <summary>Who may no longer.</summary>
    public IReadOnlyList<EventActor> SpeakersRemoved { get; init; } = [];
}
