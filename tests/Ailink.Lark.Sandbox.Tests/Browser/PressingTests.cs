using System.Text.Json.Nodes;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Ailink.Lark.Sandbox.Tests.Browser;

/// <summary>What a person sees between pressing something and the app's answer, of the answer, and of what the app does by itself.</summary>
[Collection(BrowserCollection.Name)]
public sealed class PressingTests(ChatFixture chat) : IClassFixture<ChatFixture>
{
    [Theory]
    [InlineData(200, """{"toast":{"type":"info","content":"Noted","i18n":{"zh_cn":"已记录"}}}""", "info", "Noted")]
    [InlineData(200, """{"toast":{"type":"success","content":"x","i18n":{"en_us":"Thanks"}}}""", "success", "Thanks")]
    [InlineData(200, """{"toast":{"type":"warning","content":"Careful"}}""", "warning", "Careful")]
    [InlineData(200, """{"toast":{"type":"error","content":"No"}}""", "error", "No")]
    [InlineData(500, "{}", "error", "The app did not answer with HTTP status 200. Code 200671.")]
    [InlineData(200, "[]", "error", "The app’s answer has the wrong shape. Code 200672.")]
    [InlineData(200, """{"card":{"type":"raw","data":{"schema":"2.0","body":{"elements":[{"tag":"nothing"}]}}}}""", "error", "The card in the app’s answer is wrong. Code 200673.")]
    [InlineData(200, """{"card":{"type":"raw","data":{"elements":[]}}}""", "error", "A card of schema 2.0 cannot be replaced by one of 1.0. Code 200830.")]
    public async Task The_answer_is_said(int status, string body, string kind, string text)
    {
        chat.Box.App.Answers(status, body);
        var card = await chat.ShowAsync(Button("Go"));

        await card.GetByTestId("card-button").ClickAsync();

        var toast = chat.Window.Page.GetByTestId("toast").Last;
        await Expect(toast).ToContainTextAsync(text);
        await Expect(toast).ToHaveAttributeAsync("data-kind", kind);
        await chat.NextActionAsync();
    }

    [Fact]
    public async Task An_app_nobody_can_call_is_said_with_the_platforms_code()
    {
        var url = chat.Box.Sandbox.App.CallbackUrl;
        chat.Box.Sandbox.App.CallbackUrl = null;
        var card = await chat.ShowAsync(Button("Go"));

        await card.GetByTestId("card-button").ClickAsync();

        await Expect(chat.Window.Page.GetByTestId("toast").Last).ToContainTextAsync("Code 200340.");
        chat.Box.Sandbox.App.CallbackUrl = url;
    }

    [Fact]
    public async Task The_card_takes_no_second_action_until_the_app_has_answered_and_then_shows_the_answers_card()
    {
        var pressed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        chat.Box.App.Answer = async _ =>
        {
            await pressed.Task;
            return (200, """{"card":{"type":"raw","data":{"schema":"2.0","header":{"title":{"tag":"plain_text","content":"Answered"}},"body":{"elements":[]}}}}""");
        };
        var card = await chat.ShowAsync(Button("One"), Button("Two"));

        await card.GetByRole(AriaRole.Button, new() { Name = "One" }).PressAsync("Enter");
        await Expect(card).ToHaveAttributeAsync("data-locked", "true");
        await card.GetByRole(AriaRole.Button, new() { Name = "Two" }).PressAsync("Enter");
        pressed.SetResult();

        await Expect(chat.Window.Card).ToContainTextAsync("Answered");
        await Expect(chat.Window.Card).Not.ToHaveAttributeAsync("data-locked", "true");
        ((string?)(await chat.NextActionAsync())["value"]!["pressed"]).ShouldBe("One");
        chat.Box.App.HasMore.ShouldBeFalse();
    }

    [Fact]
    public async Task A_question_comes_first_keeps_the_keyboard_and_Escape_means_no()
    {
        chat.Box.App.Answers(200);
        var button = Button("Delete");
        button["confirm"] = ChatFixture.Json("""{"title":{"tag":"plain_text","content":"Delete it?"},"text":{"tag":"plain_text","content":"For good."}}""");
        var card = await chat.ShowAsync(button);
        var dialog = chat.Window.Page.GetByTestId("confirm");

        await card.GetByTestId("card-button").PressAsync("Enter");
        await Expect(dialog).ToContainTextAsync("Delete it?");
        for (var presses = 0; presses < 4; presses++)
        {
            await chat.Window.Page.Keyboard.PressAsync("Tab");
            (await chat.Window.Page.EvaluateAsync<bool>("document.activeElement === document.body || !!document.activeElement.closest('dialog')")).ShouldBeTrue();
        }

        await chat.Window.Page.Keyboard.PressAsync("Escape");
        await Expect(dialog).ToHaveCountAsync(0);
        await Expect(card.GetByTestId("card-button")).ToBeFocusedAsync();
        await card.GetByTestId("card-button").ClickAsync();
        chat.Box.App.HasMore.ShouldBeFalse();
        await chat.Window.Page.GetByTestId("confirm-yes").ClickAsync();
        ((string?)(await chat.NextActionAsync())["value"]!["pressed"]).ShouldBe("Delete");
    }

