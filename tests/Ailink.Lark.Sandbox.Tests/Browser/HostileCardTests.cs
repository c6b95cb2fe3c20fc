using System.Globalization;
using System.Text.Json.Nodes;
using static Microsoft.Playwright.Assertions;

namespace Ailink.Lark.Sandbox.Tests.Browser;

/// <summary>Cards that want to run script, break out or fetch from elsewhere. The page draws something, and nothing of that happens.</summary>
[Collection(BrowserCollection.Name)]
public sealed class HostileCardTests(ChatFixture chat) : IClassFixture<ChatFixture>
{
    private const string Script = "<script>window.ran=1</script><img src=x onerror=window.ran=1><svg onload=window.ran=1><iframe srcdoc='<script>parent.ran=1</script>'></iframe>";
    private const string Elsewhere = "https://elsewhere.example/x.png";

    private static readonly Dictionary<string, Func<JsonNode>> Cards = new(StringComparer.Ordinal)
    {
        ["script in every kind of text"] = () => List(
            Markdown(Script), Div("plain_text", Script), Div("lark_md", Script),
            Of("button", ("text", Text(Script)), ("hover_tips", Text(Script)), ("confirm", new JsonObject { ["title"] = Text(Script) })),
            Of("input", ("label", Text(Script)), ("placeholder", Text(Script)), ("default_value", Script)),
            Of("collapsible_panel", ("header", new JsonObject { ["title"] = Of("markdown", ("content", Script)) }), ("elements", List(Markdown(Script)))),
            Of("select_static", ("options", List(new JsonObject { ["text"] = Text(Script), ["value"] = Script })))),
        ["script in a table"] = () => List(Of("table", ("columns", List(new JsonObject { ["name"] = "a", ["display_name"] = Script, ["data_type"] = "markdown" }, new JsonObject { ["name"] = "b", ["data_type"] = "options" })),
            ("rows", List(new JsonObject { ["a"] = Script, ["b"] = List(new JsonObject { ["text"] = Script, ["color"] = "red;x" }) })))),
        ["attributes that want out"] = () => List(
            Markdown("""<font color='red" onmouseover="window.ran=1'>a</font><a href='https://example.com" onclick="window.ran=1'>b</a><at id='x" onload="window.ran=1'></at>"""),
            Markdown("""<text_tag color="x' onclick='window.ran=1">c</text_tag><number_tag url='"><script>window.ran=1</script>' background_color='"><b>'>1</number_tag><person id='"><i>' size='"' style='"'></person>"""),
            Of("div", ("text", Text("x")), ("element_id", "\"><script>window.ran=1</script>"), ("width", "1px\" onclick=\"window.ran=1"))),
        ["addresses that are no web addresses"] = () => List(
            [.. from address in (string[])["javascript:window.ran=1", "JaVaScRiPt:window.ran=1", "java\nscript:window.ran=1", " javascript:window.ran=1", "data:text/html,<script>opener.ran=1</script>", "vbscript:x", "//elsewhere.example/", "file:///etc/passwd", "blob:x", "\\\\elsewhere\\x"]
                from node in (JsonNode[])[Markdown($"[a]({address}) <a href='{address}'>b</a> <link url='{address}'>c</link> ![d]({address})"), Of("button", ("text", Text("e")), ("url", address)),
                    Of("img", ("img_key", address), ("alt", Text("f"))), Of("column_set", ("columns", new JsonArray()), ("action", new JsonObject { ["multi_url"] = new JsonObject { ["url"] = address } }))]
                select node]),
        ["styles that want out"] = () => List(
            Of("div", ("text", new JsonObject { ["tag"] = "plain_text", ["content"] = "x", ["text_color"] = "red;position:fixed;inset:0", ["text_size"] = "x\"]{}" }), ("margin", "0px;position:fixed"), ("width", "9999px;position:fixed")),
            Of("column_set", ("background_style", "url(https://elsewhere.example/)"), ("horizontal_spacing", "1px;background:url(//elsewhere.example)"), ("columns", List(Of("column", ("width", "expression(1)"), ("padding", "-9999px"), ("elements", List(Markdown("x"))))))),
            Of("interactive_container", ("corner_radius", "1px;inset:0"), ("height", "100000px"), ("border_color", "</style><script>"), ("has_border", true), ("elements", List(Markdown("x")))),
            Of("img", ("img_key", "x"), ("size", "999px 999px;position:fixed"), ("corner_radius", "url(x)"))),
        ["pictures of other hosts"] = () => List(
            Markdown($"![x]({Elsewhere}) <img src='{Elsewhere}'>"), Of("img", ("img_key", Elsewhere)), Of("img", ("img_key", "../../sandbox/v1/state")), Of("img", ("img_key", "img_v3_/../../../x")),
            Of("img_combination", ("combination_mode", "double"), ("img_list", List(new JsonObject { ["img_key"] = Elsewhere }, new JsonObject { ["img_key"] = "//elsewhere.example" }))),
            Of("audio", ("file_key", Elsewhere)), Of("div", ("text", Text("x")), ("icon", Of("custom_icon", ("img_key", Elsewhere)))),
            Of("select_img", ("options", List(new JsonObject { ["img_key"] = Elsewhere, ["value"] = "x" })))),
        ["names of what every object has"] = () => List(
            Of("constructor"), Of("__proto__"), Of("toString"), Of("markdown", ("content", "x"), ("text_size", "constructor"), ("text_color", "__proto__"), ("element_id", "constructor")),
            JsonNode.Parse("""{"tag":"div","__proto__":{"text":1},"constructor":{"prototype":{"ran":1}},"text":{"tag":"plain_text","content":"x"}}""")!,
            Of("form", ("name", "f"), ("elements", List(
                Of("input", ("name", "__proto__")), Of("input", ("name", "submit")), Of("input", ("name", "action")), Of("input", ("name", "elements")), Of("input", ("name", "reset")),
                Of("button", ("name", "constructor"), ("form_action_type", "submit"), ("text", Text("send")))))),
            Of("table", ("columns", List(new JsonObject { ["name"] = "__proto__" }, new JsonObject { ["name"] = "constructor" })), ("rows", List(new JsonObject { ["x"] = 1 }))),
            Of("img", ("img_key", "constructor"), ("size", "constructor"), ("mode", "toString"))),
        ["charts with more than data"] = () => List(
            Chart("""{"type":"bar","xField":"__proto__","yField":"constructor","data":{"values":[{"__proto__":1,"constructor":2}]}}"""),
            Chart("""{"type":"line","title":{"text":"<script>window.ran=1</script>"},"xField":"a","yField":"b","seriesField":"c","color":["url(https://elsewhere.example)","red\" onload=\"window.ran=1"],"data":{"values":[{"a":"<img src=x onerror=window.ran=1>","b":1,"c":"</svg><script>window.ran=1</script>"},{"a":{"toString":"x"},"b":"1e999"}]},"legends":{"visible":true}}"""),
            Chart("""{"type":"pie","categoryField":"a","valueField":"b","data":[null,{"values":"x"},{"values":[null,1,{"a":"x","b":"NaN"},{"a":"y","b":3}]}],"label":{"visible":true,"formatMethod":"(x) => window.ran = 1"},"onClick":"window.ran=1"}"""),
            Chart("""{"type":"bar","xField":"a","yField":"b","axes":[{"orient":"left","min":9,"max":-1}],"data":{"values":[{"a":"x","b":1e308},{"a":"y","b":-1e308},{"a":"z","b":5e-324}]}}"""),
            Chart("""{"type":"scatter","xField":"a","yField":"b","data":{"values":[{"a":1e17,"b":5e-324},{"a":1.0000000000000002e17,"b":4e-324}]}}"""),
            Chart("""{"type":"constructor"}"""), Chart("""{"type":"radar","data":7}"""), Chart("""{"type":"common","series":[null,{"type":"bar","dataId":"__proto__"}]}"""), Of("chart", ("chart_spec", "window.ran=1")), Of("chart")),
        ["a nest"] = () => List(Enumerable.Range(0, 24).Aggregate(Markdown("deep"), (inner, _) => Of("interactive_container", ("elements", List(inner))))),
        ["a nest of quotes, lists and fonts"] = () => List(
            Markdown(new string('>', 3000) + " x"), Markdown(string.Concat(Enumerable.Repeat("- ", 2000)) + "x"), Markdown(string.Concat(Enumerable.Repeat("<font color='red'>", 2000)) + "x"),
            Markdown(string.Concat(Enumerable.Repeat("**a", 3000))), Markdown(string.Concat(Enumerable.Repeat("[", 3000))), Markdown(string.Concat(Enumerable.Repeat("![](", 2000)))),
        ["texts that are slow to read"] = () => List(
            [.. from text in (string[])["# a{0}b", "***{0}x", "```{0}!", "a|b\n{0}x", "a|b\n|{0}x", "- {0}a\u2028b", "[a]({0}x", "[a](https://example.com \"{0}x", "` {0}a`"]
                from run in (string[])[new(' ', 6_000), new('#', 6_000), new('a', 6_000)]
                select Markdown(string.Format(CultureInfo.InvariantCulture, text, run))]),
        ["letters that turn around, and very many of them"] = () => List(
            Markdown("\u202Egnp.exe\u202C \u2066x\u2069 \u0000\uFFFE"), Div("plain_text", new string('x', 20_000)), Markdown(string.Concat(Enumerable.Repeat("word ", 4_000))), Of("button", ("text", Text("\u202E" + new string('W', 2_000))))),
        ["wrong kinds of everything"] = () => List(
            null!, 1, "x", new JsonArray(), new JsonObject(), Of("markdown", ("content", new JsonObject())), Of("div", ("text", 1), ("fields", "x")), Of("column_set", ("columns", "x")), Of("column_set", ("columns", List(1, null!))), Of("select_static", ("options", 5)),
            Of("table", ("columns", 1), ("rows", "x")), Of("button", ("text", 1), ("behaviors", "x"), ("icon", 1)), Of("person_list", ("persons", 1)), Of("collapsible_panel", ("header", 1), ("border", 1)), Of("overflow", ("options", 1)), Of("checker", ("button_area", 1), ("checked_style", 1)),
            Of("img_combination", ("img_list", 1)), Of("date_picker", ("initial_date", 1)), Of("input", ("max_length", "x"), ("rows", -1)), Of("form", ("elements", 1))),
    };

