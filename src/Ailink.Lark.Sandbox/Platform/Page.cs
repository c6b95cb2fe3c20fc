using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

/// <summary>The part of a list a call asks for with <c>page_size</c> and <c>page_token</c>. The token is opaque: it says where the next page begins.</summary>
internal sealed record Page(int Start, int Size)
{
    /// <summary>The page, and the name of the parameter that is wrong, if one is.</summary>
    public static (Page Page, string? Wrong) Read(PlatformCall call, int usual, int most)
    {
        var (size, start) = (usual, 0);
        if (call.Query("page_size") is { } text && (!int.TryParse(text, CultureInfo.InvariantCulture, out size) || size < 1 || size > most)) return (new(0, usual), "page_size");
        if (call.Query("page_token") is { } mark && !TryRead(mark, out start)) return (new(0, usual), "page_token");
        return (new(start, size), null);
    }

    /// <summary>As <see cref="Read"/>, but what is wrong is told as most APIs tell it, with the body's other faults.</summary>
    public static Page ReadOrViolate(PlatformCall call, int usual, int most)
    {
        var (page, wrong) = Read(call, usual, most);
        if (wrong is not null) call.Fields.Violate(wrong, call.Query(wrong) ?? "", string.Create(CultureInfo.InvariantCulture, $"{wrong} is not valid (the largest page_size is {most})"));
        return page;
    }

    /// <summary>This page of the list, as <c>items</c>, <c>has_more</c> and, where there is more, <c>page_token</c>.</summary>
    public JsonObject Of<T>(IReadOnlyList<T> all, Func<T, JsonNode> view, string name = "items")
    {
        var hasMore = Start + Size < all.Count;
        var shown = new JsonObject { [name] = new JsonArray([.. all.Skip(Start).Take(Size).Select(view)]), ["has_more"] = hasMore };
        if (hasMore) shown["page_token"] = Mark(Start + Size);
        return shown;
    }

    private static string Mark(int start) => Base64Url.EncodeToString(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"page:{start}")));

    private static bool TryRead(string mark, out int start)
    {
        start = 0;
        if (!Base64Url.IsValid(mark)) return false;
        var text = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(mark));
        return text.StartsWith("page:", StringComparison.Ordinal)
            && int.TryParse(text.AsSpan(5), NumberStyles.None, CultureInfo.InvariantCulture, out start);
    }
}
