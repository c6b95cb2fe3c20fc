using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Ailink.Lark;

/// <summary>JSON bodies. The encoder leaves Chinese readable and small: nothing of this is ever shown in a page.</summary>
internal static class LarkJson
{
    public static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    public static readonly JsonWriterOptions Writing = new() { Encoder = Encoder };

    [ThreadStatic]
    private static Utf8JsonWriter? t_writer;

    /// <summary>A JSON object as text, for the places where the platform wants JSON inside a string.</summary>
    public static string Text(Action<Utf8JsonWriter> properties)
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter writer = new(buffer, Writing))
        {
            writer.WriteStartObject();
            properties(writer);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>A body that can be sent again.</summary>
    public static LarkBody Content<T>(T value, JsonTypeInfo<T> type)
    {
        LarkBody body = new();
        var writer = t_writer ??= new Utf8JsonWriter(body, Writing);
        writer.Reset(body);
        try
        {
            JsonSerializer.Serialize(writer, value, type);
            writer.Flush();
            return body;
        }
        finally
        {
            writer.Reset(Stream.Null); // holds on to no message
        }
    }
}
