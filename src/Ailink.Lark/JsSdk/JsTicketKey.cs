namespace Ailink.Lark;

/// <summary>Where a ticket lies in the memory cache: one for each host, app, secret and tenant.</summary>
internal sealed record JsTicketKey(TokenKey App);
