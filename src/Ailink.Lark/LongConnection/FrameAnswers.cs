using System.Buffers.Text;

namespace Ailink.Lark.Events;

/// <summary>Payloads of answers: a code, and for a callback its answer as base64 of JSON.</summary>
internal static class FrameAnswers
{
    /// <summary>The platform will not send the event again.</summary>
    public static readonly byte[] Handled = """{"code":200}"""u8.ToArray();

    /// <summary>The platform sends the event again.</summary>
    public static readonly byte[] Failed = """{"code":500}"""u8.ToArray();

    private static ReadOnlySpan<byte> Before => """{"code":200,"data":" """u8[..^1];

    private static ReadOnlySpan<byte> After => "\"}"u8;

    /// <summary>Handled, with what the platform shall show or do.</summary>
    public static byte[] With(ReadOnlySpan<byte> answer)
    {
        if (answer.IsEmpty)
            return Handled;
        var length = Base64.GetMaxEncodedToUtf8Length(answer.Length);
        var payload = new byte[Before.Length + length + After.Length];
        Before.CopyTo(payload);
        Base64.EncodeToUtf8(answer, payload.AsSpan(Before.Length, length), out _, out _);
        After.CopyTo(payload.AsSpan(Before.Length + length));
        return payload;
    }
}
