using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Ailink.Testing;

namespace Ailink.Lark.Sandbox.Tests;

public sealed class SocketEventTests
{
    private const string Handled = """{"code":200}""";

    [Fact]
    public async Task An_event_comes_whole_and_its_answer_acknowledges_it()
    {
        await using var caller = await StartAsync();
        await using var client = await ConnectAsync(caller);
        var delivery = Publish(caller);

        var frame = await client.NextAsync();
        (frame["type"], frame["sum"], frame["seq"]).ShouldBe(("event", "1", "0"));
        frame.Headers.Select(header => header.Key).ShouldBe(["type", "message_id", "sum", "seq", "trace_id"]);
        (frame.Numbers[3], frame.Numbers[4]).ShouldBe(((ulong)client.Service, 1UL));
        var envelope = JsonSerializer.Deserialize<JsonElement>(frame.Payload);
        envelope.GetProperty("header").GetProperty("event_id").GetString().ShouldBe(delivery.EventId);
        envelope.GetProperty("event").GetProperty("n").GetInt32().ShouldBe(1);

        await client.SendAsync(frame.Answer(Handled));
        await SettledAsync(caller, delivery, attempts: 1);
        (delivery.IsAcked, delivery.Via, delivery.Attempts[0].Answer.Status).ShouldBe((true, SandboxSubscription.Socket, 200));
    }

    [Theory]
    [InlineData(null, 100_000, 4)]
    [InlineData(3, 10, 3)]
    [InlineData(1, 100_000, 1)]
    public async Task A_long_event_comes_in_chunks_and_only_the_last_is_answered(int? chunks, int length, int frames)
    {
        await using var caller = await StartAsync();
        await using var client = await ConnectAsync(caller);
        var delivery = Publish(caller, length, new() { Chunks = chunks });

        var got = new List<WireFrame>();
        for (var i = 0; i < frames; i++) got.Add(await client.NextAsync());
        got.Select(frame => frame["seq"]).ShouldBe(Enumerable.Range(0, frames).Select(seq => $"{seq}"));
        got.ShouldAllBe(frame => frame["sum"] == $"{frames}" && frame["message_id"] == got[0]["message_id"] && frame["trace_id"] == got[0]["trace_id"]);
        var envelope = JsonSerializer.Deserialize<JsonElement>(got.SelectMany(frame => frame.Payload).ToArray());
        envelope.GetProperty("event").GetProperty("pad").GetString()!.Length.ShouldBe(length);

        await client.SendAsync(got[^1].Answer(Handled));
        await SettledAsync(caller, delivery, attempts: 1);
        delivery.IsAcked.ShouldBeTrue();
    }

    [Theory]
    [InlineData("""{"code":500}""")]
    [InlineData("""{"code":"200"}""")]
    [InlineData("sorry")]
    public async Task An_event_that_was_not_handled_comes_again_by_the_clock(string answer)
    {
        await using var caller = await StartAsync();
        await using var client = await ConnectAsync(caller);
        var delivery = Publish(caller);
        var first = await client.NextAsync();
        await client.SendAsync(first.Answer(answer));
        await SettledAsync(caller, delivery, attempts: 1);
        delivery.IsAcked.ShouldBeFalse();

        caller.Sandbox.Clock.Advance(TimeSpan.FromSeconds(15));
        var second = await client.NextAsync();
        second.Text.ShouldBe(first.Text);
        await client.SendAsync(second.Answer(Handled));
        await SettledAsync(caller, delivery, attempts: 2);
        delivery.IsAcked.ShouldBeTrue();
    }

    [Fact]
    public async Task Silence_for_three_seconds_is_a_failure_and_so_is_a_cut()
    {
        var time = VirtualClock.New();
        await using var caller = await StartAsync(time);
        await using var client = await ConnectAsync(caller);
        var delivery = Publish(caller);
        await client.NextAsync();
        await time.AdvanceUntilAsync(() => Attempts(caller, delivery) == 1, TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(12), Cancel);
        delivery.Attempts[0].Answer.Fault.ShouldBe(DeliveryFault.Timeout);

        await time.AdvanceUntilAsync(() => caller.Sandbox.World.Events.All.Single().IsUnderWay, TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(30), Cancel);
        await client.NextAsync();
        caller.Sandbox.Sockets.Cut();
        await SettledAsync(caller, delivery, attempts: 2);
        delivery.Attempts[1].Answer.Fault.ShouldBe(DeliveryFault.Broken);
    }

