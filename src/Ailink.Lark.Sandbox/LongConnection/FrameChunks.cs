using System.Globalization;

namespace Ailink.Lark.Sandbox;

/// <summary>Frames of one event: one, or several when its payload is long.</summary>
internal static class FrameChunks
{
    /// <summary>The longest payload that goes in one frame; see <see cref="ConnectionRules.ChunkSize"/>.</summary>
    public const int LongestPayload = 64 * 1024;

    /// <param name="ticket">The connection they go through.</param>
    /// <param name="sequence">The number of the event on the connection.</param>
    /// <param name="messageId">What the answer will name.</param>
    /// <param name="payload">The event as JSON.</param>
    /// <param name="count">In exactly how many frames; null for as many as it needs.</param>
    public static IEnumerable<Frame> Of(ConnectionTicket ticket, ulong sequence, string messageId, ReadOnlyMemory<byte> payload, int? count)
    {
        var sum = count ?? Math.Max(1, (payload.Length + LongestPayload - 1) / LongestPayload);
        var trace = Ids.New("");
        for (var seq = 0; seq < sum; seq++)
        {
            var (from, to) = ((int)((long)payload.Length * seq / sum), (int)((long)payload.Length * (seq + 1) / sum));
            yield return new Frame
            {
                SeqId = sequence,
                LogId = sequence,
                Service = ticket.ServiceId,
                Method = Frame.Data,
                Headers =
                [
                    new("type", "event"), new("message_id", messageId), new("sum", Digits(sum)), new("seq", Digits(seq)), new("trace_id", trace),
                ],
                Payload = payload[from..to],
            };
        }
    }

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);
}
