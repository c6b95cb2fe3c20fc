namespace Ailink.Lark.Events;

/// <summary>A store app's ticket (<c>app_ticket</c>), pushed every hour. It is kept in the <see cref="ILarkAppTicketStore"/> before any handler sees it: none is needed for that.</summary>
/// <remarks>Vendor: https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/application-v6/event/app_ticket-events</remarks>
public sealed record AppTicketIssued : LarkEvent
{
    /// <summary>Makes one.</summary>
    public AppTicketIssued()
    {
    }

    internal AppTicketIssued(ref EventJson json)
    {
        var inside = json.Enter();
        while (json.Next(inside))
        {
            if (json.Is("app_id"u8)) App = json.Id<AppId>();
            else if (json.Is("app_ticket"u8)) Ticket = EventSecret.Of(json.Text());
        }
    }

    /// <summary>The app.</summary>
    public AppId? App { get; init; }

    /// <summary>The ticket. A secret.</summary>
    public EventSecret? Ticket { get; init; }

    private protected override string Subject => App?.Value ?? "";
}
