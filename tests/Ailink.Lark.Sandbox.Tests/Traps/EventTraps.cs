using System.Text.Json;

namespace Ailink.Lark.Sandbox.Tests;

/// <summary>Traps of events and callbacks.</summary>
public sealed class EventTraps
{
    [Fact]
    public async Task Trap_17_some_events_come_in_the_old_envelope_to_this_day()
    {
        await using var box = await Subscribed.StartAsync();
        var id = await box.SendAsync(type: "p2p_chat_create");
        var envelope = (await box.App.NextAsync()).Json;
        envelope.TryGetProperty("schema", out _).ShouldBeFalse();
        envelope.GetProperty("uuid").GetString().ShouldBe(id);
        envelope.GetProperty("event").GetProperty("type").GetString().ShouldBe("p2p_chat_create");
    }

    [Fact]
    public async Task Trap_18_a_challenge_is_encrypted_but_not_signed_and_a_signature_is_over_what_was_sent()
    {
        await using var box = await Subscribed.StartAsync();
        var set = await box.Caller.ControlAsync(HttpMethod.Patch, $"/apps/{box.Sandbox.App.Id}", new { encrypt_key = "sandbox-encrypt", event_url = box.App.Url });
        set.Status.ShouldBe(System.Net.HttpStatusCode.OK, set.Text);
        var challenge = box.App.Challenges.ShouldHaveSingleItem();
        (challenge.IsEncrypted, challenge.HasSignature).ShouldBe((true, false));

        await box.SendAsync();
        var received = await box.App.NextAsync();
        (received.IsEncrypted, received.IsSigned).ShouldBe((true, true));   // the helper hashes the raw body, before it decrypts
    }

    [Fact]
    public async Task Trap_19_an_event_comes_again_after_fifteen_seconds_five_minutes_an_hour_and_six()
    {
        await using var box = await Subscribed.StartAsync();
        box.App.Answers(500);
        var id = await box.SendAsync();
        foreach (var pause in (int[])[15, 300, 3600, 21_600, 86_400]) await box.MoveClockAsync(pause);
        (await box.DeliveryAsync(id)).GetProperty("attempts").GetArrayLength().ShouldBe(5);
    }

    [Fact]
    public async Task Trap_20_an_event_is_known_again_by_its_id_and_a_message_by_its_own()
    {
        await using var box = await Subscribed.StartAsync();
        await box.SendAsync(new { times = 2 });
        (await box.App.NextAsync()).EventId.ShouldBe((await box.App.NextAsync()).EventId);

        await box.Sandbox.User("Bob Li").WriteAsync("hello", Cancel);
        var first = await MessageAsync(box.App);
        var message = first.Event.GetProperty("message");
        await box.Caller.ControlAsync(HttpMethod.Post, "/events", new { app_id = box.Sandbox.App.Id, event_type = "im.message.receive_v1", @event = first.Event });
        var again = await MessageAsync(box.App);
        again.EventId.ShouldNotBe(first.EventId);   // the event_id alone would let it in twice
        again.Event.GetProperty("message").GetProperty("message_id").GetString().ShouldBe(message.GetProperty("message_id").GetString());
    }

    [Fact]
    public async Task Trap_19_a_callback_never_comes_again()
    {
        await using var box = await Subscribed.StartAsync();
        var message = await ShowAsync(box.Caller);
        box.App.Answers(500);
        (await box.Caller.Bob.ClickAsync(message, "b", cancellationToken: Cancel)).ErrorCode.ShouldBe(200671);
        await box.App.NextAsync();
        await box.MoveClockAsync(TimeSpan.FromDays(2).TotalSeconds);
        box.App.HasMore.ShouldBeFalse();
    }

    [Fact]
    public async Task Trap_21_over_the_socket_a_card_action_is_an_event_and_its_answer_base64()
    {
        await using var caller = await Caller.StartAsync();
        caller.Sandbox.App.Subscription = SandboxSubscription.Socket;
        await using var socket = await SocketClient.ConnectAsync(caller);
        var click = caller.Bob.ClickAsync(await ShowAsync(caller), "b", cancellationToken: Cancel);

        var frame = await socket.NextAsync();
        frame["type"].ShouldBe("event");
        frame.Text.ShouldContain("card.action.trigger");
        frame.Numbers.Keys.Order().ShouldBe([1, 2, 3, 4]);           // required fields are there even when they are zero
        frame.Numbers[3].ShouldBe((ulong)socket.Service);           // as the address said
        var answer = Convert.ToBase64String("""{"toast":{"type":"info","content":"seen"}}"""u8);
        await socket.SendAsync(frame.Answer($$"""{"code":200,"data":"{{answer}}"}"""));
        (await click).Toast!.Content.ShouldBe("seen");
    }