    [Fact]
    public async Task What_happens_while_nobody_is_connected_comes_when_somebody_is()
    {
        await using var caller = await StartAsync();
        var delivery = Publish(caller);
        await SettledAsync(caller, delivery, attempts: 1);
        (delivery.Attempts[0].Answer.Fault, delivery.Via).ShouldBe((DeliveryFault.NoConnection, null));

        await using var client = await ConnectAsync(caller);
        caller.Sandbox.Clock.Advance(TimeSpan.FromSeconds(15));
        await client.SendAsync((await client.NextAsync()).Answer(Handled));
        await SettledAsync(caller, delivery, attempts: 2);
        delivery.IsAcked.ShouldBeTrue();
    }

    [Fact]
    public async Task Each_event_goes_to_one_of_the_app_s_connections_and_to_no_other_app()
    {
        await using var caller = await StartAsync();
        await using var stranger = await ConnectAsync(caller, caller.Sandbox.World.Apps[2]);
        var clients = new List<SocketClient>();
        for (var i = 0; i < 3; i++) clients.Add(await ConnectAsync(caller));
        var got = new int[3];
        var all = clients.Select(async (client, number) =>
        {
            while (true)
            {
                var frame = await client.NextAsync();
                Interlocked.Increment(ref got[number]);
                await client.SendAsync(frame.Answer(Handled));
            }
        }).ToList();
        var heard = stranger.NextAsync();

        for (var i = 0; i < 60; i++) Publish(caller);
        await Eventually.HoldsAsync(() => got.Sum() == 60, Cancel);
        got.ShouldAllBe(count => count > 0);   // 60 events miss one of three connections once in ten thousand million runs
        await Eventually.HoldsAsync(() => { lock (caller.Sandbox.World.Gate) return caller.Sandbox.World.Events.All.All(delivery => delivery.IsAcked); }, Cancel);
        heard.IsCompleted.ShouldBeFalse();
        caller.Sandbox.Sockets.Cut();
        foreach (var task in all) await Should.ThrowAsync<System.Net.WebSockets.WebSocketException>(() => task);
        await Should.ThrowAsync<System.Net.WebSockets.WebSocketException>(() => heard);
    }

    [Fact]
    public async Task A_click_is_answered_through_the_frame_when_the_app_chose_the_socket()
    {
        await using var caller = await StartAsync();
        caller.Sandbox.App.Subscription = SandboxSubscription.Socket;
        (await caller.CardMessageAsync(Some.Card(Some.Button("b", new { type = "callback", value = new { a = 1 } })))).ShouldSucceed();
        var message = await caller.Bob.NextMessageAsync(Cancel);
        (await caller.Bob.ClickAsync(message, "b", cancellationToken: Cancel)).ErrorCode.ShouldBe(200340);
        await using var client = await ConnectAsync(caller);
        var clicked = caller.Bob.ClickAsync(message, "b", cancellationToken: Cancel);
        var frame = await client.NextAsync();
        var answer = """{"toast":{"type":"success","content":"done"}}""";
        await client.SendAsync(frame.Answer($$"""{"code":200,"headers":null,"data":"{{Convert.ToBase64String(Encoding.UTF8.GetBytes(answer))}}"}"""));
        (await clicked).Toast.ShouldNotBeNull().Content.ShouldBe("done");
    }

    [Fact]
    public async Task A_callback_is_answered_through_the_frame()
    {
        await using var caller = await StartAsync();
        await using var client = await ConnectAsync(caller);
        var asked = caller.Sandbox.World.Events.AskAsync(caller.Sandbox.App, "card.action.trigger", new JsonObject { ["token"] = "c-1" }, Cancel);
        var frame = await client.NextAsync();
        frame["type"].ShouldBe("event");
        var answer = """{"toast":{"type":"success","content":"done"}}""";
        await client.SendAsync(frame.Answer($$"""{"code":200,"headers":null,"data":"{{Convert.ToBase64String(Encoding.UTF8.GetBytes(answer))}}"}"""));
        var got = (await asked).ShouldNotBeNull();
        (got.Status, got.IsAck, Encoding.UTF8.GetString(got.Body.Span)).ShouldBe((200, true, answer));
    }

