using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Ailink.Lark.Cards;

namespace Ailink.Lark.Tests.Cards;

public sealed class CardTests
{
    [Fact]
    public void A_card_is_never_changed_only_grown_into_another()
    {
        var titled = Card.Titled("T");
        titled.Markdown("x").Elements.Count.ShouldBe(1);
        titled.Elements.ShouldBeEmpty();
    }

    [Fact]
    public void Cards_grown_from_the_same_beginning_know_nothing_of_each_other()
    {
        var beginning = Card.Titled("T").Markdown("1").Markdown("2");
        var (left, right) = (beginning.Markdown("left").Divider().Divider(), beginning.Markdown("right"));

        beginning.Elements.ShouldBe([new MarkdownElement("1"), new MarkdownElement("2")]);
        left.Elements.ShouldBe([new MarkdownElement("1"), new MarkdownElement("2"), new MarkdownElement("left"), new DividerElement(), new DividerElement()]);
        right.Elements.ShouldBe([new MarkdownElement("1"), new MarkdownElement("2"), new MarkdownElement("right")]);
        right.ShouldBe(Card.Titled("T") with { Elements = [new MarkdownElement("1"), new MarkdownElement("2"), new MarkdownElement("right")] });
    }

    [Fact]
    public async Task Cards_grown_at_once_from_the_same_beginning_know_nothing_of_each_other()
    {
        var beginning = Card.Titled("T").Markdown("1");
        var grown = await Task.WhenAll(Enumerable.Range(0, 200).Select(i => Task.Run(() => beginning.Markdown($"{i}"), TestContext.Current.CancellationToken)));

        for (var i = 0; i < grown.Length; i++)
            grown[i].Elements.ShouldBe([new MarkdownElement("1"), new MarkdownElement($"{i}")]);
    }

    [Theory]
    [InlineData("https://例子.test/a b", "https://例子.test/a%20b")]
    [InlineData("HTTPS://example.test/run?id=1#top", "HTTPS://example.test/run?id=1#top")]
    [InlineData(" https://example.test/x ", "https://example.test/x")]
    public void An_address_is_opened_as_it_was_written_where_every_client_reads_it_so(string written, string opened) =>
        Card.Titled("T").Button("Open", new Uri(written)).Elements[0].ShouldBe(new ButtonElement("Open") { Behaviors = [new OpenBehavior(opened)] });

    [Fact]
    public void Everything_typed_is_written_as_the_platform_wants_it()
    {
        var card = Card.Titled("T", CardColor.Red).Markdown("hi 你好").Divider().Image(new("img_1"))
            .Columns(new CardColumn(new TextElement("left")) { ElementId = "left_1" }, new CardColumn(new MarkdownElement("right")))
            .Button("Open", new Uri("https://example.test/?a=1&b=2"))
            .Button("Do", new JsonObject { ["ticket"] = 42 }, "do");

        Same(card.ToJson(), """
            {"schema":"2.0","config":{"update_multi":true},"header":{"title":{"tag":"plain_text","content":"T"},"template":"red"},"body":{"elements":[
             {"tag":"markdown","content":"hi 你好"},{"tag":"hr"},{"tag":"img","img_key":"img_1","alt":{"tag":"plain_text","content":""}},
             {"tag":"column_set","columns":[
               {"tag":"column","element_id":"left_1","width":"weighted","weight":1,"elements":[{"tag":"div","text":{"tag":"plain_text","content":"left"}}]},
               {"tag":"column","width":"weighted","weight":1,"elements":[{"tag":"markdown","content":"right"}]}]},
             {"tag":"button","text":{"tag":"plain_text","content":"Open"},"behaviors":[{"type":"open_url","default_url":"https://example.test/?a=1&b=2"}]},
             {"tag":"button","text":{"tag":"plain_text","content":"Do"},"name":"do","behaviors":[{"type":"callback","value":{"ticket":42}}]}]}}
            """);
        card.ToJson().ShouldContain("你好"); // not escaped: six bytes a character would eat the 30 KB
        card.Validate().ShouldBeEmpty();
    }

    [Fact]
    public void What_has_no_type_here_survives_reading_and_writing()
    {
        const string json = """
            {"schema":"2.0","card_link":{"url":"https://example.test"},"config":{"update_multi":true,"style":{"color":{}},"summary":{"content":"s"},"width_mode":"fill"},
             "header":{"title":{"tag":"lark_md","content":"T","i18n_content":{"en_us":"T"}},"template":"sunset","icon":{"tag":"standard_icon","token":"x"}},
             "body":{"padding":"4px","elements":[
              {"tag":"markdown","content":"x","margin":"4px","icon":{"tag":"standard_icon","token":"x"}},
              {"tag":"markdown","content":7},
              {"tag":"table","columns":[{"name":"a"}],"rows":[{"a":1}]},
              {"tag":"button","text":{"tag":"plain_text","content":"b"},"disabled":true,"behaviors":[{"type":"form_action"},{"type":"open_url","default_url":"https://a.test","extra":1}]},
              {"tag":"column_set","columns":[{"tag":"column","elements":[{"tag":"chart","chart_spec":{"type":"bar"}}]}]}]}}
            """;

        var card = Card.Parse(Encoding.UTF8.GetBytes(json));

        Same(card.ToJson(), json);
        card.Elements.Select(element => element.GetType().Name).ShouldBe(["MarkdownElement", "RawElement", "TableElement", "ButtonElement", "ColumnSetElement"]);
        card.Config.Summary?.Content.ShouldBe("s");
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("[]", "no JSON object")]
    [InlineData("{}", "schema 2.0")]
    [InlineData("""{"schema":"1.0"}""", "schema 2.0")]
    [InlineData("""{"schema":"2.0","body":{"elements":{}}}""", "body.elements")]
    [InlineData("""{"schema":"2.0"}{}""", "")]
    public void What_is_no_card_is_refused(string json, string words) =>
        Should.Throw<JsonException>(() => Card.Parse(Encoding.UTF8.GetBytes(json))).Message.ShouldContain(words);

    [Fact]
    public void A_callback_value_must_be_an_object() =>
        Should.Throw<ArgumentException>(() => Card.Titled("T").Button("b", (object)"text", "n")).Message.ShouldContain("object");

    [Fact]
    public void A_sequence_only_grows()
    {
        CardSequence sequence = new(41);
        sequence.Next().ShouldBe(42);
        sequence.Last.ShouldBe(42);
        Should.Throw<ArgumentOutOfRangeException>(() => new CardSequence(-1));
        Should.Throw<OverflowException>(() => new CardSequence(int.MaxValue).Next());
    }

    private static void Same(string actual, string expected) =>
        JsonNode.DeepEquals(JsonNode.Parse(actual), JsonNode.Parse(expected)).ShouldBeTrue(actual);
}
