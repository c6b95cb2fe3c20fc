namespace Ailink.Lark.Events;

/// <summary>A person left the tenant (<c>contact.user.deleted_v3</c>); who was in the app's range of contacts.</summary>
/// <remarks>Vendor: https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/contact-v3/user/events/deleted</remarks>
public sealed record UserDeleted : LarkEvent
{
    /// <summary>Makes one.</summary>
    public UserDeleted()
    {
    }

    internal UserDeleted(ref EventJson json)
    {
        var inside = json.Enter();
        while (json.Next(inside))
        {
            if (json.Is("object"u8)) User = UserFields.Read(ref json);
            else if (json.Is("old_object"u8)) DepartmentIds = UserFields.Read(ref json).DepartmentIds;
        }
    }

    /// <summary>The person.</summary>
    public LarkUser User { get; init; } = new() { OpenId = default };

    /// <summary>The departments the person was in, as open department ids.</summary>
    public IReadOnlyList<string> DepartmentIds { get; init; } = [];

    private protected override string Subject => User.OpenId.Value;
}
