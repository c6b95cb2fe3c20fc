using System.Globalization;

namespace Ailink.Channel.Words;

/// <summary>The words of the language and the clock of the person who asks. One per request.</summary>
public sealed class Phrasebook
{
    /// <summary>Cookie in which the page's script leaves the browser's time zone, so that the next page is right from the start.</summary>
    internal const string ZoneCookie = "ailink_zone";

    /// <summary>Reads language and time zone from the request.</summary>
    public Phrasebook(IHttpContextAccessor accessor)
    {
        var request = accessor.HttpContext?.Request;
        Language = request is null ? Language.English : LanguageChoice.Of(request);
        Zone = TimeZoneInfo.TryFindSystemTimeZoneById(request?.Cookies[ZoneCookie] ?? "", out var zone) ? zone : TimeZoneInfo.Utc;
    }

    /// <summary>The language answered in.</summary>
    public Language Language { get; }

    /// <summary>The person's time zone, UTC until the browser has told us.</summary>
    public TimeZoneInfo Zone { get; }

    /// <summary>The text of a word.</summary>
    public string this[Word word] => word.In(Language);

    /// <summary>The text of a word with its places filled.</summary>
    public string Format(Word word, params object[] values) => string.Format(Language.Culture, word.In(Language), values);

    /// <summary>The text of a word that changes with a number, which also fills <c>{0}</c>.</summary>
    public string Count(Word word, int number)
    {
        var forms = word.In(Language).Split('|');
        return string.Format(Language.Culture, number == 1 ? forms[0] : forms[^1], number);
    }

    /// <summary>The moment on the person's clock.</summary>
    public DateTimeOffset Local(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, Zone);

    /// <summary>Hours and minutes, <c>14:05</c>.</summary>
    public string Time(DateTimeOffset moment) => Local(moment).ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>A day as a heading; a script turns it into "Today" where that is true for the reader.</summary>
    public string Day(DateTimeOffset moment) => Local(moment).ToString(Language.Culture.DateTimeFormat.LongDatePattern, Language.Culture);
}
