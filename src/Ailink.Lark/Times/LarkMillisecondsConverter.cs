using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ailink.Lark;

/// <summary>A time in milliseconds since 1970, as a number or as a string; the platform uses both. An empty string and 0 are no time.</summary>
internal sealed class LarkMillisecondsConverter : JsonConverter<DateTimeOffset?>
{
    public override DateTimeOffset? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Read(ref reader);

    /// <summary>Reads the number or string the reader stands on.</summary>
    public static DateTimeOffset? Read(ref Utf8JsonReader reader)
    {
        var count = reader.TokenType == JsonTokenType.Number ? reader.GetInt64()
            : long.TryParse(reader.GetString(), NumberStyles.None, CultureInfo.InvariantCulture, out var parsed) ? parsed
            : 0;
        try
        {
            return count == 0 ? null : DateTimeOffset.FromUnixTimeMilliseconds(count);
        }
        catch (ArgumentOutOfRangeException problem)
        {
            throw new JsonException($"{count} is no time in milliseconds.", problem);
        }
    }

    public override void Write(Utf8JsonWriter writer, DateTimeOffset? value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value?.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture) ?? "");
}
