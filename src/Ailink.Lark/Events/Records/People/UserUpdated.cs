namespace Ailink.Lark.Events;

/// <summary>
/// A person's data changed (<c>contact.user.updated_v3</c>); who is in the app's range of contacts. Mail address and telephone number come as events of their own. What the app has no scope for is not told.
/// </summary>
/// <remarks>Vendor: https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/contact-v3/user/events/updated</remarks>
public sealed record UserUpdated : LarkEvent
{
    /// <summary>Makes one.</summary>
    public UserUpdated()
    {
    }

    internal UserUpdated(ref EventJson json)
    {
        List<string> changed = [];
        var inside = json.Enter();
        while (json.Next(inside))
        {
            if (json.Is("object"u8)) User = UserFields.Read(ref json);
            else if (json.Is("old_object"u8)) Before = UserFields.Read(ref json, changed);
        }

        Changed = changed;
    }

    /// <summary>The person as of now.</summary>
    public LarkUser User { get; init; } = new() { OpenId = default };

    /// <summary>What was; only what changed is filled, so see <see cref="Changed"/> first.</summary>
    public LarkUser Before { get; init; } = new() { OpenId = default };

    /// <summary>The fields that changed, as the platform calls them, such as <c>job_title</c>; some have no property here.</summary>
    public IReadOnlyList<string> Changed { get; init; } = [];

    private protected override string Subject => User.OpenId.Value;
}
