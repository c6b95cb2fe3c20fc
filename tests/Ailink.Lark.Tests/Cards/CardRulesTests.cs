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
    [InlineData("""{"tag":"column_set","columns":[{"tag":"column","elements":[{"tag":"table","columns":[{"name":"a"}]}]}]}""", "body.elements[0].columns[0].elements[0]", "root")]
    [InlineData("""{"tag":"button","text":{"tag":"plain_text"}}""", "body.elements[0].text.content", "missing")]
    [InlineData("""{"tag":"button","text":{"tag":"plain_text","content":"x"},"behaviors":[{"type":"open_url","default_url":"/relative"}]}""", "body.elements[0].behaviors[0].default_url", "absolute")]
    [InlineData("""{"tag":"column_set","columns":[{"tag":"hr"}]}""", "body.elements[0].columns[0]", "columns only")]
    [InlineData("""{"tag":"column_set","columns":[{"tag":"column","width":"601px","elements":[]}]}""", "body.elements[0].columns[0].width", "600px")]
    [InlineData("""{"tag":"column_set","columns":[{"tag":"column","weight":6,"elements":[]}]}""", "body.elements[0].columns[0].weight", "1 to 5")]
    [InlineData("""{"tag":"div","width":"5px"}""", "body.elements[0].width", "16px")]
    [InlineData("""{"tag":"img_combination","combination_mode":"double","img_list":[{"img_key":"a"},{"img_key":"b"},{"img_key":"c"}]}""", "body.elements[0].img_list", "2 images")]
    [InlineData("""{"tag":"table","columns":[]}""", "body.elements[0].columns", "1 to 50")]
    [InlineData("""{"tag":"table","page_size":11,"columns":[{"name":"a"}]}""", "body.elements[0].page_size", "1 to 10")]
    [InlineData("""{"tag":"table","columns":[{"name":"a"},{"name":"a"}]}""", "body.elements[0].columns[1].name", "already")]
    [InlineData("""{"tag":"table","columns":[{"name":"a","width":"20px"}]}""", "body.elements[0].columns[0].width", "80px")]
    [InlineData("""{"tag":"table","columns":[{"name":"a"}],"rows":[{"a":1},{"b":1}]}""", "body.elements[0].rows[1].b", "no such column")]
    [InlineData("""{"tag":"select_static","options":[{"value":"a"},{"value":"a"}]}""", "body.elements[0].options[1].value", "already")]
    [InlineData("""{"tag":"select_static","options":[{"value":"a"}],"initial_option":"b"}""", "body.elements[0].initial_option", "no option")]
    [InlineData("""{"tag":"input","max_length":1001}""", "body.elements[0].max_length", "1,000")]
    [InlineData("""{"tag":"button"}""", "body.elements[0].text", "text or an icon")]
    [InlineData("""{"tag":"button","text":{"tag":"plain_text","content":"x"},"confirm":{}}""", "body.elements[0].confirm.title", "missing")]
    [InlineData("""{"tag":"button","text":{"tag":"plain_text","content":"x"},"behaviors":[{"type":"callback","value":"text"}]}""", "body.elements[0].behaviors[0].value", "object")]
    [InlineData("""{"tag":"button","text":{"tag":"plain_text","content":"x"},"behaviors":[{"type":"open_url","default_url":"ftp://a.test"}]}""", "body.elements[0].behaviors[0].default_url", "https")]
    [InlineData("""{"tag":"button","text":{"tag":"plain_text","content":"x"},"behaviors":[{"type":"open_url","pc_url":"https://a.test"}]}""", "body.elements[0].behaviors[0].default_url", "missing")]
    [InlineData("""{"tag":"date_picker","initial_date":"23.11.2026"}""", "body.elements[0].initial_date", "yyyy-MM-dd")]
    [InlineData("""{"tag":"chart","chart_spec":[]}""", "body.elements[0].chart_spec", "object")]
    [InlineData("""{"tag":"form","name":"f","elements":[{"tag":"hr"}]}""", "body.elements[0].elements", "submits")]
    [InlineData("""{"tag":"form","name":"f","elements":[{"tag":"input"},{"tag":"button","name":"s","form_action_type":"submit","text":{}}]}""", "body.elements[0].elements[0].name", "needs a name")]
    [InlineData("""{"tag":"form","name":"f","elements":[{"tag":"button","name":"f","form_action_type":"submit","text":{}}]}""", "body.elements[0].elements[0].name", "already")]
    [InlineData("""{"tag":"form","name":"f","elements":[{"tag":"chart","chart_spec":{}},{"tag":"button","name":"s","form_action_type":"submit","text":{}}]}""", "body.elements[0].elements[0]", "form")]
    [InlineData("""{"tag":"form","name":"f","elements":[{"tag":"table","columns":[{"name":"a"}]},{"tag":"button","name":"s","form_action_type":"submit","text":{}}]}""", "body.elements[0].elements[0]", "root")]
    [InlineData("""{"tag":"audio","file_key":"f","audio_id":"a"}""", "config.enable_forward", "forward")]
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
        var empty = Card.Titled("T").Markdown("").ToJson().Length;
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
    public void A_card_has_five_tables_and_its_title_three_labels()
    {
        var card = Enumerable.Range(0, 5).Aggregate(Card.Titled("T").Tag("1").Tag("2").Tag("3"), (grown, _) => grown.Add(new TableElement(new TableColumn("a"))));
        card.Validate().ShouldBeEmpty();
        card.Tag("4").Add(new TableElement(new TableColumn("a"))).Validate().Select(problem => problem.Path).ShouldBe(["header.text_tag_list", "body"]);
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
