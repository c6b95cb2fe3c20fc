using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox.Tests;

public sealed class CallbackTests
{
    private static readonly object[] Behaviors = [new { type = "callback", value = new { a = 1 } }];
    private static readonly object[] Choices = [Choice("x"), Choice("y")];

    [Fact]
    public async Task A_button_calls_the_app_back_with_who_where_and_what()
    {
        await using var box = await Subscribed.StartAsync();
        var message = await ShowAsync(box, new { tag = "button", element_id = "b", name = "press", text = new { tag = "plain_text", content = "Go" }, behaviors = Behaviors });
        (await box.Caller.Bob.ClickAsync(message, "b", cancellationToken: Cancel)).ShouldBe(new SandboxClick(null, null, null));
        var received = await box.App.NextAsync();
        received.IsSigned.ShouldBeTrue();
        received.Type.ShouldBe("card.action.trigger");
        received.Json.GetProperty("header").GetProperty("create_time").GetString()!.Length.ShouldBe(16);
        var body = received.Event;
        var operatedBy = body.GetProperty("operator");
        operatedBy.GetProperty("open_id").GetString().ShouldBe(box.Caller.Bob.OpenId);
        operatedBy.GetProperty("union_id").GetString().ShouldBe(box.Caller.Bob.UnionId);
        operatedBy.GetProperty("tenant_key").GetString().ShouldBe("ten_acme");
        operatedBy.TryGetProperty("user_id", out _).ShouldBeFalse();
        body.GetProperty("token").GetString()!.ShouldStartWith("c-");
        body.GetProperty("host").GetString().ShouldBe("im_message");
        body.GetProperty("context").GetProperty("open_message_id").GetString().ShouldBe(message.Id);
        body.GetProperty("context").GetProperty("open_chat_id").GetString().ShouldBe(message.ChatId);
        ShouldBe(body.GetProperty("action"), new { value = new { a = 1 }, tag = "button", name = "press" });
    }

    public static TheoryData<string, string, string, string> Components => new()
    {
        { "input", "{}", """{"input_value":"hi"}""", """{"input_value":"hi"}""" },
        { "select_static", """{"options":true}""", """{"option":"y"}""", """{"option":"y"}""" },
        { "multi_select_static", """{"options":true}""", """{"options":["x","y"]}""", """{"options":["x","y"]}""" },
        { "select_person", "{}", """{"option":"ou_someone"}""", """{"option":"ou_someone"}""" },
        { "multi_select_person", "{}", """{"options":["ou_1","ou_2"]}""", """{"options":["ou_1","ou_2"]}""" },
        { "overflow", """{"options":true}""", """{"option":"x"}""", """{"option":"x"}""" },
        { "checker", "{}", """{"checked":true}""", """{"checked":true}""" },
        { "checker", """{"checked":true}""", "{}", """{"checked":false}""" },
        { "date_picker", "{}", """{"option":"2024-04-01"}""", """{"option":"2024-04-01 +0800","timezone":"Asia/Shanghai"}""" },
        { "picker_time", "{}", """{"option":"09:30"}""", """{"option":"09:30 +0800","timezone":"Asia/Shanghai"}""" },
        { "picker_datetime", "{}", """{"option":"2024-04-29 07:07 +0800"}""", """{"option":"2024-04-29 07:07 +0800","timezone":"Asia/Shanghai"}""" },
        { "select_img", """{"images":true}""", """{"option":"y"}""", """{"option":"y"}""" },
        { "select_img", """{"images":true,"multi_select":true}""", """{"options":["y"]}""", """{"options":["y"]}""" },
        { "interactive_container", """{"elements":[{"tag":"markdown","content":"hi"}]}""", "{}", "{}" },
    };

    [Theory]
    [MemberData(nameof(Components))]
    public async Task Each_component_sends_its_own_field(string tag, string properties, string click, string expected)
    {
        await using var box = await Subscribed.StartAsync();
        var component = JsonNode.Parse(properties)!.AsObject();
        if (component.Remove("images")) component["options"] = JsonSerializer.SerializeToNode(new[] { new { img_key = "img_1", value = "x" }, new { img_key = "img_2", value = "y" } });
        else if (component["options"] is JsonValue) component["options"] = JsonSerializer.SerializeToNode(Choices);
        (component["tag"], component["element_id"], component["behaviors"]) = (tag, "it", JsonSerializer.SerializeToNode(Behaviors));
        var message = await ShowAsync(box, component);
        var body = JsonNode.Parse(click)!.AsObject();
        (body["message_id"], body["element_id"]) = (message.Id, "it");
        var done = await box.Caller.ControlAsync(HttpMethod.Post, $"/users/{box.Caller.Bob.UnionId}/clicks", body);
        done.Status.ShouldBe(HttpStatusCode.OK, done.Text);
        done.Json.GetProperty("error").ValueKind.ShouldBe(JsonValueKind.Null);
        var action = JsonNode.Parse(expected)!.AsObject();
        (action["tag"], action["value"]) = (tag, new JsonObject { ["a"] = 1 });
        ShouldBe((await box.App.NextAsync()).Event.GetProperty("action"), action);
    }

