using System.Text.Json.Serialization;
using CsCheck;

namespace Ailink.Lark.Tests.Paging;

/// <summary>Lists that follow their pages.</summary>
public sealed partial class PagingTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void Every_item_comes_once_in_order_whatever_the_sizes_of_the_pages() =>
        Gen.Int[0, 4].Array[1, 12].Sample(sizes =>
        {
            var pages = Cut(sizes);
            var asked = 0;
            var items = LarkPages.ReadAsync((token, _) =>
            {
                asked++;
                return Task.FromResult(pages[token is null ? 0 : int.Parse(token, System.Globalization.CultureInfo.InvariantCulture)]);
            }, null, "GET test", default).ToBlockingEnumerable(default).ToList();
            items.ShouldBe(Enumerable.Range(0, sizes.Sum()));
            asked.ShouldBe(sizes.Length);
        }, iter: 200);

    [Fact]
    public void A_platform_that_leads_in_a_circle_ends_in_an_error_however_long_the_circle() =>
        Gen.Select(Gen.Int[1, 6], Gen.Int[0, 5]).Sample((length, back) =>
        {
            var asked = 0;
            LarkPage<int> Page(string? token)
            {
                if (++asked > 20)
                    throw new InvalidOperationException("It never ends.");
                var at = token is null ? 0 : int.Parse(token, System.Globalization.CultureInfo.InvariantCulture);
                return new() { Items = [at], HasMore = true, PageToken = at < length ? $"{at + 1}" : back > length ? "" : $"{Math.Max(1, back)}" };
            }

            Should.Throw<LarkUnavailableException>(() => LarkPages.ReadAsync((token, _) => Task.FromResult(Page(token)), null, "GET test", default).ToBlockingEnumerable(default).Count());
            asked.ShouldBeLessThanOrEqualTo(length + 1);
        }, iter: 100);

    [Fact]
    public async Task An_untyped_list_follows_its_pages_with_the_query_it_began_with()
    {
        ScriptedPlatform platform = new();
        platform.Token().InTurn("/open-apis/calendar/v4/calendars",
            () => ScriptedPlatform.Json("""{"code":0,"data":{"items":["a","b"],"has_more":true,"page_token":"p 2"}}"""),
            () => ScriptedPlatform.Json("""{"code":0,"data":{"items":null,"has_more":true,"page_token":"p3"}}"""),
            () => ScriptedPlatform.Json("""{"code":0,"data":{"items":["c"],"has_more":false}}"""));
        await using var lark = Some.Client(platform);
        LarkCall<LarkPage<string>> call = new(HttpMethod.Get, "calendar/v4/calendars?tag=1&tag=2", PagingJson.Default.LarkPageString) { Query = new Dictionary<string, string?> { ["page_size"] = "2" } };

        (await lark.PagesAsync(call, Cancel).ToListAsync(Cancel)).ShouldBe(["a", "b", "c"]);

        platform.Calls.Skip(1).Select(each => each.Query).ShouldBe(["?tag=1&tag=2&page_size=2", "?tag=1&tag=2&page_size=2&page_token=p%202", "?tag=1&tag=2&page_size=2&page_token=p3"]);
    }

    [Fact]
    public async Task A_list_that_is_asked_for_with_a_body_sends_it_for_each_page_and_leaves_it_to_the_caller()
    {
        ScriptedPlatform platform = new();
        platform.Token().InTurn("/open-apis/contact/v3/users/search",
            () => ScriptedPlatform.Json("""{"code":0,"data":{"items":["a"],"has_more":true,"page_token":"p2"}}"""),
            () => ScriptedPlatform.Json("""{"code":0,"data":{"items":["b"],"has_more":false}}"""));
        await using var lark = Some.Client(platform);
        using StringContent body = new("""{"query":"x"}""", System.Text.Encoding.UTF8, "application/json");
        LarkCall<LarkPage<string>> call = new(HttpMethod.Post, "contact/v3/users/search", PagingJson.Default.LarkPageString) { Body = body };

        (await lark.PagesAsync(call, Cancel).ToListAsync(Cancel)).ShouldBe(["a", "b"]);
        await lark.CallAsync(call, Cancel);

        platform.Calls.Skip(1).Select(each => $"{each.ContentType} {each.Body}").ShouldBe(Enumerable.Repeat("""application/json; charset=utf-8 {"query":"x"}""", 3));
        (await body.ReadAsStringAsync(Cancel)).ShouldBe("""{"query":"x"}""");
    }

    private static List<LarkPage<int>> Cut(int[] sizes)
    {
        List<LarkPage<int>> pages = [];
        var next = 0;
        for (var page = 0; page < sizes.Length; page++)
        {
            pages.Add(new() { Items = [.. Enumerable.Range(next, sizes[page])], HasMore = page < sizes.Length - 1, PageToken = page < sizes.Length - 1 ? $"{page + 1}" : null });
            next += sizes[page];
        }

        return pages;
    }

    [JsonSerializable(typeof(LarkPage<string>))]
    internal sealed partial class PagingJson : JsonSerializerContext;
}
