using static Ailink.Lark.Sandbox.RuleSource;

namespace Ailink.Lark.Sandbox;

/// <summary>Previews of links in messages.</summary>
internal static class PreviewRules
{
    public static readonly Rule First = new("preview.first", Assumption, "The client of who writes a link pulls its preview, and all members see it until it is refreshed (who pulls is not documented).");
    public static readonly Rule Host = new("preview.host", Assumption, "A link is previewed by the first enabled app that registered its host; users' texts only.");
    public static readonly Rule Refresh = new("preview.refresh", Docs, "A refresh is pulled by each member of the chat, or by those of open_ids who are in it.");
    public static readonly Rule Language = new("preview.language", Assumption, "i18n_title wins over title (documented); users read English where there is some.");
    public static readonly Rule TokenUnknown = new("preview.token_unknown", Docs, "A preview_token is unknown, or another app's.", 230001);
    public static readonly Rule TooOften = new("preview.too_often", Assumption, "A preview_token is refreshed at most once in five seconds (documented; the code is not).", 230001);
}
