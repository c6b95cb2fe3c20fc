using static Ailink.Lark.Sandbox.RuleSource;

namespace Ailink.Lark.Sandbox;

/// <summary>What holds for every call, in the order it is checked.</summary>
internal static class GatewayRules
{
    public static readonly Rule Path = new("gateway.path", Docs, "The path does not exist.", 99991201, 404);
    public static readonly Rule Method = new("gateway.method", Assumption, "The path does not take this HTTP method (the code is documented, the status is not).", 99991301, 405);
    public static readonly Rule TokenMissing = new("gateway.token_missing", Docs, "Missing access token for authorization: send 'Authorization: Bearer <token>'.", 99991661);
    public static readonly Rule TokenMalformed = new("gateway.token_malformed", Docs, "Invalid access token: it must start with t- or u-.", 99991671);
    public static readonly Rule TenantToken = new("gateway.tenant_token", Docs, "Invalid access token: unknown, expired, or this API does not take a tenant token.", 99991663);
    public static readonly Rule AppToken = new("gateway.app_token", Docs, "Invalid app access token: unknown, expired, or this API does not take one.", 99991664);
    public static readonly Rule NotInstalled = new("gateway.not_installed", Docs, "The app is not installed in the tenant.", 99991673);
    public static readonly Rule UserToken = new("gateway.user_token", Docs, "Invalid user access token, or this API does not take one.", 99991668);
    public static readonly Rule UserTokenExpired = new("gateway.user_token_expired", Docs, "The user access token has expired.", 99991677);
    public static readonly Rule TokenStatus = new("gateway.token_status", Assumption, "Refused tokens are answered with HTTP 400 (clients model 400, 401 and 403: look at the code).");
    public static readonly Rule AppDisabled = new("gateway.app_disabled", Docs, "The app is not in use: the tenant has disabled it.", 99991662);
    public static readonly Rule IpList = new("gateway.ip_list", Assumption, "The caller's address is not in the app's IP list (the code is documented, the status is not). Token endpoints are exempt.", 99991401);
    public static readonly Rule RateLimit = new("gateway.rate_limit", Docs, "Request trigger frequency limit: counted per API, app and tenant; wait x-ogw-ratelimit-reset seconds.", 99991400, 429);
    public static readonly Rule Quota = new("gateway.monthly_quota", Docs, "This month's API call quota has been exceeded.", 99991403, 429);
    public static readonly Rule QuotaCounts = new("gateway.quota_counts", Assumption, "im/v1, cardkit, application, tenant and bot calls count; sign-in, token and failed calls do not (bot/v3 by exclusion). A call whose answer was lost after its effect counts.");
    public static readonly Rule QuotaMonth = new("gateway.quota_month", Assumption, "The month of the quota is the UTC calendar month.");
    public static readonly Rule Scope = new("gateway.scope", Docs, "Access denied: the app has none of the scopes this API needs.", 99991672);
    public static readonly Rule UserScope = new("gateway.user_scope", Docs, "Unauthorized: the user has not granted this app the scopes this API needs.", 99991679);
    public static readonly Rule UserScopeOrder = new("gateway.user_scope_order", Assumption, "With a user token a scope the app itself lacks is told as such (99991672) before one the user has not granted.");
    public static readonly Rule Body = new("gateway.body", FieldReport, "The body is not the JSON this API takes.", 9499);
    public static readonly Rule BodySize = new("gateway.body_size", Assumption, "The body is over 20 MB.", 9499, 413);
    public static readonly Rule EmptyBody = new("gateway.empty_body", OfficialClient, "The official client sends {} where no body is needed, on GET too: it is ignored.");
    public static readonly Rule Fields = new("gateway.fields", Docs, "Field validation failed: see error.field_violations.", 99992402);
    public static readonly Rule Internal = new("gateway.internal", Docs, "Internal error.", 5000, 500);
    public static readonly Rule LogId = new("gateway.log_id", Docs, "Every answer carries X-Tt-Logid.");
}
