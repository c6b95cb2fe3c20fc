using static Ailink.Lark.Sandbox.RuleSource;

namespace Ailink.Lark.Sandbox;

/// <summary>application/v6, tenant/v2, bot/v3.</summary>
internal static class ApplicationRules
{
    public static readonly Rule Lang = new("application.lang", Docs, "lang is required: zh_cn, en_us or ja_jp.", 99992402);
    public static readonly Rule AppId = new("application.app_id", Docs, "The app_id is malformed.", 210503);
    public static readonly Rule OtherTenant = new("application.other_tenant", Docs, "The app is not in this tenant.", 210504);
    public static readonly Rule Unknown = new("application.unknown", Docs, "There is no such app.", 210506);
    public static readonly Rule Foreign = new("application.foreign", Docs, "Other apps need admin:app.info:readonly.", 210508);
    public static readonly Rule VersionUnknown = new("application.version_unknown", Docs, "There is no such version.", 211003);
    public static readonly Rule NothingToApply = new("application.nothing_to_apply", Docs, "No scope is left to apply for.", 212002);
    public static readonly Rule AppliedTwice = new("application.applied_twice", Docs, "The same scopes were applied for already.", 212004);
    public static readonly Rule NoBot = new("application.no_bot", FieldReport, "The app has no bot.", 11205);
    public static readonly Rule ScopesOfVersions = new("application.version_scopes", Assumption, "A version lists the scopes the app has or asks for now.");
}
