namespace Ailink.Lark.Events;

/// <summary>Users are no longer in a group: they left or were removed (<c>im.chat.member.user.deleted_v1</c>), or adding them was taken back (<c>im.chat.member.user.withdrawn_v1</c>).</summary>
/// <remarks>Vendor: https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/im-v1/chat-member-user/events/deleted and https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/im-v1/chat-member-user/events/withdrawn</remarks>
public sealed record MembersRemoved : ChatEvent
{
    /// <summary>Makes one.</summary>
    public MembersRemoved()
    {
    }

    internal MembersRemoved(ref EventJson json, bool isWithdrawn)
        : this(ChatFacts.Of(ref json), isWithdrawn)
    {
    }

    private MembersRemoved(in ChatFacts facts, bool isWithdrawn)
        : base(facts)
    {
        Users = facts.Users ?? [];
        How = isWithdrawn ? MemberRemoval.Withdrawn : Users is [{ OpenId: { } user }] && user == Operator.OpenId ? MemberRemoval.Left : MemberRemoval.Removed;
    }

    /// <summary>Who, each with name, tenant and ids.</summary>
    public IReadOnlyList<EventActor> Users { get; init; } = [];

    /// <summary>Whether they left, were removed, or the invitation was taken back.</summary>
    public MemberRemoval How { get; init; }
}