    [Fact]
    public async Task A_new_message_rings_and_counts_until_it_is_read_and_an_update_does_neither()
    {
        var (page, caller) = (chat.Window.Page, chat.Box.Caller);
        var badge = page.GetByTestId("unread-badge");
        await chat.Window.GoAsync(caller.Bob);
        await Expect(badge).ToHaveAttributeAsync("data-count", "0");
        await page.EvaluateAsync("() => { window.rings = 0; new MutationObserver(all => { window.rings += all.some(one => one.target.matches('.bell.ringing')) ? 1 : 0; }).observe(document.body, { subtree: true, attributeFilter: ['class'] }); }");
        Task<int> RingsAsync() => page.EvaluateAsync<int>("window.rings");

        var sent = await caller.CardMessageAsync(Titled("First"));
        await Expect(badge).ToHaveAttributeAsync("data-count", "1");
        await Expect(page).ToHaveTitleAsync($"(1) New message from {chat.Box.Sandbox.App.Name}: First · Sandbox, not Lark");
        (await RingsAsync()).ShouldBe(1);

        var path = $"/open-apis/im/v1/messages/{sent.Data.GetProperty("message_id").GetString()}";
        (await caller.SendAsync(HttpMethod.Patch, path, new { content = Titled("Second") })).ShouldSucceed();
        await Expect(page.GetByTestId("chat-item")).ToContainTextAsync("Second");
        await Expect(badge).ToHaveAttributeAsync("data-count", "1");

        await page.GetByTestId("chat-item").ClickAsync();
        await Expect(badge).ToHaveAttributeAsync("data-count", "0");
        (await caller.SendAsync(HttpMethod.Patch, path, new { content = Titled("Third") })).ShouldSucceed();
        await Expect(chat.Window.Card).ToContainTextAsync("Third");
        await Expect(badge).ToHaveAttributeAsync("data-count", "0");
        (await RingsAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task What_is_disabled_says_why_and_tells_nobody()
    {
        var button = Button("Closed");
        (button["disabled"], button["disabled_tips"]) = (true, ChatFixture.Json("""{"tag":"plain_text","content":"Until Monday"}"""));
        var card = await chat.ShowAsync(button);

        await card.GetByTestId("card-button").FocusAsync();
        await Expect(chat.Window.Page.Locator(".tip")).ToHaveTextAsync("Until Monday");
        await card.GetByTestId("card-button").PressAsync("Enter");

        await Expect(chat.Window.Page.GetByTestId("toast").Last).ToContainTextAsync("Until Monday");
        chat.Box.App.HasMore.ShouldBeFalse();
    }

    [Fact]
    public async Task A_form_is_sent_whole_once_what_must_be_filled_in_is()
    {
        chat.Box.App.Answers(200);
        var card = await chat.ShowAsync(ChatFixture.Json(
            """
            {"tag":"form","name":"f","elements":[
              {"tag":"input","name":"reason","required":true,"label":{"tag":"plain_text","content":"Reason"}},
              {"tag":"select_static","name":"kind","required":true,"placeholder":{"tag":"plain_text","content":"Kind"},"options":[{"text":{"tag":"plain_text","content":"Bug"},"value":"bug"}]},
              {"tag":"multi_select_static","name":"areas","options":[{"text":{"tag":"plain_text","content":"Web"},"value":"web"}],"selected_values":["web"]},
              {"tag":"date_picker","name":"day","placeholder":{"tag":"plain_text","content":"Day"}},
              {"tag":"select_img","name":"pic","options":[{"img_key":"img_1","value":"x"}]},
              {"tag":"checker","name":"sure","text":{"tag":"plain_text","content":"Sure"}},
              {"tag":"button","name":"send","form_action_type":"submit","text":{"tag":"plain_text","content":"Send"},"behaviors":[{"type":"callback","value":{"a":1}}]},
              {"tag":"button","name":"clear","form_action_type":"reset","text":{"tag":"plain_text","content":"Clear"}}]}
            """));
        var send = card.GetByRole(AriaRole.Button, new() { Name = "Send" });

        await send.ClickAsync();
        await Expect(card.Locator(".field-error")).ToHaveTextAsync(["Fill in “Reason” first.", "Fill in “Kind” first."]);
        await Expect(card.GetByLabel("Reason")).ToBeFocusedAsync();
        await card.GetByLabel("Reason").FillAsync("broken");
        await card.GetByRole(AriaRole.Button, new() { Name = "Clear" }).ClickAsync();
        await Expect(card.GetByLabel("Reason")).ToHaveValueAsync("");
        await card.GetByLabel("Reason").FillAsync("still broken");
        await card.GetByRole(AriaRole.Combobox, new() { Name = "Kind" }).ClickAsync();
        await card.GetByRole(AriaRole.Option, new() { Name = "Bug" }).ClickAsync();
        await card.GetByLabel("Day").FillAsync("2024-04-01");
        await card.GetByRole(AriaRole.Button, new() { Name = "Image 1" }).ClickAsync();
        await card.GetByLabel("Sure").CheckAsync();
        chat.Box.App.HasMore.ShouldBeFalse();
        await send.PressAsync("Enter");

        var action = await chat.NextActionAsync();
        ((string?)action["tag"], (string?)action["name"]).ShouldBe(("button", "send"));
        var expected = ChatFixture.Json("""{"reason":"still broken","kind":"bug","areas":["web"],"day":"2024-04-01 +0800","pic":"x","sure":true}""");
        JsonNode.DeepEquals(action["form_value"], expected).ShouldBeTrue(action.ToJsonString());
        chat.Window.ShouldBeCalm();
    }

    private static string Titled(string title) => $$$"""{"schema":"2.0","header":{"title":{"tag":"plain_text","content":"{{{title}}}"}},"body":{"elements":[{"tag":"markdown","content":"x"}]}}""";

    private static JsonObject Button(string text)
    {
        var button = ChatFixture.Json("""{"tag":"button","text":{"tag":"plain_text","content":""},"behaviors":[{"type":"callback","value":{"pressed":""}}]}""");
        button["text"]!["content"] = text;
        button["behaviors"]![0]!["value"]!["pressed"] = text;
        return button;
    }
}
