using Ailink.Lark.Cards;

namespace Ailink.Lark.Tests.Cards;

/// <summary>What the platform would refuse is found before it costs a call.</summary>
public sealed class CardRulesTests
{
    [Theory]
    [InlineData("""{"tag":"markdown"}""", "body.elements[0].content", "missing")]
    [InlineData("""{"tag":"markdown","content":"x","element_id":"1st"}""", "body.elements[0].element_id", "no element id")]
    [InlineData("""{"tag":"markdown","content":"x","element_id":"abcdefghijklmnopqrstu"}""", "body.elements[0].element_id", "no element id")]
    [InlineData("""{"tag":"note","elements":[]}""", "body.elements[0]", "schema 1.0")]
    [InlineData("""{"tag":"img"}""", "body.elements[0].img_key", "missing")]
    [InlineData("""{"tag":"column_set","columns":[]}""", "body.elements[0].columns", "one column")]
    [InlineData("""{"tag":"column_set","columns":[{"tag":"column","elements":[{"tag":"table"}]}]}""", "body.elements[0].columns[0].elements[0]", "root")]
    [InlineData("""{"tag":"button","text":{"tag":"plain_text"}}""", "body.elements[0].text.content", "missing")]
    [InlineData("""{"tag":"button","text":{"tag":"plain_text","content":"x"},"behaviors":[{"type":"open_url","default_url":"/relative"}]}""", "body.elements[0].behaviors[0].default_url", "absolute")]
    public void A_broken_element_is_named_by_its_path(string element, string path, string words)
    {
        var problem = Card.Titled("T").Add(RawElement.Parse(element)).Validate().ShouldHaveSingleItem();
        problem.Path.ShouldBe(path);
        problem.Problem.ShouldContain(words);
    }

    [Theory]
    [InlineData("""{"tag":"markdown","content":""}""")]
    [InlineData("""{"tag":"button","text":{"tag":"plain_text","content":"x"},"behaviors":[{"type":"open_url","default_url":"https://a.test","pc_url":"","ios_url":"","android_url":"lark://msgcard/unsupported_action"}]}""")]
    [InlineData("""{"tag":"something_new","elements":[{"tag":"hr"}]}""")]
    public void What_the_platform_takes_is_not_refused(string element) => Card.Titled("T").Add(RawElement.Parse(element)).Validate().ShouldBeEmpty();

    [Fact]
    public void Two_elements_with_one_id_are_named_both()
    {
        var problem = Card.Titled("T").Add(new MarkdownElement("a") { ElementId = "x" }).Add(new MarkdownElement("b") { ElementId = "x" }).Validate().ShouldHaveSingleItem();
        problem.ToString().ShouldBe("body.elements[1].element_id: 'x' is the id of body.elements[0] already.");
    }

    [Fact]
    public void A_card_has_30_kilobytes()
    {
        var empty = Card.Titled("T").Markdown("").ToUtf8().Length;
        Card.Titled("T").Markdown(new string('x', (30 * 1024) - empty)).Validate().ShouldBeEmpty();
        Card.Titled("T").Markdown(new string('x', (30 * 1024) - empty + 1)).Validate().ShouldHaveSingleItem().Problem.ShouldContain("30,721");
        Card.Titled("T").Markdown(new string('你', 10_300)).Validate().ShouldHaveSingleItem().Path.ShouldBe("");
    }

    [Fact]
    public void A_card_has_200_elements_texts_included()
    {
        var card = Enumerable.Range(0, 199).Aggregate(Card.Titled("T"), (grown, _) => grown.Divider());
        card.Validate().ShouldBeEmpty();
        card.Add(new TextElement("one and its text")).Validate().ShouldHaveSingleItem().Problem.ShouldContain("200");
    }

    [Fact]
    public void Containers_stand_five_deep()
    {
        CardElement nested = new MarkdownElement("x");
        for (var i = 0; i < 5; i++)
            nested = new ColumnSetElement([new CardColumn(nested)]);
        Card.Titled("T").Add(nested).Validate().ShouldBeEmpty();
        Card.Titled("T").Add(new ColumnSetElement([new CardColumn(nested)])).Validate().ShouldHaveSingleItem().Problem.ShouldContain("5 deep");
    }

    [Fact]
    public void Elements_are_not_looked_for_in_the_apps_own_data() =>
        Card.Titled("T").Button("b", new { tag = "note", element_id = "1" }, "n").Validate().ShouldBeEmpty();

    [Fact]
    public async Task A_broken_card_is_refused_with_its_path_before_a_call_is_spent()
    {
        ScriptedPlatform platform = new();
        await using var lark = Some.Client(platform);
        var card = Card.Titled("T").Add(new MarkdownElement("a") { ElementId = "x" }).Add(new MarkdownElement("b") { ElementId = "x" });

        foreach (var call in new Func<Task>[]
        {
            () => lark.Messages.SendAsync(Some.Person, card, null, TestContext.Current.CancellationToken),
            () => lark.Cards.CreateAsync(card, TestContext.Current.CancellationToken),
            () => lark.Cards.ReplaceAsync(new("735"), card, new CardSequence(), TestContext.Current.CancellationToken),
        })
        {
            var refusal = await Should.ThrowAsync<LarkRequestException>(call);
            refusal.Message.ShouldContain("body.elements[1].element_id");
            refusal.Violations.ShouldHaveSingleItem().Field.ShouldBe("body.elements[1].element_id");
            refusal.Status.ShouldBeNull();
            refusal.OutcomeUnknown.ShouldBeFalse();
        }

        platform.Calls.ShouldBeEmpty();
    }
}