    public static TheoryData<string> Names => [.. Cards.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Nothing_runs_breaks_out_or_is_fetched(string kind)
    {
        var card = await chat.ShowUncheckedAsync(new JsonObject { ["body"] = new JsonObject { ["elements"] = Cards[kind]() } });

        var found = await card.EvaluateAsync<string[]>(
            """
            card => {
              const wrong = [];
              if (window.ran !== undefined || ({}).ran !== undefined) wrong.push('something ran');
              const frame = card.getBoundingClientRect();
              for (const node of card.querySelectorAll('*')) {
                if (/^(script|iframe|object|embed|style|link|base|meta|foreignobject)$/i.test(node.tagName)) wrong.push(node.tagName);
                for (const { name, value } of node.attributes) {
                  if (/^on/i.test(name)) wrong.push(name);
                  if (name === 'href' && !/^(https?:\/\/|\/sandbox\/v1\/|\/\?user=)/i.test(value)) wrong.push(`href=${value}`);
                  if (/^(src|srcset|xlink:href|action|formaction|poster|data|background)$/i.test(name) && !/^\/client\/(images|files)\/\w+$/.test(value)) wrong.push(`${name}=${value}`);
                  if (name === 'style' && /url\(|expression|fixed/i.test(value)) wrong.push(value);
                }
                const box = node.getBoundingClientRect();
                const cut = node.closest('.table-scroll, pre, .chart, .unseen, [popover]');
                if (!cut && box.width > 0 && (box.right > frame.right + 1 || box.left < frame.left - 1)) wrong.push(`${node.tagName}.${node.className} sticks out`);
              }
              return wrong;
            }
            """);

        found.ShouldBeEmpty();
        await Expect(chat.Window.Page.GetByTestId("composer")).ToBeVisibleAsync();
        chat.Window.ShouldBeCalm();
    }

    private static JsonArray List(params JsonNode?[] items) => [.. items];

    private static JsonObject Of(string tag, params (string Name, JsonNode? Value)[] properties)
    {
        var node = new JsonObject { ["tag"] = tag };
        foreach (var (name, value) in properties) node[name] = value;
        return node;
    }

    private static JsonObject Text(string content) => Of("plain_text", ("content", content));

    private static JsonObject Markdown(string content) => Of("markdown", ("content", content));

    private static JsonObject Div(string tag, string content) => Of("div", ("text", Of(tag, ("content", content))));

    private static JsonObject Chart(string spec) => Of("chart", ("chart_spec", JsonNode.Parse(spec)));
}
