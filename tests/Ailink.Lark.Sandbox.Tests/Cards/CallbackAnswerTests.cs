using System.Text.Json;
using Ailink.Testing;

namespace Ailink.Lark.Sandbox.Tests;

public sealed class CallbackAnswerTests
{
    private const string Raw = """{"card":{"type":"raw","data":""";

    [Theory]
    [InlineData(200, "{}", null)]
    [InlineData(200, "", null)]
    [InlineData(200, """{"toast":{"content":"just a word"}}""", null)]
    [InlineData(500, "{}", 200671)]
    [InlineData(302, "{}", 200671)]
    [InlineData(200, "nonsense", 200672)]
    [InlineData(200, "[]", 200672)]
    [InlineData(200, """{"toast":"Thanks"}""", 200672)]
    [InlineData(200, """{"toast":{"type":"loud","content":"x"}}""", 200672)]
    [InlineData(200, """{"toast":{"type":"info"}}""", 200672)]
    [InlineData(200, """{"card":{"type":"card_json","data":{}}}""", 200672)]
    [InlineData(200, """{"card":"x"}""", 200672)]
    [InlineData(200, Raw + "\"{}\"}}", 200673)]
    [InlineData(200, Raw + """{"schema":"2.0","body":{"elements":[{"tag":"note"}]}}}}""", 200673)]
    [InlineData(200, Raw + """{"schema":"2.0","body":{"elements":[{"tag":"markdown","content":"<at id=ou_nobody></at>"}]}}}}""", 200673)]
    [InlineData(200, """{"card":{"type":"template","data":{"template_id":"AAq1"}}}""", 200673)]
    [InlineData(200, Raw + """{"config":{},"elements":[]}}}""", 200830)]
    public async Task The_client_shows_the_code_of_what_is_wrong_with_an_answer(int status, string answer, int? code)
    {
        await using var box = await Subscribed.StartAsync();
        var message = await ShowAsync(box);
        box.App.Answers(status, answer);
        var click = await box.Caller.Bob.ClickAsync(message, "b", cancellationToken: Cancel);
        click.ErrorCode.ShouldBe(code);
        if (code is not null) click.ErrorMessage.ShouldNotBeNullOrEmpty();
        box.Caller.Bob.Inbox[0].Updates.ShouldBe(0);
        box.Sandbox.Deliveries.All.ShouldHaveSingleItem().NextAttemptAt.ShouldBeNull();
    }

    [Fact]
    public async Task Who_cannot_be_called_is_told_apart()
    {
        await using var box = await Subscribed.StartAsync();
        var message = await ShowAsync(box);
        (await ClickWithAsync(null)).ErrorCode.ShouldBe(200340);
        (await ClickWithAsync(new Uri("http://192.0.2.1/"))).ErrorCode.ShouldBe(200340);
        (await ClickWithAsync(FreePort.NextAddress())).ErrorCode.ShouldBe(200342);
        (await ClickWithAsync(new Uri("http://nobody.invalid/"))).ErrorCode.ShouldBe(200343);

        Task<SandboxClick> ClickWithAsync(Uri? url)
        {
            box.Sandbox.App.CallbackUrl = url;
            return box.Caller.Bob.ClickAsync(message, "b", cancellationToken: Cancel);
        }
    }

    [Fact]
    public async Task Three_seconds_without_an_answer_are_too_long()
    {
        var time = VirtualClock.New();
        await using var box = await Subscribed.StartAsync(options => options.TimeProvider = time);
        var message = await ShowAsync(box);
        var slow = new TaskCompletionSource<(int, string)>(TaskCreationOptions.RunContinuationsAsynchronously);
        box.App.Answer = _ =>
        {
            time.Advance(TimeSpan.FromSeconds(3));
            return slow.Task;
        };
        (await box.Caller.Bob.ClickAsync(message, "b", cancellationToken: Cancel)).ErrorCode.ShouldBe(200341);
        slow.SetResult((200, "{}"));
    }

    [Fact]
    public async Task A_streaming_card_is_not_changed_by_a_callback()
    {
        await using var box = await Subscribed.StartAsync();
        var message = await ShowAsync(box, streaming: true);
        box.App.Answers(200, JsonSerializer.Serialize(new { card = new { type = "raw", data = Some.Card(Some.Markdown()) } }));
        (await box.Caller.Bob.ClickAsync(message, "b", cancellationToken: Cancel)).ErrorCode.ShouldBe(200673);
        box.Sandbox.Clock.Advance(TimeSpan.FromMinutes(11));
        (await box.Caller.Bob.ClickAsync(message, "b", cancellationToken: Cancel)).ErrorCode.ShouldBeNull();
    }

