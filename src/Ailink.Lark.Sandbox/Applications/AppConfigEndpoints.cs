namespace Ailink.Lark.Sandbox;

/// <summary>application/v7 config and ability: what a developer sets in the console, set by the app itself.</summary>
internal static class AppConfigEndpoints
{
    public const string Path = "/open-apis/application/v7/applications/:app_id";
    private const int LongestAddress = 512;

    public static IEnumerable<PlatformEndpoint> All =>
    [
        new("PATCH", Path + "/config", call => Change(call, AppConfigReader.Read)) { Tokens = TokenKinds.Tenant | TokenKinds.User, Scopes = ["application:application:patch"], Rate = RateTier.HundredPerMinute, Counted = true },
        new("PATCH", Path + "/ability", call => Change(call, Abilities)) { Tokens = TokenKinds.Tenant | TokenKinds.User, Scopes = ["application:application:patch"], Rate = RateTier.HundredPerMinute, Counted = true },
    ];

    /// <summary>The refusal of an app of the path that is not there or not the caller's to change.</summary>
    public static Answer? Find(PlatformCall call, Rule foreign)
    {
        if (call.World.FindApp(call.Route["app_id"]) is not { } app) return (foreign == AppConfigRules.PublishForeign ? foreign : AppConfigRules.Unknown).Refuse();
        if (call.UserToken is { } token) return app.Tenant == token.User.Tenant && token.User.IsAdmin ? null : (foreign == AppConfigRules.PublishForeign ? foreign : AppConfigRules.User).Refuse();
        return app == call.App ? null : foreign.Refuse();
    }

    private static Answer Change(PlatformCall call, Func<PlatformCall, SandboxApp, List<Action<SandboxApp>>> read)
    {
        if (Find(call, AppConfigRules.Foreign) is { } refusal) return refusal;
        var app = call.World.FindApp(call.Route["app_id"])!;
        if (app.IsStore) return AppConfigRules.Store.Refuse();
        var steps = read(call, app);
        if (call.Fields.IsMalformed) return call.Fields.Refusal!;
        if (call.Fields.HasViolations) return AppConfigRules.Parameter.Refuse(call.Fields.Complaint);
        if (app.Unaudited is not null) return AppConfigRules.UnderReview.Refuse();
        foreach (var step in steps) step(app);
        call.World.Changes.All();
        return Answer.Ok().Resting(AppConfigRules.NotKept);
    }

    private static List<Action<SandboxApp>> Abilities(PlatformCall call, SandboxApp app)
    {
        var features = (app.Draft.Features ?? app.Features).ToHashSet(StringComparer.Ordinal);
        Uri? homepage = null;
        foreach (var name in (string[])["web_app", "bot"])
        {
            if (call.Fields.Node(name) is null) continue;
            var part = call.Fields.Object(name);
            if (!part.Names("enable")) part.Violate("enable", "", $"{name}.enable is required");
            if (part.Flag("enable")) features.Add(name);
            else features.Remove(name);
            if (name == "web_app" && part.Optional("pc_url", LongestAddress) is { Length: > 0 } text && !IsAddress(text, out homepage)) part.Violate("pc_url", text, "pc_url is an http or https address");
            call.Fields.Include(part);
        }

        return
        [
            it =>
            {
                it.Draft.Features = [.. features.Order(StringComparer.Ordinal)];
                it.Draft.Homepage = homepage ?? it.Draft.Homepage;
            },
        ];
    }

    private static bool IsAddress(string text, out Uri? address) => Uri.TryCreate(text, UriKind.Absolute, out address) && address.Scheme is "http" or "https";
}
