using System.Text.Json;
using Ailink.Testing;
using CsCheck;

namespace Ailink.Lark.Sandbox.Tests;

public sealed class FrameTests
{
    private static readonly JsonElement Recording = JsonSerializer.Deserialize<JsonElement>(
        File.ReadAllText(Repository.PathOf("tests", "Ailink.Lark.Sandbox.Tests", "Golden", "lark-frames.json")));

    [Fact]
    public void Every_recorded_frame_is_read_and_written_byte_for_byte()
    {
        var rows = Recording.EnumerateArray().Where(row => row.TryGetProperty("hex", out _)).ToList();
        rows.Count.ShouldBe(12);
        foreach (var row in rows)
        {
            var frame = FrameReader.Read(Bytes(row)).ShouldNotBeNull();
            Convert.ToHexStringLower(FrameWriter.Write(frame)).ShouldBe(row.GetProperty("hex").GetString());
            if (!row.TryGetProperty("decoded", out var decoded)) continue;
            decoded.GetProperty("SeqID").GetString().ShouldBe($"{frame.SeqId}");
            decoded.GetProperty("LogID").GetString().ShouldBe($"{frame.LogId}");
            frame.Service.ShouldBe(decoded.GetProperty("service").GetInt32());
            frame.Method.ShouldBe(decoded.GetProperty("method").GetInt32());
            frame.Headers.Select(header => (header.Key, header.Value)).ShouldBe(
                decoded.GetProperty("headers").EnumerateArray().Select(header => (header.GetProperty("key").GetString()!, header.GetProperty("value").GetString()!)));
            if (decoded.TryGetProperty("payload", out var payload)) frame.Payload!.Value.ToArray().ShouldBe(System.Text.Encoding.UTF8.GetBytes(payload.GetString()!));
        }
    }

    [Fact]
    public void The_answer_of_a_card_action_is_base64_of_its_json()
    {
        var answer = SocketReply.Read(FrameReader.Read(Bytes(Recording.EnumerateArray().Last(row => row.GetProperty("what").GetString() == "client sends answer to event")))!.Payload!.Value);
        answer.Code.ShouldBe(200);
        System.Text.Encoding.UTF8.GetString(answer.Data!.Value.Span).ShouldBe("""{"toast":{"type":"success","content":"done"}}""");
    }

    [Fact]
    public void Required_fields_are_written_also_when_they_are_zero() =>
        Convert.ToHexStringLower(FrameWriter.Write(new Frame())).ShouldBe("0800100018002000");

    [Fact]
    public void Unknown_fields_are_skipped_and_everything_else_survives()
    {
        byte[] unknown = [0x52, 0x02, 0x61, 0x62, 0x58, 0x07, 0x65, 1, 2, 3, 4, 0x69, 1, 2, 3, 4, 5, 6, 7, 8];
        var frame = new Frame { SeqId = ulong.MaxValue, LogId = 1, Service = -1, Method = 1, PayloadEncoding = "gzip", PayloadType = "json", LogIdNew = "x", Payload = new byte[300] };
        var read = FrameReader.Read((byte[])[.. unknown, .. FrameWriter.Write(frame), .. unknown]).ShouldNotBeNull();
        (read.SeqId, read.Service, read.PayloadEncoding, read.PayloadType, read.LogIdNew, read.Payload!.Value.Length).ShouldBe((ulong.MaxValue, -1, "gzip", "json", "x", 300));
    }

    [Theory]
    [InlineData("")]                                    // nothing at all
    [InlineData("080010001800")]                        // method is missing
    [InlineData("08001000180020")]                      // cut off in a number
    [InlineData("0800100018002000420561")]              // longer than the frame
    [InlineData("0800100018002000420a")]                // the same, with nothing
    [InlineData("0a00100018002000")]                    // SeqID is no number
    [InlineData("08001000180020002a020a00")]            // a header without a value
    [InlineData("08001000180020002a060a01ff120161")]    // a key that is no UTF-8
    [InlineData("08ffffffffffffffffff7f100018002000")]  // more than 64 bits
    [InlineData("0800100018002000530a54")]              // a group
    [InlineData("0800100018002000000a")]                // field number 0
    public void What_is_no_frame_is_refused(string hex) => FrameReader.Read(Convert.FromHexString(hex)).ShouldBeNull();

    [Fact]
    public void Arbitrary_bytes_never_break_the_reader() => Gen.Byte.Array[0, 64].Sample(bytes => FrameReader.Read(bytes), iter: 20_000);

    private static byte[] Bytes(JsonElement row) => Convert.FromHexString(row.GetProperty("hex").GetString()!);
}
