using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ailink.Lark;

/// <summary>Writes a word as a JSON string and reads it back, known or not. Public because generated JSON contexts of other assemblies construct it.</summary>
/// <typeparam name="T">The kind of word.</typeparam>
public sealed class LarkWordJsonConverter<T> : JsonConverter<T> where T : struct, ILarkWord<T>
{
    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetString() is { Length: > 0 } word ? T.Of(word) : default;

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(value.Value);
    }
}
