using System.Text.Json;
using Ailink.Lark.Events;

namespace Ailink.Lark.Tests.Events.Records;

public sealed class CardActionTests
{
    private const string Type = "card.action.trigger";

    [Fact]
    public void A_button_gives_its_value_its_place_and_who_pressed_it()
    {
        var action = Told.Event<CardAction>(Type, """
            {"operator":{"tenant_key":"t-1","user_id":"u7","union_id":"on_1","open_id":"ou_1"},"token":"c-secret","host":"im_message","delivery_type":"url_preview",
             "action":{"value":{"order": 7},"tag":"button","name":"approve","timezone":"Asia/Shanghai"},
             "context":{"url":"https://x.test","preview_token":"p-secret","open_message_id":"om_1","open_chat_id":"oc_1"}}
            """);

        action.ShouldSatisfyAllConditions(
            () => action.Operator.ShouldBe(new EventActor { OpenId = new("ou_1"), UserId = new("u7"), UnionId = new("on_1"), TenantKey = new("t-1") }),
            () => action.Token!.Value.ShouldBe("c-secret"),
            () => action.PreviewToken!.Value.ShouldBe("p-secret"),
            () => action.Value!.Value.GetProperty("order").GetInt32().ShouldBe(7),
            () => action.ValueText.ShouldBe("""{"order": 7}"""),
            () => (action.Tag, action.Name, action.TimeZone).ShouldBe(("button", "approve", "Asia/Shanghai")),
            () => (action.Host, action.DeliveryType, action.Url).ShouldBe(("im_message", "url_preview", "https://x.test")),
            () => (action.MessageId, action.Chat).ShouldBe((new MessageId("om_1"), new ChatId("oc_1"))),
            () => (action.Form, action.Input, action.Option, action.Checked).ShouldBe((null, null, null, null)));
    }

    [Theory]
    [InlineData(""","host":"im_top_notice","context":{"open_message_id":"om_1","open_chat_id":"oc_1"}""")]
    public void Its_place_is_found_beside_the_event_too(string beside)
    {
        var action = Told.Event<CardAction>(Type, """{"action":{"tag":"checker","checked":true}}""", beside);

        (action.Host, action.MessageId, action.Chat, action.Checked).ShouldBe(("im_top_notice", new MessageId("om_1"), new ChatId("oc_1"), true));
    }

    [Fact]
    public void A_string_is_a_value_as_well() => Told.Event<CardAction>(Type, """{"action":{"value":"go"}}""").ValueText.ShouldBe("go");

    [Fact]
    public void What_was_chosen_or_written_is_read()
    {
        Told.Event<CardAction>(Type, """{"action":{"tag":"select_static","option":"a"}}""").Option.ShouldBe("a");
        Told.Event<CardAction>(Type, """{"action":{"tag":"multi_select_static","options":["a",7,null,"b"]}}""").Options.ShouldBe(["a", "7", "b"]);
        Told.Event<CardAction>(Type, """{"action":{"tag":"input","input_value":"words"}}""").Input.ShouldBe("words");
        Told.Event<CardAction>(Type, """{"action":{"tag":"picker_datetime","option":"2024-04-29 07:07 +0800"}}""").PickedDate().ShouldBe(new DateTimeOffset(2024, 4, 29, 7, 7, 0, TimeSpan.FromHours(8)));
    }

    [Fact]
    public void A_form_is_read_by_name()
    {
        var form = Told.Event<CardAction>(Type, """
            {"action":{"tag":"button","form_value":{"text":"words","one":"a","many":["a","b"],"yes":true,"day":"2024-04-01 +0800","moment":"2024-04-29 07:07 -0330","hour":"23:05 +0800"}}}
            """).Form.ShouldNotBeNull();

        form.ShouldSatisfyAllConditions(
            () => form.Text("text").ShouldBe("words"),
            () => form.Texts("one").ShouldBe(["a"]),
            () => form.Texts("many").ShouldBe(["a", "b"]),
            () => form.Flag("yes").ShouldBe(true),
            () => form.Date("day").ShouldBe(new DateTimeOffset(2024, 4, 1, 0, 0, 0, TimeSpan.FromHours(8))),
            () => form.Date("moment").ShouldBe(new DateTimeOffset(2024, 4, 29, 7, 7, 0, -TimeSpan.FromMinutes(210))),
            () => form.Time("hour").ShouldBe(new TimeOnly(23, 5)),
            () => (form.Text("none"), form.Text("yes"), form.Flag("text"), form.Date("text"), form.Time("day")).ShouldBe((null, null, null, null, null)),
            () => form.Texts("none").ShouldBeEmpty(),
            () => form.Names.ShouldBe(["text", "one", "many", "yes", "day", "moment", "hour"]),
            () => form.ToString().ShouldNotContain("words"));
    }

    [Fact]
    public void What_is_missing_or_of_another_kind_is_null_or_empty()
    {
        var action = Told.Event<CardAction>(Type, """{"operator":[],"action":{"value":null,"form_value":"x","options":{},"checked":"yes"},"context":"x","token":null}""");

        (action.Value, action.ValueText, action.Form, action.Checked, action.Token, action.MessageId, action.PickedDate()).ShouldBe((null, null, null, null, null, null, null));
        action.Options.ShouldBeEmpty();
        action.Operator.ShouldBe(new());
    }

    [Fact]
    public void Two_that_say_the_same_are_equal()
    {
        const string Body = """{"token":"c-1","action":{"value":{"a":1},"form_value":{"b":[]}}}""";

        Told.Event<CardAction>(Type, Body).Value!.Value.ValueKind.ShouldBe(JsonValueKind.Object);
        (Told.Event<CardAction>(Type, Body) with { Options = [] }).ShouldBe(Told.Event<CardAction>(Type, Body) with { Options = [] });
    }
}
