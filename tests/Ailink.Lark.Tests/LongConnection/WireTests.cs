using System.Net.WebSockets;
using System.Text;
using Ailink.Lark.Events;
using Ailink.Testing;
using CsCheck;
using Microsoft.Extensions.DependencyInjection;

namespace Ailink.Lark.Tests.LongConnection;

/// <summary>What the sandbox never sends: other clients' mistakes, each by its name, and platforms that misbehave.</summary>
public sealed class WireTests
{
    private const string Handled = """{"code":200}""";
    private const string Failed = """{"code":500}""";

    private static readonly LarkCredentials App = new(new("cli_wire"), "secret-of-the-wire");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Chunks_of_two_events_from_one_machine_that_come_mixed_are_both_delivered_acknowledged_once_each_and_eat_no_other()
    {
        await using var talk = await TalkAsync();
        var (two, three) = (Encoding.UTF8.GetBytes(Wire.Number(2)), Encoding.UTF8.GetBytes(Wire.Number(3)));
        await talk.Socket.SendAsync(Wire.Event("m2", two[..50], 2, 0));
        await talk.Socket.SendAsync(Wire.Event("m3", three[..60], 2, 0));
        await talk.Socket.SendAsync(Wire.Event("m3", three[60..], 2, 1));
        (await talk.Socket.NextAnswerAsync()).ShouldBe(("m3", Handled));
        await talk.Socket.SendAsync(Wire.Event("m2", two[50..], 2, 1));
        (await talk.Socket.NextAnswerAsync()).ShouldBe(("m2", Handled));
        await talk.Socket.SendAsync(Wire.Event("m4", Wire.Number(4)));
        (await talk.Socket.NextAnswerAsync()).ShouldBe(("m4", Handled));
        talk.Got.ShouldBe([3, 2, 4]);
    }

    [Fact]
    public async Task Card_frames_are_handled_and_answered_like_event_frames()
    {
        await using var talk = await TalkAsync(lark => lark.OnCardAction((_, _) => new(CardActionAnswer.Toast("done", ToastKind.Success))));
        await talk.Socket.SendAsync(Wire.Event("m1",
            """{"schema":"2.0","header":{"event_id":"e1","event_type":"card.action.trigger","create_time":"1763800000000000","token":"","app_id":"cli_wire","tenant_key":"t"},"event":{"operator":{"open_id":"ou_1"},"token":"c-1","action":{"tag":"button","value":{"k":"v"}},"context":{"open_message_id":"om_1","open_chat_id":"oc_1"}}}""",
            type: "card"));
        var (id, payload) = await talk.Socket.NextAnswerAsync();
        id.ShouldBe("m1");
        payload.ShouldBe($$"""{"code":200,"data":"{{Convert.ToBase64String("""{"toast":{"type":"success","content":"done"}}"""u8)}}"}""");
    }

    [Fact]
    public async Task A_duplicate_on_the_socket_runs_no_handler_twice()
    {
        await using var talk = await TalkAsync();
        for (var time = 0; time < 3; time++)
        {
            await talk.Socket.SendAsync(Wire.Event($"m{time}", Wire.Number(1)));
            (await talk.Socket.NextAnswerAsync()).ShouldBe(($"m{time}", Handled));
        }

        talk.Got.ShouldBe([1]);
    }

    [Fact]
    public async Task What_is_still_being_handled_is_not_acknowledged_to_whoever_sends_it_again()
    {
        TaskCompletionSource gate = new(TaskCreationOptions.RunContinuationsAsynchronously);
        TaskCompletionSource begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var talk = await TalkAsync(lark => lark.On<UnknownEvent>((_, _) =>
        {
            begun.TrySetResult();
            return gate.Task;
        }));
        await talk.Socket.SendAsync(Wire.Event("m1", Wire.Number(1)));
        await begun.Task;
        await talk.Socket.SendAsync(Wire.Event("m2", Wire.Number(1)));
        (await talk.Socket.NextAnswerAsync()).ShouldBe(("m2", Failed));
        gate.SetResult();
        (await talk.Socket.NextAnswerAsync()).ShouldBe(("m1", Handled));
    }

