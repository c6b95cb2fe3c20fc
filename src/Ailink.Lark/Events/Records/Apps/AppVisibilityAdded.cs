namespace Ailink.Lark.Events;

/// <summary>Employees installed a store app for themselves, and now see it (<c>application.application.visibility.added_v6</c>).</summary>
/// <remarks>Vendor: https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/application-v6/event/app-availability-scope-extended</remarks>
public sealed record AppVisibilityAdded : LarkEvent
{
    /// <summary>Makes one.</summary>
    public AppVisibilityAdded()
    {
    }

    internal AppVisibilityAdded(ref EventJson json)
    {
        var inside = json.Enter();
        while (json.Next(inside))
        {
            if (json.Is("users"u8)) Users = json.Items(static (ref json) => new EventActor(ref json));
            else if (json.Is("user_id"u8)) Users = [new(ref json)]; // the vendor's table has one, its sample a list
        }
    }

    /// <summary>Who.</summary>
    public IReadOnlyList<EventActor> Users { get; init; } = [];
}
