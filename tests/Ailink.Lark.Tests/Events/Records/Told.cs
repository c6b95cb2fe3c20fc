using System.Text;
using Ailink.Lark.Events;

namespace Ailink.Lark.Tests.Events.Records;

/// <summary>Events as they are read from an envelope.</summary>
internal static class Told
{
    /// <summary>Reads a body in the second schema's envelope.</summary>
    public static T Event<T>(string type, string body, string beside = "") where T : LarkEvent => Read(Envelope(type, body, beside)).ShouldBeOfType<T>();

    public static string Envelope(string type, string body, string beside = "") => $$"""{"schema":"2.0","header":{"event_id":"e","event_type":"{{type}}","token":"v","app_id":"cli_1"}{{beside}},"event":{{body}}}""";

    public static LarkEvent Read(string envelope) => Read(Encoding.UTF8.GetBytes(envelope));

    public static LarkEvent Read(ReadOnlyMemory<byte> envelope)
    {
        LarkEventHeader.TryRead(envelope.Span, out var header).ShouldBeTrue();
        return LarkEventReader.Read(header!, envelope);
    }
}
