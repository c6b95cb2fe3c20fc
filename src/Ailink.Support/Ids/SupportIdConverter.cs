using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ailink.Support;

/// <summary>Writes an id as its text in JSON, as a value and as a property's name.</summary>
/// <typeparam name="TId">The id.</typeparam>
public sealed class SupportIdConverter<TId> : JsonConverter<TId>
    where TId : struct, ISpanParsable<TId>
{
    /// <inheritdoc />
    public override TId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => TId.TryParse(reader.TokenType is JsonTokenType.String ? reader.GetString() : null, null, out var id)
            ? id
            : throw new JsonException($"A {typeof(TId).Name} is 32 hexadecimal digits.");

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, TId value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(value.ToString());
    }

    /// <inheritdoc />
    public override TId ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => TId.Parse(reader.GetString() ?? string.Empty, null);

    /// <inheritdoc />
    public override void WriteAsPropertyName(Utf8JsonWriter writer, TId value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WritePropertyName(value.ToString() ?? string.Empty);
    }
}
