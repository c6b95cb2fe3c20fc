using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ailink.Lark;

/// <summary>Writes an id as a JSON string and reads it back; also as a property name. Public because generated JSON contexts of other assemblies construct it.</summary>
/// <typeparam name="T">The id.</typeparam>
public sealed class LarkIdJsonConverter<T> : JsonConverter<T> where T : struct, ISpanParsable<T>
{
    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Parse(reader.GetString());

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(value.ToString());
    }

    /// <inheritdoc/>
    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Parse(reader.GetString());

    /// <inheritdoc/>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WritePropertyName(value.ToString() ?? "");
    }

    // The platform writes "" where it has no id.
    private static T Parse(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return default;
        try
        {
            return T.Parse(text, null);
        }
        catch (FormatException problem)
        {
            throw new JsonException(problem.Message, problem);
        }
    }
}
