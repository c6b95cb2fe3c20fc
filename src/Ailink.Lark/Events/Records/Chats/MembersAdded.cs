namespace Ailink.Lark.Events;

/// <summary>Users joined a group or were added to it (<c>im.chat.member.user.added_v1</c>).</summary>
/// <remarks>Vendor: https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/im-v1/chat-member-user/events/added</remarks>
public sealed record MembersAdded : ChatEvent
{
    /// <summary>Makes one.</summary>
    public MembersAdded()
    {
    }

    internal MembersAdded(ref EventJson json)
        : this(ChatFacts.Of(ref json))
    {
    }

    private MembersAdded(in ChatFacts facts)
        : base(facts) => Users = facts.Users ?? [];

    /// <summary>Who, each with name, tenant and ids.</summary>
    public IReadOnlyList<EventActor> Users { get; init; } = [];
}