    [Fact]
    public async Task A_form_speaks_through_its_submit_button_only_with_everything_in_it()
    {
        await using var box = await Subscribed.StartAsync();
        var message = await ShowAsync(box, new
        {
            tag = "form", name = "f",
            elements = new object[]
            {
                new { tag = "input", name = "reason", required = true },
                new { tag = "input", name = "note" },
                new { tag = "select_static", name = "kind", initial_option = "x", options = Choices, behaviors = Behaviors },
                new { tag = "multi_select_static", name = "kinds", options = Choices },
                new { tag = "date_picker", name = "day" },
                new { tag = "checker", name = "sure", text = new { tag = "plain_text", content = "Sure" } },
                new { tag = "button", name = "send", form_action_type = "submit", text = new { tag = "plain_text", content = "Send" }, behaviors = Behaviors },
                new { tag = "button", name = "clear", form_action_type = "reset", text = new { tag = "plain_text", content = "Clear" } },
            },
        });
        var bob = box.Caller.Bob;
        await bob.ClickAsync(message, "kind", new SandboxCardInput { Option = "y" }, Cancel);
        await bob.ClickAsync(message, "clear", cancellationToken: Cancel);
        (await Should.ThrowAsync<ArgumentException>(() => bob.ClickAsync(message, "send", new { day = "2024-04-01" }, Cancel))).Message.ShouldContain("reason");
        (await Should.ThrowAsync<ArgumentException>(() => bob.ClickAsync(message, "send", new { reason = "r", kind = "z" }, Cancel))).Message.ShouldContain("kind");
        (await Should.ThrowAsync<ArgumentException>(() => bob.ClickAsync(message, "send", new { reason = "r", nothing = "z" }, Cancel))).Message.ShouldContain("nothing");
        box.App.HasMore.ShouldBeFalse();
        await bob.ClickAsync(message, "send", new { reason = "r", kinds = new[] { "y" }, day = "2024-04-01" }, Cancel);
        ShouldBe((await box.App.NextAsync()).Event.GetProperty("action"), new
        {
            value = new { a = 1 }, tag = "button", name = "send", timezone = "Asia/Shanghai",
            form_value = new { reason = "r", note = "", kind = "x", kinds = new[] { "y" }, day = "2024-04-01 +0800", sure = false },
        });
    }

    [Fact]
    public async Task What_a_component_does_not_offer_cannot_be_picked()
    {
        await using var box = await Subscribed.StartAsync();
        var message = await ShowAsync(box, new { tag = "select_static", element_id = "s", options = Choices, behaviors = Behaviors });
        await Should.ThrowAsync<ArgumentException>(() => box.Caller.Bob.ClickAsync(message, "s", new SandboxCardInput { Option = "z" }, Cancel));
        await Should.ThrowAsync<ArgumentException>(() => box.Caller.Bob.ClickAsync(message, "s", cancellationToken: Cancel));
        box.Sandbox.Deliveries.All.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_component_without_a_callback_stays_in_the_client()
    {
        await using var box = await Subscribed.StartAsync();
        var message = await ShowAsync(box, new { tag = "checker", element_id = "c", text = new { tag = "plain_text", content = "Done" } });
        (await box.Caller.Bob.ClickAsync(message, "c", cancellationToken: Cancel)).ShouldBe(new SandboxClick(null, null, null));
        box.Sandbox.Deliveries.All.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_answer_s_toast_is_shown_and_its_card_replaces_the_old_one()
    {
        await using var box = await Subscribed.StartAsync();
        var message = await ShowAsync(box, Some.Button("b", Behaviors[0]));
        var card = Some.Card(Some.Markdown("done"));
        box.App.Answers(200, JsonSerializer.Serialize(new { toast = new { type = "success", content = "Thanks", i18n = new { zh_cn = "谢谢" } }, card = new { type = "raw", data = card } }));
        var done = await box.Caller.ControlAsync(HttpMethod.Post, $"/users/{box.Caller.Bob.UnionId}/clicks", new { message_id = message.Id, element_id = "b" });
        done.Json.GetProperty("toast").GetProperty("i18n").GetProperty("zh_cn").GetString().ShouldBe("谢谢");
        done.Json.GetProperty("card").GetProperty("type").GetString().ShouldBe("raw");
        var shown = box.Caller.Bob.Inbox.ShouldHaveSingleItem();
        shown.Card!.Value.GetProperty("body").GetProperty("elements")[0].GetProperty("content").GetString().ShouldBe("done");
        shown.Updates.ShouldBe(1);
    }

    private static async Task<SandboxMessage> ShowAsync(Subscribed box, object component)
    {
        var sent = await box.Caller.CardMessageAsync(Some.Card(component));
        sent.ShouldSucceed();
        return await box.Caller.Bob.NextMessageAsync(Cancel);
    }

    private static void ShouldBe(JsonElement actual, object expected) =>
        JsonElement.DeepEquals(actual, JsonSerializer.SerializeToElement(expected)).ShouldBeTrue($"{actual.GetRawText()} is not {JsonSerializer.Serialize(expected)}");

    private static object Choice(string value) => new { text = new { tag = "plain_text", content = value }, value };
}
