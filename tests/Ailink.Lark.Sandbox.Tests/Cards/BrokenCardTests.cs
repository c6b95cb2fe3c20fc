using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox.Tests;

/// <summary>For each documented limit a card that keeps it by a hair, and one that breaks it.</summary>
public sealed class BrokenCardTests
{
    private const string Text = """{"tag":"markdown","content":"x"}""";
    private const string Submit = """{"tag":"button","name":"send","form_action_type":"submit","text":{"tag":"plain_text","content":"x"}}""";

    /// <summary>What is broken, the code inside the message's 230099 (or the message's own), cardkit's code, the card.</summary>
    public static TheoryData<string, int, int, string> Broken { get; } = new()
    {
        { "over 30 KB", 230025, 200860, Body($$"""{"tag":"markdown","content":"{{new string('x', 30 * 1024)}}"}""") },
        { "over 200 elements", 11310, 300305, Body(Many(201, """{"tag":"hr"}""")) },
        { "over 200 elements, texts counted", 11310, 300305, Body(Many(101, """{"tag":"div","text":{"tag":"plain_text","content":"x"}}""")) },
        { "six containers deep", 200621, 200220, Body(Nested(6)) },
        { "six tables", 200621, 200220, Body(Many(6, """{"tag":"table","columns":[{"name":"a"}]}""")) },
        { "a table in a column", 200621, 200220, Body(InColumn("""{"tag":"table","columns":[{"name":"a"}]}""")) },
        { "a table in a form", 200621, 200220, Body(Form("""{"tag":"table","columns":[{"name":"a"}]}""", Submit)) },
        { "a table in a panel", 200621, 200220, Body(Panel("""{"tag":"table","columns":[{"name":"a"}]}""")) },
        { "a form in a column", 200621, 200220, Body(InColumn(Form(Submit))) },
        { "a form in a form", 200621, 200220, Body(Form(Form(Submit), Submit)) },
        { "a form in a container", 200621, 200220, Body($$"""{"tag":"interactive_container","elements":[{{Form(Submit)}}]}""") },
        { "a chart in a form", 200621, 200220, Body(Form("""{"tag":"chart","chart_spec":{}}""", Submit)) },
        { "a form without a submit button", 200621, 200220, Body(Form("""{"tag":"input","name":"a"}""")) },
        { "a form without a name", 200530, 200220, Body($$"""{"tag":"form","elements":[{{Submit}}]}""") },
        { "two forms of one name", 200530, 200220, Body(Form(Submit), Form(Submit)) },
        { "a nameless field in a form", 200530, 200220, Body(Form("""{"tag":"input"}""", Submit)) },
        { "a field with an empty name in a form", 200530, 200220, Body(Form("""{"tag":"input","name":""}""", Submit)) },
        { "two fields of one name in a form", 200530, 200220, Body(Form("""{"tag":"input","name":"a"}""", """{"tag":"input","name":"a"}""", Submit)) },
        { "an element_id that begins with a digit", 300301, 300301, Body("""{"tag":"hr","element_id":"1st"}""") },
        { "an element_id with a dash", 300301, 300301, Body("""{"tag":"hr","element_id":"a-b"}""") },
        { "an element_id of 21 letters", 300301, 300301, Body($$"""{"tag":"hr","element_id":"{{new string('a', 21)}}"}""") },
        { "an element_id that is empty", 300301, 300301, Body("""{"tag":"hr","element_id":""}""") },
        { "an element_id that is a number", 300301, 300301, Body("""{"tag":"hr","element_id":7}""") },
        { "one element_id twice", 300301, 300301, Body("""{"tag":"hr","element_id":"a"}""", Panel("""{"tag":"hr","element_id":"a"}""")) },
        { "51 columns", 200621, 200220, Body($$"""{"tag":"table","columns":[{{Each(51, i => $$"""{"name":"c{{i}}"}""")}}]}""") },
        { "a page of eleven rows", 200621, 200220, Body("""{"tag":"table","page_size":11,"columns":[{"name":"a"}]}""") },
        { "a page of no rows", 200621, 200220, Body("""{"tag":"table","page_size":0,"columns":[{"name":"a"}]}""") },
        { "a row with an undeclared column", 200915, 200220, Body("""{"tag":"table","columns":[{"name":"a"}],"rows":[{"b":1}]}""") },
        { "a row that is a list", 200914, 200220, Body("""{"tag":"table","columns":[{"name":"a"}],"rows":[[1]]}""") },
        { "rows that are none", 200914, 200220, Body("""{"tag":"table","columns":[{"name":"a"}],"rows":"a"}""") },
        { "a number with eleven decimals", 200621, 200220, Body("""{"tag":"table","columns":[{"name":"a","format":{"precision":11}}]}""") },
        { "a checker with four buttons", 200621, 200220, Body($$$"""{"tag":"checker","button_area":{"buttons":[{{{Many(4, """{"tag":"button","text":{"tag":"plain_text","content":"x"}}""")}}}]}}""") },
        { "a checker twice as opaque", 200621, 200220, Body("""{"tag":"checker","checked_style":{"opacity":2}}""") },
        { "four tags in the title", 200621, 200220, Header($$""","text_tag_list":[{{Tags(4)}}]""") },
        { "four tags in one language", 200621, 200220, Header($$""","i18n_text_tag_list":{"en_us":[{{Tags(4)}}]}""") },
        { "a title without words", 200621, 200220, """{"schema":"2.0","header":{"template":"blue"}}""" },
        { "a header 100 px inside", 200621, 200220, Header(""","padding":"100px" """) },
        { "a margin of 100 px", 200621, 200220, Body("""{"tag":"hr","margin":"0px -100px"}""") },
        { "a margin of three lengths", 200621, 200220, Body("""{"tag":"hr","margin":"0px 0px 0px"}""") },
        { "a text of 1001 letters", 200621, 200220, Body("""{"tag":"input","max_length":1001}""") },
        { "a text of no letters", 200621, 200220, Body("""{"tag":"input","max_length":0}""") },
        { "a placeholder of 101 letters", 200621, 200220, Body($$$"""{"tag":"input","placeholder":{"tag":"plain_text","content":"{{{new string('x', 101)}}}"}}""") },
        { "a column of weight six", 200621, 200220, Body("""{"tag":"column_set","columns":[{"tag":"column","weight":6,"elements":[]}]}""") },
        { "three images for two", 200621, 200220, Body("""{"tag":"img_combination","combination_mode":"double","img_list":[{"img_key":"a"},{"img_key":"a"},{"img_key":"a"}]}""") },
        { "ten images", 200621, 200220, Body($$"""{"tag":"img_combination","combination_mode":"trisect","img_list":[{{Many(10, """{"img_key":"a"}""")}}]}""") },
        { "two options of one value", 200621, 200220, Body("""{"tag":"select_static","options":[{"value":"a"},{"value":"a"}]}""") },
        { "an unknown property", 200621, 200220, Body("""{"tag":"markdown","content":"x","colour":"red"}""") },
        { "an unknown property of the card", 200621, 200220, """{"schema":"2.0","elements":[]}""" },
        { "an unknown property of the config", 200621, 200220, """{"schema":"2.0","config":{"wide_screen_mode":true}}""" },
        { "an unknown property of an option", 200621, 200220, Body("""{"tag":"select_static","options":[{"value":"a","label":"A"}]}""") },
        { "an unknown property of a column", 200621, 200220, Body("""{"tag":"table","columns":[{"name":"a","title":"A"}]}""") },
        { "an unknown property of a panel's header", 200621, 200220, Body("""{"tag":"collapsible_panel","header":{"title":{"tag":"plain_text","content":"x"},"text":"x"},"elements":[]}""") },
        { "texts by language, as 1.0 has them", 200621, 200220, """{"schema":"2.0","i18n_elements":{"en_us":[]}}""" },
        { "a fallback, as 1.0 has it", 200621, 200220, Body("""{"tag":"markdown","content":"x","fallback":{"tag":"hr"}}""") },
        { "an unknown tag", 200861, 200220, Body("""{"tag":"marquee"}""") },
        { "the tag note", 200861, 200220, Body("""{"tag":"note","elements":[]}""") },
        { "the tag action", 200861, 200220, Body("""{"tag":"action","actions":[]}""") },
        { "a component as a text", 200621, 200220, Body("""{"tag":"div","text":{"tag":"hr"}}""") },
        { "a component as an icon", 200621, 200220, Body("""{"tag":"div","icon":{"tag":"hr"}}""") },
        { "a component as a column", 200621, 200220, Body("""{"tag":"column_set","columns":[{"tag":"hr"}]}""") },
        { "a column among components", 200621, 200220, Body("""{"tag":"column","elements":[]}""") },
        { "no tag", 200621, 200220, Body("""{"content":"x"}""") },
        { "content that is a number", 200621, 200220, Body("""{"tag":"markdown","content":7}""") },
        { "elements that are none", 200621, 200220, """{"schema":"2.0","body":{"elements":{}}}""" },
        { "update_multi false", 300302, 300302, """{"schema":"2.0","config":{"update_multi":false}}""" },
    };

