using System.Globalization;
using System.Text;
using Ailink.Lark.Events;

namespace Ailink.Lark.Tests.LongConnection;

/// <summary>Frames as the platform writes them.</summary>
internal static class Wire
{
    /// <summary>A frame of an event, or of a part of one.</summary>
    public static byte[] Event(string messageId, string payload, int sum = 1, int seq = 0, string type = "event") => Event(messageId, Encoding.UTF8.GetBytes(payload), sum, seq, type);

    public static byte[] Event(string messageId, byte[] payload, int sum = 1, int seq = 0, string type = "event") => SocketFrameWriter.Write(new()
    {
        SeqId = 5, LogId = 9, Service = 7, Method = SocketFrame.Data, Payload = payload,
        Headers =
        [
            new("type", type), new("message_id", messageId), new("sum", sum.ToString(CultureInfo.InvariantCulture)), new("seq", seq.ToString(CultureInfo.InvariantCulture)), new("trace_id", "tr"),
            new("instance_id", "one-machine"),
        ],
    });

    public static byte[] Control(string type, string? payload = null) => SocketFrameWriter.Write(new()
    {
        Service = 7, Method = SocketFrame.Control, Headers = [new("type", type)], Payload = payload is null ? null : Encoding.UTF8.GetBytes(payload),
    });

    /// <summary>An event of no known kind.</summary>
    public static string Number(int number, int pad = 0) =>
        $$$"""{"schema":"2.0","header":{"event_id":"e{{{number}}}","event_type":"test.number_v1","create_time":"1763800000000","token":"","app_id":"cli_wire","tenant_key":"t"},"event":{"n":{{{number}}},"pad":"{{{new string('x', pad)}}}"}}""";

    /// <summary>What the client sent that is no ping: the message it names, and its payload.</summary>
    public static async Task<(string MessageId, string Payload)> NextAnswerAsync(this WireSocket socket)
    {
        while (await socket.NextAsync() is { } message)
        {
            SocketFrameReader.TryRead(message, out var frame).ShouldBeTrue();
            if (frame.Method == SocketFrame.Data)
                return (frame["message_id"]!, Encoding.UTF8.GetString(frame.Payload!.Value.Span));
        }

        throw new InvalidOperationException("The client hung up.");
    }
}
