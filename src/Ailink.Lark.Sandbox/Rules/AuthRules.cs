using static Ailink.Lark.Sandbox.RuleSource;

namespace Ailink.Lark.Sandbox;

/// <summary>Tenant and app tokens of custom apps.</summary>
internal static class AuthRules
{
    public static readonly Rule Reuse = new("auth.token_reuse", Docs, "While 30 minutes or more remain the same token is handed out, with its remaining life in expire.");
    public static readonly Rule Overlap = new("auth.token_overlap", Docs, "Under 30 minutes a new token is issued and both are valid until each expires.");
    public static readonly Rule AppTokenIsTenantToken = new("auth.app_token", Docs, "app_access_token/internal answers one t- string as both tokens.");
    public static readonly Rule Parameter = new("auth.parameter", Docs, "invalid param", 10003);
    public static readonly Rule UnknownApp = new("auth.unknown_app", Assumption, "invalid param: no such app_id (code and status are unverified).", 10003);
    public static readonly Rule WrongSecret = new("auth.wrong_secret", FieldReport, "app secret invalid (the documentation says 10015).", 10014);
    public static readonly Rule Disabled = new("auth.app_disabled", Docs, "app is unavailable", 10014);
    public static readonly Rule StoreApp = new("auth.store_app", Assumption, "The internal token endpoints are for custom apps.", 10005);
    public static readonly Rule CustomApp = new("auth.custom_app", Assumption, "The token endpoints with a ticket are for store apps.", 10005);
    public static readonly Rule Ticket = new("auth.app_ticket", OfficialClient, "app ticket invalid: the official client asks for another one then.", 10012);
    public static readonly Rule TicketLife = new("auth.app_ticket_life", Assumption, "The last ticket and the one before it are good.");
    public static readonly Rule TicketPush = new("auth.app_ticket_push", Docs, "A store app is pushed a ticket every hour, as app_ticket in the old envelope. A clock that jumps pushes one.");
    public static readonly Rule NoTicket = new("auth.no_ticket", Docs, "resend is for store apps: a custom app has no ticket.", 10016);
    public static readonly Rule NotInstalled = new("auth.not_installed", Docs, "The tenant has not installed the app, or there is no such tenant.", 10005);
    public static readonly Rule JsTicket = new("auth.js_ticket", Assumption, "The same ticket is handed out while 30 minutes remain, with its remaining life in expire_in; the call counts in the quota.");
    public static readonly Rule OutboundIp = new("event.outbound_ip", Docs, "param is invalid", 1810001);
    public static readonly Rule OwnIp = new("event.own_ip", Assumption, "The sandbox sends from this machine.");
    public static readonly Rule NoLimits = new("auth.no_limits", Docs, "Token calls are free: no published rate, not in the monthly quota, no IP list.");
}
