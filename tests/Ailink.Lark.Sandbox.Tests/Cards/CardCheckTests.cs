using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox.Tests;

public sealed class CardCheckTests
{
    [Theory]
    [InlineData("""{"schema":"2.0"}""")]
    [InlineData("""{"schema":"2.0","body":{"elements":[{"tag":"hr","margin":"0px"},{"tag":"div","text":{"tag":"lark_md","content":"x"},"icon":{"tag":"standard_icon","token":"a","color":"blue"}}]}}""")]
    [InlineData("""{"schema":"2.0","body":{"elements":[{"tag":"collapsible_panel","header":{"title":{"tag":"plain_text","content":"x"},"icon_position":"right"},"border":{"color":"grey","corner_radius":"5px"},"elements":[{"tag":"markdown","content":"x"}]}]}}""")]
    [InlineData("""{"schema":"2.0","body":{"elements":[{"tag":"form","name":"f","elements":[{"tag":"input","name":"a"},{"tag":"button","name":"b","form_action_type":"submit","text":{"tag":"plain_text","content":"x"}}]}]}}""")]
    [InlineData("""{"schema":"2.0","body":{"elements":[{"tag":"column_set","columns":[{"tag":"column","width":"weighted","weight":1,"elements":[{"tag":"markdown","content":"x"}]}]}]}}""")]
    [InlineData("""{"schema":"2.0","body":{"elements":[{"tag":"table","columns":[{"name":"a","data_type":"text"}],"rows":[{"a":"1"}]}]}}""")]
    [InlineData("""{"schema":"2.0","body":{"elements":[{"tag":"select_static","options":[{"text":{"tag":"plain_text","content":"x"},"value":"1"}],"behaviors":[{"type":"callback","value":{"anything":{"goes":1}}}]}]}}""")]
    [InlineData("""{"schema":"2.0","body":{"elements":[{"tag":"chart","chart_spec":{"type":"bar","data":[]}}]},"card_link":{"url":"https://a.test"},"config":{"summary":{"content":"x"},"width_mode":"fill"}}""")]
    public void Good_cards_pass(string card) => Find(card).ShouldBeNull();

    [Theory]
    [InlineData("""{"schema":"2.0","elements":[]}""", "card.property", "elements")]
    [InlineData("""{"schema":"2.0","config":{"wide_screen_mode":true}}""", "card.property", "config.wide_screen_mode")]
    [InlineData("""{"schema":"2.0","body":{"elements":[{"tag":"markdown","content":"x","colour":"red"}]}}""", "card.property", "body.elements[0].colour")]
    [InlineData("""{"schema":"2.0","body":{"elements":[{"tag":"note","elements":[]}]}}""", "card.tag", "body.elements[0].tag")]
    [InlineData("""{"schema":"2.0","body":{"elements":[{"tag":"action","actions":[]}]}}""", "card.tag", "body.elements[0].tag")]
    [InlineData("""{"schema":"2.0","body":{"elements":[{"content":"x"}]}}""", "card.shape", "body.elements[0]")]
    [InlineData("""{"schema":"2.0","body":{"elements":{}}}""", "card.shape", "body.elements")]
    [InlineData("""{"schema":"2.0","body":[]}""", "card.shape", "body")]
    [InlineData("""{"schema":"2.0","header":{"template":"blue"}}""", "card.missing", "header.title")]
    [InlineData("""{"schema":"2.0","body":{"elements":[{"tag":"markdown"}]}}""", "card.missing", "body.elements[0].content")]
    [InlineData("""{"schema":"2.0","body":{"elements":[{"tag":"hr","element_id":"1a"}]}}""", "card.element_id", "body.elements[0].element_id")]
    [InlineData("""{"schema":"2.0","body":{"elements":[{"tag":"hr","element_id":"a"},{"tag":"hr","element_id":"a"}]}}""", "card.element_id_twice", "body.elements[1].element_id")]
    [InlineData("""{"schema":"2.0","config":{"update_multi":false}}""", "card.update_multi", "config.update_multi")]
    [InlineData("""{"schema":"1.0"}""", "card.schema", "schema")]
    [InlineData("""{"schema":"2.0","body":{"elements":[{"tag":"form","name":"f","elements":[{"tag":"input"}]}]}}""", "card.form_name", "body.elements[0].elements[0].name")]
    [InlineData("""{"schema":"2.0","body":{"elements":[{"tag":"interactive_container","behaviors":[],"elements":[{"tag":"form","name":"f","elements":[]}]}]}}""", "card.nesting", "body.elements[0].elements[0]")]
    [InlineData("""{"schema":"2.0","body":{"elements":[{"tag":"table","columns":[{"name":"a"}],"rows":[{"b":1}]}]}}""", "card.rows", "body.elements[0].rows[0]")]
    public void Bad_cards_are_told_what_and_where(string card, string rule, string path)
    {
        var problem = Find(card).ShouldNotBeNull();
        (problem.Rule.Name, problem.Path).ShouldBe((rule, path));
    }

    [Fact]
    public void A_card_holds_two_hundred_elements_and_thirty_kilobytes()
    {
        Find(With(Enumerable.Repeat("""{"tag":"hr"}""", 200))).ShouldBeNull();
        Find(With(Enumerable.Repeat("""{"tag":"hr"}""", 201)))!.Rule.ShouldBe(CardRules.Count);
        Find(With([$$"""{"tag":"markdown","content":"{{new string('a', 31_000)}}"}"""]))!.Rule.ShouldBe(CardRules.Size);

        static string With(IEnumerable<string> elements) =>
            """{"schema":"2.0","body":{"elements":[""" + string.Join(',', elements) + "]}}";
    }

    [Fact]
    public async Task A_message_wraps_the_problem_and_cardkit_has_codes_of_its_own()
    {
        await using var caller = await Caller.StartAsync();
        var card = new { schema = "2.0", body = new { elements = new object[] { new { tag = "hr", color = "red" } } } };
        var message = await caller.CardMessageAsync(card);
        message.ShouldBeRefused(230099);
        message.Text.ShouldContain("ErrCode: 200621");
        (await caller.CreateCardAsync(card)).ShouldBeRefused(200220);
        (await caller.CreateCardAsync(new { schema = "1.0" })).ShouldBeRefused(300303);
        (await caller.CreateCardAsync(new { })).ShouldBeRefused(300307);
        (await caller.CreateCardAsync("no json")).ShouldBeRefused(10002);
        (await caller.PostAsync("/open-apis/cardkit/v1/cards", new { type = "template", data = "{}" })).ShouldBeRefused(200220);
        (await caller.PostAsync("/open-apis/cardkit/v1/cards", new { type = "card_json", data = new { } })).ShouldBeRefused(10002);
    }

    private static CardProblem? Find(string json) => CardCheck.Find((JsonObject)JsonNode.Parse(json)!);
}