    [Fact]
    public async Task Trap_22_a_card_is_updated_later_after_the_answer_twice_and_within_half_an_hour()
    {
        await using var box = await Subscribed.StartAsync();
        var message = await ShowAsync(box.Caller);
        Reply? early = null;
        box.App.Answer = async received =>
        {
            early = await UpdateAsync(received.Event.GetProperty("token").GetString()!);
            return (200, "{}");
        };
        await box.Caller.Bob.ClickAsync(message, "b", cancellationToken: Cancel);
        early!.Code.ShouldNotBe(0);                                  // before the answer

        box.App.Answers(200);
        await box.App.NextAsync();
        await box.Caller.Bob.ClickAsync(message, "b", cancellationToken: Cancel);
        var token = (await box.App.NextAsync()).Event.GetProperty("token").GetString()!;
        (await UpdateAsync(token)).ShouldSucceed();
        (await UpdateAsync(token)).ShouldSucceed();
        (await UpdateAsync(token)).ShouldBeRefused(300040);

        await box.Caller.Bob.ClickAsync(message, "b", cancellationToken: Cancel);
        token = (await box.App.NextAsync()).Event.GetProperty("token").GetString()!;
        await box.MoveClockAsync(31 * 60);
        (await UpdateAsync(token)).ShouldBeRefused(300030);

        // update_multi: true unless said otherwise in 2.0, false in 1.0.
        var old = (await box.Caller.CardMessageAsync("""{"elements":[]}""")).Id();
        var patch = new { content = """{"config":{"update_multi":true},"elements":[]}""" };
        (await box.Caller.SendAsync(HttpMethod.Patch, $"{Talk.Messages}/{old}", patch)).Code.ShouldNotBe(0);

        Task<Reply> UpdateAsync(string with) => box.Caller.PostAsync(
            "/open-apis/interactive/v1/card/update", new { token = with, card = Some.Card(Some.Button("b", new { type = "callback", value = new { a = 1 } })) });
    }

    private static async Task<SandboxMessage> ShowAsync(Caller caller)
    {
        (await caller.CardMessageAsync(Some.Card(Some.Button("b", new { type = "callback", value = new { a = 1 } })))).ShouldSucceed();
        return await caller.Bob.NextMessageAsync(Cancel);
    }

    /// <summary>The next event of a message: a first one is preceded by that of its chat.</summary>
    private static async Task<Received> MessageAsync(Receiver app)
    {
        while (true)
            if (await app.NextAsync() is var received && received.Json.TryGetProperty("header", out _) && received.Type == "im.message.receive_v1")
                return received;
    }

    [Fact]
    public async Task Trap_40_a_loopback_address_is_good_enough_here()
    {
        await using var box = await Subscribed.StartAsync();
        box.App.Url.IsLoopback.ShouldBeTrue();
        (await box.Caller.ControlAsync(HttpMethod.Patch, $"/apps/{box.Sandbox.App.Id}", new { event_url = box.App.Url })).Status.ShouldBe(System.Net.HttpStatusCode.OK);
        (await box.Caller.ControlAsync(HttpMethod.Patch, $"/apps/{box.Sandbox.App.Id}", new { event_url = "http://192.0.2.1/" })).Status.ShouldBe(System.Net.HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Trap_30_events_leave_out_what_one_would_expect_in_them()
    {
        await using var caller = await Caller.StartAsync();
        caller.Grant("im:message", "im:message.reactions:write_only");
        var team = caller.Team();
        var (inGroup, alone) = ((await caller.SayAsync(team)).Id(), (await caller.TextAsync()).Id());
        foreach (var id in (string[])[inGroup, alone])
            (await caller.ControlAsync(HttpMethod.Post, $"/users/{caller.Bob.UnionId}/reads", new { message_id = id })).Status.ShouldBe(System.Net.HttpStatusCode.OK);
        JsonSerializer.SerializeToElement(caller.Events("im.message.message_read_v1").ShouldHaveSingleItem())
            .GetProperty("message_id_list")[0].GetString().ShouldBe(alone);   // of the private chat only

        await caller.ControlAsync(HttpMethod.Post, $"/users/{caller.Bob.UnionId}/reactions", new { message_id = inGroup, emoji_type = "SMILE" });
        caller.Events("im.message.reaction.created_v1").ShouldHaveSingleItem().ContainsKey("chat_id").ShouldBeFalse();

        var made = caller.Bob.CreateGroup("Ours", [], [caller.Sandbox.App]);
        var added = caller.Events("im.chat.member.bot.added_v1")[^1];
        ((string)added["chat_id"]!).ShouldBe(made);
        added.ContainsKey("app_id").ShouldBeFalse();
    }
}