    [Fact]
    public async Task A_click_goes_through_the_frame_and_its_answer_is_what_the_person_sees()
    {
        await using var caller = await StartAsync();
        await using var client = await ConnectAsync(caller);
        (await caller.CardMessageAsync(Some.Card(Some.Button("b1", new { type = "callback", value = new { k = "v" } })))).ShouldSucceed();
        var card = await caller.Bob.NextMessageAsync(Cancel);
        var clicked = caller.Bob.ClickAsync(card, "b1", cancellationToken: Cancel);

        var frame = await client.NextAsync();
        var envelope = JsonSerializer.Deserialize<JsonElement>(frame.Payload);
        (frame["type"], envelope.GetProperty("header").GetProperty("event_type").GetString()).ShouldBe(("event", "card.action.trigger"));
        envelope.GetProperty("event").GetProperty("action").GetProperty("value").GetProperty("k").GetString().ShouldBe("v");
        var answer = JsonSerializer.Serialize(new { toast = new { type = "success", content = "done" }, card = new { type = "raw", data = Some.Card(Some.Markdown("thanks")) } });
        await client.SendAsync(frame.Answer($$"""{"code":200,"data":"{{Convert.ToBase64String(Encoding.UTF8.GetBytes(answer))}}"}"""));
        var seen = await clicked;
        (seen.ErrorCode, seen.Toast!.Content).ShouldBe((null, "done"));
        caller.Bob.Inbox[0].Card!.Value.GetRawText().ShouldContain("thanks");
    }

    [Fact]
    public async Task A_frozen_connection_gets_no_event_and_the_event_goes_on_elsewhere_later()
    {
        var time = VirtualClock.New();
        await using var caller = await StartAsync(time);
        await using var dead = await ConnectAsync(caller);
        caller.Sandbox.Sockets.Freeze();
        var silence = dead.NextAsync();
        var delivery = Publish(caller);
        await time.AdvanceUntilAsync(() => Attempts(caller, delivery) == 1, TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(12), Cancel);
        silence.IsCompleted.ShouldBeFalse();
        caller.Sandbox.Sockets.Cut();
        await Should.ThrowAsync<System.Net.WebSockets.WebSocketException>(() => silence);

        await using var client = await ConnectAsync(caller);
        caller.Sandbox.Clock.Advance(TimeSpan.FromSeconds(15));
        await client.SendAsync((await client.NextAsync()).Answer(Handled));
        await SettledAsync(caller, delivery, attempts: 2);
        delivery.IsAcked.ShouldBeTrue();
    }

    private static async Task<Caller> StartAsync(TimeProvider? time = null)
    {
        var caller = await Caller.StartAsync(options => options.TimeProvider = time ?? VirtualClock.New());   // three seconds pass only when told to
        caller.Sandbox.App.Subscription = SandboxSubscription.Socket;
        return caller;
    }

    private static async Task<SocketClient> ConnectAsync(Caller caller, SandboxApp? app = null)
    {
        var client = await SocketClient.ConnectAsync(caller, app);
        await caller.Sandbox.Sockets.NextConnectionAsync((app ?? caller.Sandbox.App).Id, Cancel);
        return client;
    }

    private static Delivery Publish(Caller caller, int length = 1, DeliveryTraits? traits = null)
    {
        var world = caller.Sandbox.World;
        lock (world.Gate)
            return world.Events.Send(new Delivery(caller.Sandbox.App, "test.event_v1", new JsonObject { ["n"] = 1, ["pad"] = new string('ß', length) }, world.Clock.Now) { Traits = traits ?? DeliveryTraits.None });
    }

    private static int Attempts(Caller caller, Delivery delivery)
    {
        lock (caller.Sandbox.World.Gate) return delivery.IsUnderWay ? -1 : delivery.Attempts.Count;
    }

    private static Task SettledAsync(Caller caller, Delivery delivery, int attempts) => Eventually.HoldsAsync(() => Attempts(caller, delivery) == attempts, Cancel);
}
