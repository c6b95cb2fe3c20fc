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
    public static readonly Rule NoLimits = new("auth.no_limits", Docs, "Token calls are free: no published rate, not in the monthly quota, no IP list.");
}
