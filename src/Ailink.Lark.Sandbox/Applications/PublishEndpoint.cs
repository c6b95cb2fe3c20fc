using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

/// <summary>application/v7 publish: an app submits its next version to the administrator.</summary>
internal static class PublishEndpoint
{
    private const int Longest = 500;

    private static readonly string[] Abilities = ["gadget", "web_app", "bot"];

    public static IEnumerable<PlatformEndpoint> All =>
    [
        new("POST", AppConfigEndpoints.Path + "/publish", Publish)
        {
            Tokens = TokenKinds.Tenant | TokenKinds.User, Scopes = ["application:application:patch"], Rate = RateTier.TwentyPerMinute, Counted = true,
        },
    ];

    private static Answer Publish(PlatformCall call)
    {
        var fields = call.Fields;
        var (remark, changelog, asked) = (fields.Optional("remark"), fields.Optional("changelog"), fields.Optional("version"));
        var (desktop, mobile) = (fields.Optional("pc_default_ability"), fields.Optional("mobile_default_ability"));
        if (fields.Refusal is { } invalid) return invalid;
        if (AppConfigEndpoints.Find(call, AppConfigRules.PublishForeign) is { } refusal) return refusal;
        var app = call.World.FindApp(call.Route["app_id"])!;
        if (app.IsStore) return AppConfigRules.PublishStore.Refuse();
        if (app.Unaudited is not null) return AppConfigRules.PublishReview.Refuse();
        if (!IsText(remark) || !IsText(changelog)) return AppConfigRules.PublishFields.Refuse();
        var features = app.Draft.Features ?? app.Features;
        if (features.Count > 0 && (!Abilities.Contains(desktop, StringComparer.Ordinal) || !Abilities.Contains(mobile, StringComparer.Ordinal))) return AppConfigRules.PublishFields.Refuse();

        var draft = app.Versions.LastOrDefault(version => version.Status == SandboxVersionStatus.Draft);
        var last = VersionNumber.Highest(app.Versions.Where(version => version != draft));
        var number = asked ?? draft?.Version ?? VersionNumber.After(last);
        if (!VersionNumber.TryRead(number, out var read) || read <= last) return AppConfigRules.PublishVersion.Refuse();

        var before = app.Versions;
        var submitted = new SandboxAppVersion(draft?.Id ?? Ids.New("oav_"), number, SandboxVersionStatus.UnderReview, draft?.CreatedAt ?? call.Now, null)
        {
            Events = app.Draft.Events ?? app.Online?.Events ?? [], Remark = remark!, Changelog = changelog!,
        };
        app.Versions = [.. before.Where(version => version != draft), submitted];
        AppReview.Tell(call.World, app, before, remark: "");
        call.World.Changes.All();
        var answer = Answer.Ok(new JsonObject { ["version_id"] = submitted.Id, ["version"] = number });
        return asked is null && draft is null ? answer.Resting(AppConfigRules.PublishNext) : answer;
    }

    private static bool IsText(string? text) => text is { Length: > 0 and <= Longest };
}
