using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

/// <summary>The part of a list that grows while it is read: a token names the last item, not a count, so that nothing shows twice or never.</summary>
internal sealed record MessagePage(int Size, long? After)
{
    /// <summary>Reads <c>page_size</c> and <c>page_token</c>; a size out of range is noted among the fields, a strange token answers null.</summary>
    public static MessagePage? Read(PlatformCall call, int most, int standard = 20)
    {
        var size = standard;
        if (call.Query("page_size") is { } text && (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out size) || size < 1 || size > most))
            call.Fields.Violate("page_size", text, string.Create(CultureInfo.InvariantCulture, $"page_size is from 1 to {most}"));
        return Of(size, call.Query("page_token"));
    }

    public static MessagePage? Of(int size, string? token)
    {
        if (string.IsNullOrEmpty(token)) return new MessagePage(size, null);
        var bytes = new byte[Base64Url.GetMaxDecodedLength(token.Length)];
        return Base64Url.IsValid(token) && Base64Url.TryDecodeFromChars(token, bytes, out var written)
            && long.TryParse(Encoding.UTF8.GetString(bytes, 0, written), NumberStyles.None, CultureInfo.InvariantCulture, out var after)
            ? new MessagePage(size, after)
            : null;
    }

    /// <summary>The page of a list that is ordered by its numbers, up or down, as <c>items</c>, <c>has_more</c> and <c>page_token</c>.</summary>
    public JsonObject Cut<T>(IEnumerable<T> items, Func<T, long> numberOf, bool descending, Func<T, JsonNode> view, string name = "items")
    {
        var ordered = descending ? items.OrderByDescending(numberOf) : items.OrderBy(numberOf);
        var page = ordered.Where(item => After is not { } after || (descending ? numberOf(item) < after : numberOf(item) > after)).Take(Size + 1).ToList();
        var answer = new JsonObject { ["has_more"] = page.Count > Size, [name] = new JsonArray([.. page.Take(Size).Select(view)]) };
        if (page.Count > Size) answer["page_token"] = TokenOf(numberOf(page[Size - 1]));
        return answer;
    }

    private static string TokenOf(long number) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(number.ToString(CultureInfo.InvariantCulture)));
}
