using static Ailink.Lark.Sandbox.RuleSource;

namespace Ailink.Lark.Sandbox;

/// <summary>application/v7: an app that configures and publishes itself.</summary>
internal static class AppConfigRules
{
    public static readonly Rule Parameter = new("app_config.parameter", Docs, "Param is invalid", 210011);
    public static readonly Rule Unknown = new("app_config.unknown", Docs, "The specified application does not exist", 210012, 404);
    public static readonly Rule Store = new("app_config.store", Docs, "Only custom apps are updated by this API.", 210014);
    public static readonly Rule Foreign = new("app_config.foreign", Docs, "Lack of permission to update other App: with a tenant token an app updates itself.", 210016, 403);
    public static readonly Rule User = new("app_config.user", Docs, "The current user has no permission to modify the app: here its administrators have.", 210017, 403);
    public static readonly Rule UnderReview = new("app_config.under_review", Docs, "Unable to update configurations, as the app is currently under review.", 210020);
    public static readonly Rule AtOnce = new("app_config.at_once", Docs, "Event URL, redirect URLs and IP list count at once; features, availability, contact range and events once a version with them is approved.");
    public static readonly Rule KeysAtOnce = new("app_config.keys_at_once", Assumption, "Encrypt key, verification token and callback URL count at once, and URLs set through this API are not challenged.");
    public static readonly Rule ScopesAsked = new("app_config.scopes", Assumption, "Added scopes are asked for, removed ones leave with the next approved version; the sandbox knows no scope that needs no review.");
    public static readonly Rule NotKept = new("app_config.not_kept", Assumption, "Trusted domains, schemas, allow_refresh_token, callbacks by name and texts of the bot are taken and not kept.");
    public static readonly Rule PublishStore = new("app_publish.store", Docs, "As the app was not created in our developer console, it cannot be released using this API.", 210001);
    public static readonly Rule PublishForeign = new("app_publish.foreign", Docs, "Lack of permission to update other app.", 210036, 403);
    public static readonly Rule PublishReview = new("app_publish.under_review", Docs, "Unable to submit the release request, as the app is currently under review.", 210302);
    public static readonly Rule PublishVersion = new("app_publish.version", Docs, "Invalid version number: X.X.X, and higher than the last one.", 210303);
    public static readonly Rule PublishFields = new("app_publish.fields", Docs, "Missing required fields: remark and changelog of at most 500 characters, the default abilities of an app that has some.", 210304);
    public static readonly Rule PublishNext = new("app_publish.next", Assumption, "Without version the last number of the newest one grows by one.");
    public static readonly Rule Visibility = new("app.visibility_list", Docs, "param is invalid: at most 100 ids of a kind, of users that exist.", 210001);
    public static readonly Rule VisibilityRoot = new("app.visibility_root", Assumption, "A department or group is on the white list when the app is for everybody; the sandbox has the root department and no groups.");
    public static readonly Rule ReviewTold = new("app.review_told", Assumption, "A version submitted or reviewed is told to the app, and to the tenant's apps that may read versions.");
}
