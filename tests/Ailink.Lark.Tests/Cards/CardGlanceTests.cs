using System.Text.Json;
using System.Text.Json.Nodes;
using Ailink.Lark.Cards;
using CsCheck;

namespace Ailink.Lark.Tests.Cards;

/// <summary>A glance may be unsure of any card, but it is never sure of a broken one.</summary>
public sealed class CardGlanceTests
{
    private static readonly Dictionary<string, JsonElement> More = new() { ["tag"] = JsonElement.Parse("7"), ["element_id"] = JsonElement.Parse("\"no id\"") };

    // Good ones, broken ones, and some that are good alone only.
    private static readonly CardElement[] Elements =
    [
        new MarkdownElement("**x**"),
        new MarkdownElement("") { TextSize = "heading" },
        new MarkdownElement("x") { ElementId = "same" },
        new MarkdownElement("x") { ElementId = "no id" },
        new MarkdownElement("x") { Extra = More },
        new DividerElement(),
        new TextElement("x"),
        new TextElement { Width = "5px" },
        new TextElement(new CardText("x") { ElementId = "no id" }),
        new TextElement(new CardText("x") { Extra = More }),
        new ImageElement(new ImageKey("img_v2_1")),
        new ImageElement(default(ImageKey)),
        new ButtonElement("x"),
        new ButtonElement { Type = "primary" },
        new ButtonElement("x") { Width = "1px" },
        new ButtonElement("x") { Url = "/relative" },
        new ButtonElement("x") { Value = JsonElement.Parse("\"text\"") },
        new ButtonElement("x") { Confirm = new CardConfirm("sure?") { Extra = More } },
        new PersonElement(""),
        new ChartElement(JsonElement.Parse("[]")),
        RawElement.Parse("""{"tag":"markdown"}"""),
        .. Addresses().Select(address => new ButtonElement("x") { Behaviors = [address] }),
        .. Columns(),
    ];

    private static readonly Card[] Cards =
    [
        new(), Card.Titled("T"), Card.Titled("T").Subtitled("S"), Card.Titled("T").Tag("one").Tag("two").Tag("three").Tag("four"),
        Card.Titled("T") with { Config = new() { UpdateMulti = false } },
        Card.Titled("T") with { Extra = new Dictionary<string, JsonElement> { ["card_link"] = JsonElement.Parse("""{"url":"/relative"}""") } },
        Card.Titled("T") with { Layout = new() { Extra = More } },
        Card.Titled("T") with { Link = new() { Url = "/relative" } },
    ];

    [Fact]
    public void What_it_is_sure_of_breaks_no_rule() =>
        Gen.Select(Gen.Int[0, Elements.Length - 1].Array[0, 3], Gen.Int[0, Cards.Length - 1], Gen.Int[1, 110]).Sample(
            (elements, begun, times) =>
            {
                var card = Cards[begun];
                for (var i = 0; i < (times > 90 ? times : 1); i++)
                    card = elements.Aggregate(card, (grown, element) => grown.Add(Elements[element]));
                return !CardGlance.IsSureOf(card) || card.Validate().Count == 0;
            },
            iter: 600);

    [Fact]
    public void It_is_sure_of_each_everyday_part()
    {
        var card = Card.Titled("T", CardColor.Red).Subtitled("S").Markdown("**x**").Text("x").Note("x").Divider().Image(new ImageKey("img_v2_1"))
            .Columns(new CardColumn(new MarkdownElement("left")), new CardColumn(new MarkdownElement("right")) { Width = "auto" })
            .Button("Open", new Uri("https://a.test/b?c=d")).Button("Answer", new JsonObject { ["ticket"] = 42 }, "answer");
        CardGlance.IsSureOf(card).ShouldBeTrue();
    }

    [Fact]
    public void It_is_not_sure_of_201_elements()
    {
        var card = Enumerable.Range(0, 199).Aggregate(Card.Titled("T"), (grown, _) => grown.Divider());
        CardGlance.IsSureOf(card).ShouldBeTrue();
        CardGlance.IsSureOf(card.Add(new TextElement("one and its text"))).ShouldBeFalse();
    }

    private static IEnumerable<CardBehavior> Addresses() =>
    [
        .. ((string?[])[null, "", "https://", "https://a.test", "https://a.test/b c", "https:///b", "https://?b", "HTTP://a.test", "lark://a", "ftp://a.test", "/relative"]).Select(url => new OpenBehavior(url)),
        new OpenBehavior("https://a.test") { PcUrl = "/relative" },
        new OpenBehavior("https://a.test") { Extra = More },
        new CallbackBehavior(JsonElement.Parse("{}")),
        new CallbackBehavior(JsonElement.Parse("\"text\"")),
        new RawBehavior(JsonElement.Parse("{}")),
    ];

    private static IEnumerable<ColumnSetElement> Columns()
    {
        ColumnSetElement plain = new(new CardColumn(new MarkdownElement("x")));
        yield return plain;
        yield return new ColumnSetElement();
        yield return new ColumnSetElement(new CardColumn(plain, new TextElement { Width = "5px" }));
        yield return new ColumnSetElement(new CardColumn { Weight = 6 });
        yield return new ColumnSetElement(new CardColumn { Width = "601px" });
        yield return new ColumnSetElement(new CardColumn(new MarkdownElement("x") { ElementId = "same" }));
        yield return Enumerable.Range(0, 5).Aggregate(plain, (inner, _) => new(new CardColumn(inner)));
    }
}
