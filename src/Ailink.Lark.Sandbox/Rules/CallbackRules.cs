using static Ailink.Lark.Sandbox.RuleSource;

namespace Ailink.Lark.Sandbox;

/// <summary>Card callbacks: what a user's client shows when the app does not answer as it should, and the update after the answer.</summary>
internal static class CallbackRules
{
    public static readonly Rule NoUrl = new("callback.no_url", Docs, "The app has no callback URL, or none that can be called.", 200340, 200);
    public static readonly Rule Late = new("callback.late", Docs, "The app did not answer within three seconds.", 200341, 200);
    public static readonly Rule Connect = new("callback.connect", Docs, "No connection to the callback URL.", 200342, 200);
    public static readonly Rule Dns = new("callback.dns", Docs, "The host of the callback URL has no address.", 200343, 200);
    public static readonly Rule Failed = new("callback.failed", Docs, "The request failed: the connection broke.", 200080, 200);
    public static readonly Rule Status = new("callback.status", Docs, "The app answered with another status than 200; redirects are not followed.", 200671, 200);
    public static readonly Rule Shape = new("callback.shape", Docs, "The answer has the wrong shape.", 200672, 200);
    public static readonly Rule Card = new("callback.card", Docs, "The card in the answer is wrong.", 200673, 200);
    public static readonly Rule Template = new("callback.template", Assumption, "The sandbox knows no card templates: one in an answer is a wrong card.", 200673, 200);
    public static readonly Rule Downgrade = new("callback.downgrade", Docs, "A card of schema 2.0 cannot be answered with an older one.", 200830);
    public static readonly Rule Streaming = new("callback.streaming", Assumption, "A callback cannot change a card that is streaming (documented; the code is not).", 200673, 200);
    public static readonly Rule EmptyBody = new("callback.empty_body", Assumption, "An empty answer counts as {}.");
    public static readonly Rule Internal = new("callback.internal", Docs, "The platform failed.", 300000, 200);
    public static readonly Rule Zone = new("callback.zone", Assumption, "Users are in Asia/Shanghai: dates and times come with +0800.");
    public static readonly Rule FormStart = new("callback.form_start", Assumption, "A form sends what its fields start with where nothing was entered: an empty text, an unticked checker, nothing for an empty choice.");
    public static readonly Rule UpdateParameter = new("callback.update_parameter", Docs, "token and card are required.", 10002);
    public static readonly Rule UpdateToken = new("callback.update_token", Docs, "The token is unknown.", 300020);
    public static readonly Rule UpdateTooEarly = new("callback.update_too_early", Assumption, "An update before the callback was answered fails (documented that it fails or is undone; the code is not).", 300020);
    public static readonly Rule UpdateExpired = new("callback.update_expired", Docs, "The token is older than thirty minutes.", 300030);
    public static readonly Rule UpdateUsedUp = new("callback.update_used_up", Docs, "The token was used twice.", 300040);
    public static readonly Rule UpdateRecalled = new("callback.update_recalled", Docs, "The message was recalled.", 200000);
    public static readonly Rule UpdateOtherApp = new("callback.update_other_app", Docs, "The callback went to another app.", 200310);
    public static readonly Rule UpdateOpenIds = new("callback.update_open_ids", Docs, "open_ids is not a list of open_ids.", 200320);
    public static readonly Rule UpdateCard = new("callback.update_card", Docs, "The card is wrong.", 11311);
    public static readonly Rule UpdateSize = new("callback.update_size", Docs, "The card is over 100 KB.", 100000);
}
