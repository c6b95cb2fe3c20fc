using Microsoft.Net.Http.Headers;

namespace Ailink.Channel.Words;

/// <summary>
/// Which language a request is answered in: the person's own choice (a cookie), else the locale Lark's client names in its
/// user agent, else the browser's list, else English.
/// </summary>
internal static class LanguageChoice
{
    internal const string Cookie = "ailink_language";
    private const string LarkLocale = "LarkLocale/";

    internal static Language Of(HttpRequest request) =>
        Language.Find(request.Cookies[Cookie])
        ?? FromLark(request.Headers.UserAgent.ToString())
        ?? FromBrowser(request.Headers.AcceptLanguage.ToString())
        ?? Language.English;

    private static Language? FromLark(string userAgent)
    {
        var start = userAgent.IndexOf(LarkLocale, StringComparison.OrdinalIgnoreCase);
        if (start < 0)
            return null;

        var locale = userAgent.AsSpan(start + LarkLocale.Length);
        var end = locale.IndexOf(' ');
        return Language.Find((end < 0 ? locale : locale[..end]).ToString());
    }

    private static Language? FromBrowser(string accepted)
    {
        if (!StringWithQualityHeaderValue.TryParseList([accepted], out var wishes))
            return null;

        return wishes
            .Where(wish => wish.Quality is not 0)
            .OrderByDescending(wish => wish.Quality ?? 1)
            .Select(wish => Language.Find(wish.Value.Value))
            .FirstOrDefault(language => language is not null);
    }
}
