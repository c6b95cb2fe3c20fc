using Ailink.Lark.Events;
using CsCheck;

namespace Ailink.Lark.Tests.LongConnection;

/// <summary>Frames are read and written as the platform does, and whatever is no frame is told as such: no exception, and no memory for lengths that are only claimed.</summary>
public sealed class SocketFrameTests
{
    private const string Zeros = "0800100018002000";

    private static readonly Gen<KeyValuePair<string, string>> Headers = Gen.Select(Gen.String[0, 12], Gen.String[0, 40], (key, value) => new KeyValuePair<string, string>(Plain(key), Plain(value)));

    private static readonly Gen<string?> Texts = Gen.OneOf(Gen.Const((string?)""), Gen.Const((string?)"gzip"), Gen.Const((string?)null));

    private static readonly Gen<SocketFrame> Frames = Gen.Select(
        Gen.ULong, Gen.ULong, Gen.Int, Gen.Int, Headers.List[0, 8], Gen.Byte.Array[0, 300].Select(bytes => bytes.Length % 3 == 0 ? null : bytes),
        Texts, (seq, log, service, method, headers, payload, text) => new SocketFrame
        {
            SeqId = seq, LogId = log, Service = service, Method = method, Headers = headers, Payload = payload, PayloadEncoding = text, PayloadType = text, LogIdNew = text,
        });

    [Fact]
    public void Every_frame_is_read_as_it_was_written() => Frames.Sample(
        frame =>
        {
            var bytes = SocketFrameWriter.Write(frame);
            SocketFrameReader.TryRead(bytes, out var read).ShouldBeTrue();
            (read.SeqId, read.LogId, read.Service, read.Method).ShouldBe((frame.SeqId, frame.LogId, frame.Service, frame.Method));
            read.Headers.ShouldBe(frame.Headers);
            (read.PayloadEncoding, read.PayloadType, read.LogIdNew).ShouldBe((frame.PayloadEncoding, frame.PayloadType, frame.LogIdNew));
            (read.Payload?.ToArray()).ShouldBe(frame.Payload?.ToArray());
            SocketFrameWriter.Write(read).ShouldBe(bytes);
        },
        iter: 1_000, threads: 1);

    [Fact]
    public void Required_fields_are_written_also_when_they_are_zero() => Convert.ToHexString(SocketFrameWriter.Write(new())).ShouldBe(Zeros);

    [Theory]
    [InlineData(Zeros + "5001")] // a varint
    [InlineData(Zeros + "5101020304050607085D01020304")] // 64 and 32 bits
    [InlineData(Zeros + "5203616263")] // bytes
    [InlineData(Zeros + "53080154")] // a group
    [InlineData(Zeros + "2A0E0A0474797065120470696E671801")] // inside a header
    [InlineData("20001800100008009A0100")] // in any order
    public void Unknown_fields_are_skipped_and_order_does_not_matter(string hex)
    {
        SocketFrameReader.TryRead(Convert.FromHexString(hex), out var frame).ShouldBeTrue();
        frame.Method.ShouldBe(0);
    }

    [Theory]
    [InlineData("", "nothing")]
    [InlineData("080010001800", "without a required field")]
    [InlineData("08001000180020", "cut")]
    [InlineData(Zeros + "42", "cut before a length")]
    [InlineData(Zeros + "42FFFFFFFF07", "a length that is only claimed")]
    [InlineData(Zeros + "42FFFFFFFFFFFFFFFFFF01", "a length beyond any memory")]
    [InlineData(Zeros + "4801", "a text that is a number")]
    [InlineData("0A0010001800" + "2000", "a number that is a text")]
    [InlineData(Zeros + "2A060A0474797065", "a header without a value")]
    [InlineData(Zeros + "2A0612047479706500", "a header without a key")]
    [InlineData(Zeros + "3202FFFE", "a text that is no UTF-8")]
    [InlineData("08FFFFFFFFFFFFFFFFFFFFFF0110001800" + "2000", "a number of eleven bytes")]
    [InlineData(Zeros + "0001", "field 0")]
    [InlineData(Zeros + "530801", "a group without end")]
    [InlineData(Zeros + "54", "an end without a group")]
    [InlineData(Zeros + "57", "a type there is not")]
    public void What_is_no_frame_is_told(string hex, string what) => SocketFrameReader.TryRead(Convert.FromHexString(hex), out _).ShouldBeFalse(what);

    [Fact]
    public void Groups_in_groups_without_end_are_no_frame_and_exhaust_no_stack() =>
        SocketFrameReader.TryRead(Enumerable.Repeat((byte)0x53, 100_000).ToArray(), out _).ShouldBeFalse();

    [Fact]
    public void More_headers_than_any_frame_has_are_no_frame()
    {
        SocketFrame frame = new() { Headers = [.. Enumerable.Range(0, 65).Select(number => new KeyValuePair<string, string>($"{number}", ""))] };
        SocketFrameReader.TryRead(SocketFrameWriter.Write(frame), out _).ShouldBeFalse();
    }

    [Fact]
    public void Damaged_frames_and_noise_have_an_outcome() => Gen.Select(Frames, Gen.Byte.Array[0, 200], Gen.Int[0, 400], Gen.Int[0, 3]).Sample(
        (frame, noise, at, how) =>
        {
            var bytes = SocketFrameWriter.Write(frame);
            at %= bytes.Length;
            byte[] damaged = how switch
            {
                0 => noise,
                1 => bytes[..at],
                2 => [.. bytes[..at], .. noise, .. bytes[at..]],
                _ => [.. bytes[..at], (byte)~bytes[at], .. bytes[(at + 1)..]],
            };
            if (SocketFrameReader.TryRead(damaged, out var read))
                SocketFrameReader.TryRead(SocketFrameWriter.Write(read), out _).ShouldBeTrue();
        },
        iter: 5_000, threads: 1);

    [Fact]
    public void A_claimed_length_costs_no_memory()
    {
        var claim = Convert.FromHexString(Zeros + "42FFFFFFFF07");
        SocketFrameReader.TryRead(claim, out _);
        var before = GC.GetAllocatedBytesForCurrentThread();
        SocketFrameReader.TryRead(claim, out _).ShouldBeFalse();
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(1_024);
    }

    // Half a surrogate pair cannot be written as UTF-8.
    private static string Plain(string text) => string.Concat(text.Where(each => !char.IsSurrogate(each)));
}
