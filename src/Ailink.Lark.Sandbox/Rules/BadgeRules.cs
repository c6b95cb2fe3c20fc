using static Ailink.Lark.Sandbox.RuleSource;

namespace Ailink.Lark.Sandbox;

/// <summary>application/v6/app_badge.</summary>
internal static class BadgeRules
{
    public static readonly Rule DesktopConflict = new("badge.pc_version", Docs, "pc version conflict: version must grow.", 213001);
    public static readonly Rule MobileConflict = new("badge.mobile_version", Docs, "mobile version conflict: version must grow.", 213002);
    public static readonly Rule Nothing = new("badge.no_data", Docs, "no data: neither pc nor mobile is given.", 213003);
    public static readonly Rule Version = new("badge.version", Docs, "invalid version: it is a number in a string.", 213005);
    public static readonly Rule UserStatus = new("badge.user_status", Docs, "user status not valid: resigned or frozen.", 213006);
    public static readonly Rule Invisible = new("badge.invisible", Docs, "user is invisible: outside the app's availability.", 213007);
}