    [Fact]
    public async Task The_card_is_updated_twice_after_the_callback_with_its_token()
    {
        await using var box = await Subscribed.StartAsync();
        await ShowAsync(box);
        var token = await TokenAsync(box);
        (await UpdateAsync(box, token, "one")).Text.ShouldBe("""{"code":0,"msg":"ok"}""");
        box.Caller.Bob.Inbox[0].Card!.Value.GetProperty("body").GetProperty("elements")[0].GetProperty("content").GetString().ShouldBe("one");
        (await UpdateAsync(box, token, "two")).ShouldSucceed();
        (await UpdateAsync(box, token, "three")).ShouldBeRefused(300040);
        box.Caller.Bob.Inbox[0].Updates.ShouldBe(2);
    }

    [Fact]
    public async Task A_token_lives_half_an_hour_and_belongs_to_one_app_and_one_standing_message()
    {
        await using var box = await Subscribed.StartAsync();
        var message = await ShowAsync(box);
        var token = await TokenAsync(box);
        (await UpdateAsync(box, "c-other", "x")).ShouldBeRefused(300020);
        var other = box.Sandbox.World.AddApp("ten_acme", "Other", secret: "s");
        other.GrantedScopes = ["im:message"];
        var foreign = (await box.Caller.TokenOfAsync(other)).Json.GetProperty("tenant_access_token").GetString();
        (await box.Caller.PostAsync("/open-apis/interactive/v1/card/update", new { token, card = Some.Card(Some.Markdown()) }, foreign)).ShouldBeRefused(200310);
        (await box.Caller.PostAsync("/open-apis/interactive/v1/card/update", new { token, card = new { config = new { }, elements = Array.Empty<object>() } })).ShouldBeRefused(200830);
        (await box.Caller.PostAsync("/open-apis/interactive/v1/card/update", new { token, card = Some.Card(new { tag = "note" }) })).ShouldBeRefused(11311);
        (await box.Caller.PostAsync("/open-apis/interactive/v1/card/update", new { token, card = "{}" })).ShouldBeRefused(10002);
        (await box.Caller.PostAsync("/open-apis/interactive/v1/card/update", new { token, card = new { schema = "2.0", open_ids = 1 } })).ShouldBeRefused(200320);
        (await UpdateAsync(box, token, new string('x', 101 * 1024))).ShouldBeRefused(100000);

        (await box.Caller.SendAsync(HttpMethod.Delete, "/open-apis/im/v1/messages/" + message.Id)).ShouldSucceed();
        (await UpdateAsync(box, token, "x")).ShouldBeRefused(200000);
        box.Sandbox.Clock.Advance(TimeSpan.FromMinutes(31));
        (await UpdateAsync(box, token, "x")).ShouldBeRefused(300030);
    }

    [Fact]
    public async Task An_update_before_the_callback_was_answered_fails()
    {
        await using var box = await Subscribed.StartAsync();
        var message = await ShowAsync(box);
        Reply? early = null;
        box.App.Answer = async received =>
        {
            early = await UpdateAsync(box, received.Event.GetProperty("token").GetString()!, "early");
            return (200, "{}");
        };
        (await box.Caller.Bob.ClickAsync(message, "b", cancellationToken: Cancel)).ErrorCode.ShouldBeNull();
        early!.ShouldBeRefused(300020);
    }

    [Fact]
    public async Task A_reset_while_the_app_thinks_ends_the_click_as_a_failure_of_the_platform()
    {
        await using var box = await Subscribed.StartAsync();
        var message = await ShowAsync(box);
        var thinking = new TaskCompletionSource<(int, string)>(TaskCreationOptions.RunContinuationsAsynchronously);
        box.App.Answer = async _ =>
        {
            await box.Sandbox.ResetAsync(Cancel);
            return await thinking.Task;
        };
        (await box.Caller.Bob.ClickAsync(message, "b", cancellationToken: Cancel)).ErrorCode.ShouldBe(300000);
        thinking.SetResult((200, "{}"));
    }

    private static async Task<SandboxMessage> ShowAsync(Subscribed box, bool streaming = false)
    {
        object[] elements = [Some.Markdown(), Some.Button("b", new { type = "callback", value = new { a = 1 } })];
        var sent = await box.Caller.CardMessageAsync(streaming ? Some.Streaming(elements) : Some.Card(elements));
        sent.ShouldSucceed();
        return await box.Caller.Bob.NextMessageAsync(Cancel);
    }

    private static async Task<string> TokenAsync(Subscribed box)
    {
        await box.Caller.Bob.ClickAsync(box.Caller.Bob.Inbox[0], "b", cancellationToken: Cancel);
        return (await box.App.NextAsync()).Event.GetProperty("token").GetString()!;
    }

    private static Task<Reply> UpdateAsync(Subscribed box, string token, string text) =>
        box.Caller.PostAsync("/open-apis/interactive/v1/card/update", new { token, card = Some.Card(Some.Markdown(text)) });
}
