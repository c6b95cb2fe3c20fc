using System.Globalization;

namespace Ailink.Lark.Sandbox;

/// <summary>application/v6/app_badge/set: the number on the app's icon.</summary>
internal static class BadgeEndpoint
{
    public static IEnumerable<PlatformEndpoint> All =>
        [new("POST", "/open-apis/application/v6/app_badge/set", Set) { Rate = RateTier.None, Counted = true }];

    private static Answer Set(PlatformCall call)
    {
        var (fields, type) = (call.Fields, UserIds.TypeOf(call));
        var (id, text) = (fields.Required("user_id"), fields.Required("version"));
        fields.Optional("extra");
        var (desktop, mobile) = (Numbers(fields, "pc"), Numbers(fields, "mobile"));
        if (fields.Refusal is { } invalid) return invalid;
        if (!long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var version)) return BadgeRules.Version.Refuse();
        if (desktop is null && mobile is null) return BadgeRules.Nothing.Refuse();
        var (user, unknown) = UserIds.Find(call, type, id);
        if (user is null) return unknown!.Refuse();
        if (user.IsResigned || user.IsFrozen) return BadgeRules.UserStatus.Refuse();
        if (!call.App.IsAvailableTo(user)) return BadgeRules.Invisible.Refuse();

        var badge = user.Badges.GetValueOrDefault(call.App.Id) ?? new SandboxBadge(0, 0, 0, 0, 0) { DesktopVersion = -1, MobileVersion = -1 };
        if (desktop is not null && version <= badge.DesktopVersion) return BadgeRules.DesktopConflict.Refuse();
        if (mobile is not null && version <= badge.MobileVersion) return BadgeRules.MobileConflict.Refuse();
        if (desktop is var (web, gadget)) badge = badge with { Version = version, DesktopVersion = version, DesktopWebApp = web ?? badge.DesktopWebApp, DesktopGadget = gadget ?? badge.DesktopGadget };
        if (mobile is var (webThere, gadgetThere)) badge = badge with { Version = version, MobileVersion = version, MobileWebApp = webThere ?? badge.MobileWebApp, MobileGadget = gadgetThere ?? badge.MobileGadget };
        user.Badges[call.App.Id] = badge;
        call.World.Changes.For(user.UnionId).Raise();
        return Answer.Ok();
    }

    private static (int? WebApp, int? Gadget)? Numbers(Fields fields, string name)
    {
        if (fields.Node(name) is null) return null;
        var part = fields.Object(name);
        var numbers = (WebApp: part.Integer("web_app"), Gadget: part.Integer("gadget"));
        if (numbers.WebApp < 0 || numbers.Gadget < 0) part.Violate(name, "", $"{name} holds numbers from 0 to 2147483647");
        fields.Include(part);
        return numbers;
    }
}
