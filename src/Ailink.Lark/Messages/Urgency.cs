namespace Ailink.Lark;

/// <summary>How somebody is urged to read a message.</summary>
public enum Urgency
{
    /// <summary>Inside the Lark client. Free. Wants the scope <c>im:message.urgent</c>.</summary>
    App,

    /// <summary>Inside the client and by SMS, from the tenant's contingent. Wants the scope <c>im:message.urgent:sms</c>.</summary>
    Sms,

    /// <summary>Inside the client and by telephone, from the tenant's contingent. Wants the scope <c>im:message.urgent:phone</c>.</summary>
    Phone,
}