    /// <summary>The widest cards that still pass.</summary>
    public static TheoryData<string> Kept { get; } =
    [
        Body(Many(200, """{"tag":"hr"}""")),
        Body(Nested(5)),
        Body(Many(5, """{"tag":"table","page_size":10,"columns":[{"name":"a"}]}""")),
        Body($$"""{"tag":"hr","element_id":"{{new string('a', 20)}}"}"""),
        Body($$"""{"tag":"table","columns":[{{Each(50, i => $$"""{"name":"c{{i}}"}""")}}]}"""),
        Header($$""","text_tag_list":[{{Tags(3)}}],"padding":"99px" """),
        Body("""{"tag":"hr","margin":"-99px 99px"}""", """{"tag":"input","max_length":1000}"""),
        Body("""{"tag":"chart","chart_spec":{"note":{"tag":"note","element_id":"not one of ours"}}}""", """{"tag":"button","value":{"tag":"note"}}"""),
    ];

    [Theory]
    [MemberData(nameof(Kept))]
    public void The_limit_itself_is_kept(string card) => CardCheck.Find((JsonObject)JsonNode.Parse(card)!).ShouldBeNull();

    [Fact]
    public async Task Each_broken_limit_has_its_code()
    {
        await using var caller = await Caller.StartAsync(options => options.EnforceRateLimits = false);
        var wrong = new List<string>();
        foreach (var row in Broken)
        {
            var (what, messageCode, kitCode, card) = row.Data;
            var (message, kit) = (await caller.CardMessageAsync(card), await caller.CreateCardAsync(card));
            if (messageCode == 230025 ? message.Code != 230025 : message.Code != 230099 || !message.Text.Contains($"ErrCode: {messageCode};", StringComparison.Ordinal)) wrong.Add($"{what}: message {message.Text}");
            if (kit.Code != kitCode) wrong.Add($"{what}: cardkit {kit.Text}");
        }

        wrong.ShouldBeEmpty();
        caller.Bob.Inbox.ShouldBeEmpty();
    }

    private static string Body(params string[] elements) => $$$"""{"schema":"2.0","body":{"elements":[{{{string.Join(',', elements)}}}]}}""";

    private static string Header(string more) => $$$"""{"schema":"2.0","header":{"title":{"tag":"plain_text","content":"x"}{{{more}}}}}""";

    private static string Form(params string[] elements) => $$"""{"tag":"form","name":"f","elements":[{{string.Join(',', elements)}}]}""";

    private static string Panel(string element) => $$"""{"tag":"collapsible_panel","elements":[{{element}}]}""";

    private static string InColumn(string element) => $$"""{"tag":"column_set","columns":[{"tag":"column","elements":[{{element}}]}]}""";

    private static string Nested(int depth) => depth == 0 ? Text : Panel(Nested(depth - 1));

    private static string Tags(int count) => Many(count, """{"tag":"text_tag","text":{"tag":"plain_text","content":"x"}}""");

    private static string Many(int count, string one) => Each(count, _ => one);

    private static string Each(int count, Func<int, string> one) => string.Join(',', Enumerable.Range(0, count).Select(one));
}