    [Fact]
    public async Task A_failed_handler_is_never_acknowledged_as_a_success()
    {
        await using var talk = await TalkAsync(lark => lark.On<UnknownEvent>((_, _) => throw new InvalidOperationException("bad luck")));
        await talk.Socket.SendAsync(Wire.Event("m1", Wire.Number(1)));
        (await talk.Socket.NextAnswerAsync()).ShouldBe(("m1", Failed));
        await talk.Socket.SendAsync(Wire.Event("m2", "no json"));
        (await talk.Socket.NextAnswerAsync()).ShouldBe(("m2", Failed));
    }

    [Fact]
    public async Task Two_hundred_answers_at_once_do_not_trip_over_each_other()
    {
        await using var talk = await TalkAsync();
        for (var number = 0; number < 200; number++)
            await talk.Socket.SendAsync(Wire.Event($"m{number}", Wire.Number(number)));
        HashSet<string> answered = [];
        while (answered.Count < 200)
        {
            var (id, payload) = await talk.Socket.NextAnswerAsync();
            payload.ShouldBe(Handled);
            answered.Add(id).ShouldBeTrue();
        }
    }

    [Fact]
    public async Task What_has_no_room_is_refused_so_that_it_comes_again()
    {
        TaskCompletionSource gate = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var talk = await TalkAsync(lark => lark.On<UnknownEvent>((_, _) => gate.Task), options => (options.MaxConcurrentHandlers, options.MaxWaitingEvents) = (1, 1));
        for (var number = 0; number < 3; number++)
            await talk.Socket.SendAsync(Wire.Event($"m{number}", Wire.Number(number)));
        (await talk.Socket.NextAnswerAsync()).ShouldBe(("m2", Failed));
        gate.SetResult();
        (await talk.Socket.NextAnswerAsync()).ShouldBe(("m0", Handled));
        (await talk.Socket.NextAnswerAsync()).ShouldBe(("m1", Handled));
    }

    [Fact]
    public async Task What_is_no_frame_or_belongs_to_nothing_is_skipped_and_the_next_event_is_read()
    {
        await using var talk = await TalkAsync(configure: options => options.MaxMessageBytes = 4_096);
        await talk.Socket.SendAsync("hello"u8.ToArray(), WebSocketMessageType.Text);
        await talk.Socket.SendAsync([]);
        await talk.Socket.SendAsync([0x08]);
        await talk.Socket.SendAsync(new byte[100_000]); // longer than is read
        await talk.Socket.SendAsync(Wire.Control("ping"));
        await talk.Socket.SendAsync(Wire.Control("pong", "no json"));
        await talk.Socket.SendAsync(Wire.Control("pong", """{"PingInterval":99999999999}"""));
        await talk.Socket.SendAsync(Wire.Control("else"));
        await talk.Socket.SendAsync(Wire.Event("m0", Wire.Number(0), type: "unheard_of"));
        await talk.Socket.SendAsync(Wire.Event("m0", Wire.Number(0), sum: 0));
        await talk.Socket.SendAsync(Wire.Event("m0", Wire.Number(0), sum: 2, seq: 2));
        await talk.Socket.SendAsync(Wire.Event("m1", Wire.Number(1)));
        (await talk.Socket.NextAnswerAsync()).ShouldBe(("m1", Handled));
        talk.Got.ShouldBe([1]);
        talk.Host.Status.State.ShouldBe(LongConnectionState.Connected);
    }

    [Fact]
    public async Task Whatever_comes_the_connection_lives_on()
    {
        await using var talk = await TalkAsync();
        Random random = new(20260309);
        for (var number = 0; number < 300; number++)
        {
            var noise = Gen.Byte.Array[0, 200].Single();
            var frame = Wire.Event($"x{number}", noise, random.Next(-1, 4), random.Next(-1, 4));
            for (var flip = random.Next(4); flip > 0; flip--)
                frame[random.Next(frame.Length)] ^= (byte)(1 << random.Next(8));
            await talk.Socket.SendAsync(random.Next(3) == 0 ? noise : frame);
        }

        await talk.Socket.SendAsync(Wire.Event("last", Wire.Number(1)));
        for (var answer = await talk.Socket.NextAnswerAsync(); answer.MessageId != "last"; answer = await talk.Socket.NextAnswerAsync())
            answer.Payload.ShouldBe(Failed); // noise that stood in a whole frame
        talk.Got.ShouldBe([1]);
    }

