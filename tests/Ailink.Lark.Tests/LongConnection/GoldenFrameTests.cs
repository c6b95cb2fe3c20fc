using System.Text;
using System.Text.Json.Nodes;
using Ailink.Lark.Events;
using Ailink.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Ailink.Lark.Tests.LongConnection;

/// <summary>The long connection as the vendor's own client was recorded: what the platform sends is understood, what we send is the same byte for byte (but for the time a handler took).</summary>
public sealed class GoldenFrameTests
{
    private static readonly JsonArray Rows = JsonNode.Parse(File.ReadAllText(Repository.PathOf("tests", "Ailink.Lark.Tests", "Golden", "lark-frames.json")))!.AsArray();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static LarkCredentials Recorded => new(new(Text(Row("endpoint request")["body"]!["AppID"])), Text(Row("endpoint request")["body"]!["AppSecret"]));

    [Fact]
    public async Task The_recorded_conversation_is_held_again_byte_for_byte()
    {
        await using var platform = await WirePlatform.StartAsync();
        platform.Config = Row("endpoint answer")["body"]!["data"]!["ClientConfig"]!.ToJsonString();
        List<string> handled = [];
        await using var host = SocketHost.Of(lark => lark
            .On<MessageReceived>((context, _) =>
            {
                lock (handled)
                    handled.Add($"{context.Event.MessageId} {context.Event.Text}");
                return Task.CompletedTask;
            })
            .OnCardAction((_, _) => new(CardActionAnswer.Toast("done", ToastKind.Success))));

        await host.StartAsync(new(Recorded.AppId, Recorded.AppSecret) { Platform = LarkPlatform.At(platform.Address) });
        var socket = await platform.NextAsync();
        Hex(await socket.NextAsync()).ShouldBe(HexOf("client sends ping"));
        await socket.SendAsync(BytesOf("server sends pong"));
        await ExchangeAsync(socket, 0, "server sends event, one frame");
        await ExchangeAsync(socket, 1, "server sends event, chunk 0 of 2", "server sends event, chunk 1 of 2");
        await ExchangeAsync(socket, 2, "server sends card action (type event)");
        for (var ping = 0; ping < 3; ping++)
        {
            await Eventually.HoldsAsync(() => host.Status.LastFrame == host.Clock.GetUtcNow(), Cancel); // the pong before was heard
            host.Clock.Advance(TimeSpan.FromSeconds(1));
            Hex(await socket.NextAsync()).ShouldBe(HexOf("client sends ping"));
            await socket.SendAsync(BytesOf("server sends pong"));
        }

        handled.ShouldBe(["om_1 hi", "om_1b hi"]);
        var asked = platform.Asked.ShouldHaveSingleItem();
        asked.ShouldStartWith("POST /callback/ws/endpoint zh ");
        JsonNode.DeepEquals(JsonNode.Parse(asked["POST /callback/ws/endpoint zh ".Length..]), Row("endpoint request")["body"]).ShouldBeTrue();
    }

    [Fact]
    public void Every_recorded_frame_is_read_as_the_recorder_read_it()
    {
        foreach (var row in Rows.Where(row => row!["hex"] is not null))
        {
            SocketFrameReader.TryRead(Convert.FromHexString(Text(row!["hex"])), out var frame).ShouldBeTrue();
            Hex(SocketFrameWriter.Write(frame)).ShouldBe(Text(row["hex"]));
            if (row["decoded"] is not { } decoded)
                continue;
            (frame.SeqId, frame.LogId, frame.Service, frame.Method).ShouldBe(
                (ulong.Parse(Text(decoded["SeqID"]), null), ulong.Parse(Text(decoded["LogID"]), null), decoded["service"]!.GetValue<int>(), decoded["method"]!.GetValue<int>()));
            frame.Headers.ShouldBe(decoded["headers"]!.AsArray().Select(header => new KeyValuePair<string, string>(Text(header!["key"]), Text(header["value"]))));
            if (decoded["payload"] is { } payload)
                Encoding.UTF8.GetString(frame.Payload!.Value.Span).ShouldBe(Text(payload));
        }
    }

    private static async Task ExchangeAsync(WireSocket socket, int number, params string[] sent)
    {
        foreach (var what in sent)
            await socket.SendAsync(BytesOf(what));
        var answer = await socket.NextAsync();
        var recorded = Convert.FromHexString(Text(Rows.Where(row => Text(row!["what"]) == "client sends answer to event").ElementAt(number)!["hex"]));
        Hex(WithoutTime(answer)).ShouldBe(Hex(WithoutTime(recorded)));
    }

    /// <summary>The same frame with another duration, which varies.</summary>
    private static byte[] WithoutTime(byte[]? message)
    {
        SocketFrameReader.TryRead(message.ShouldNotBeNull(), out var frame).ShouldBeTrue();
        frame.Headers[^1].Key.ShouldBe("biz_rt");
        int.TryParse(frame.Headers[^1].Value, null, out _).ShouldBeTrue();
        return SocketFrameWriter.Write(new()
        {
            SeqId = frame.SeqId, LogId = frame.LogId, Service = frame.Service, Method = frame.Method, Headers = [.. frame.Headers.SkipLast(1), new("biz_rt", "0")],
            PayloadEncoding = frame.PayloadEncoding, PayloadType = frame.PayloadType, Payload = frame.Payload, LogIdNew = frame.LogIdNew,
        });
    }

    private static JsonNode Row(string what) => Rows.First(row => Text(row!["what"]).StartsWith(what, StringComparison.Ordinal))!;

    private static string HexOf(string what) => Text(Row(what)["hex"]);

    private static byte[] BytesOf(string what) => Convert.FromHexString(HexOf(what));

    private static string Hex(byte[]? bytes) => Convert.ToHexStringLower(bytes.ShouldNotBeNull());

    private static string Text(JsonNode? node) => node!.GetValue<string>();
}