    [Fact]
    public async Task Parts_that_never_end_are_let_go_and_told()
    {
        await using var talk = await TalkAsync(configure: options => options.MaxIncompleteEvents = 8);
        for (var number = 0; number < 100; number++)
            await talk.Socket.SendAsync(Wire.Event($"never{number}", "part", sum: 2));
        await talk.Socket.SendAsync(Wire.Event("m1", Wire.Number(1)));
        (await talk.Socket.NextAnswerAsync()).ShouldBe(("m1", Handled));
        talk.Host.Logs.Lines.Count(line => line.Contains("did not come completely", StringComparison.Ordinal)).ShouldBe(92);
    }

    [Fact]
    public async Task A_platform_that_says_good_bye_is_asked_for_a_fresh_address()
    {
        await using var talk = await TalkAsync();
        await talk.Socket.CloseAsync();
        await talk.Host.IsAsync(LongConnectionState.Waiting);
        talk.Host.Status.LastError.ShouldBe("The platform closed the connection.");
        await talk.Host.ReconnectsAsync(1);
        talk.Platform.Asked.Count.ShouldBe(2);
    }

    [Fact]
    public async Task An_event_that_was_handled_after_its_connection_was_gone_is_told_and_not_handled_twice()
    {
        TaskCompletionSource gate = new(TaskCreationOptions.RunContinuationsAsynchronously);
        var runs = 0;
        await using var talk = await TalkAsync(lark => lark.On<UnknownEvent>(async (_, _) =>
        {
            Interlocked.Increment(ref runs);
            await gate.Task;
        }));
        await talk.Socket.SendAsync(Wire.Event("m1", Wire.Number(1)));
        await Eventually.HoldsAsync(() => Volatile.Read(ref runs) == 1, Cancel);
        await talk.Socket.CloseAsync();
        await talk.Host.IsAsync(LongConnectionState.Waiting);
        gate.SetResult();
        await Eventually.HoldsAsync(() => talk.Host.Logs.Lines.Any(line => line.Contains("nobody was told", StringComparison.Ordinal)), Cancel);

        await talk.Host.ReconnectsAsync(1);
        var second = await talk.Platform.NextAsync();
        await second.SendAsync(Wire.Event("m2", Wire.Number(1)));
        (await second.NextAnswerAsync()).ShouldBe(("m2", Handled));
        runs.ShouldBe(1);
    }

    private static async Task<Talk> TalkAsync(Action<ILarkBuilder>? add = null, Action<LongConnectionOptions>? configure = null)
    {
        var platform = await WirePlatform.StartAsync();
        platform.Config = """{"ReconnectCount":-1,"ReconnectInterval":120,"ReconnectNonce":30,"PingInterval":120}""";
        List<int> got = [];
        var host = SocketHost.Of(
            add ?? (lark => lark.On<UnknownEvent>((e, _) =>
            {
                lock (got)
                    got.Add(e.Event.Body.GetProperty("n").GetInt32());
                return Task.CompletedTask;
            })),
            configure);
        await host.StartAsync(new(App.AppId, "secret-of-the-wire") { Platform = LarkPlatform.At(platform.Address) });
        return new(platform, host, await platform.NextAsync(), got);
    }

    private sealed class Talk(WirePlatform platform, SocketHost host, WireSocket socket, List<int> got) : IAsyncDisposable
    {
        public WirePlatform Platform => platform;

        public SocketHost Host => host;

        public WireSocket Socket => socket;

        public IReadOnlyList<int> Got => got;

        public async ValueTask DisposeAsync()
        {
            await host.DisposeAsync();
            await platform.DisposeAsync();
        }
    }
}
