using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ailink.Lark;

/// <summary>The part of the sent message we pass on. Everything may be missing when a uuid was repeated.</summary>
internal readonly record struct SendMessageAnswer(string? MessageId, string? ChatId)
{
    private static readonly LarkMillisecondsConverter Milliseconds = new();

    [JsonConverter(typeof(LarkMillisecondsConverter))]
    public DateTimeOffset? CreateTime { get; init; }

    /// <summary>Reads it by hand: no other answer is read as often, and most of it is the message itself, which is skipped.</summary>
    public static SendMessageAnswer Read(ReadOnlySpan<byte> payload)
    {
        Utf8JsonReader reader = new(payload);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException("The sent message is no object.");
        (string? message, string? chat, DateTimeOffset? created) = (null, null, null);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("message_id"u8))
            {
                message = Text(ref reader);
            }
            else if (reader.ValueTextEquals("chat_id"u8))
            {
                chat = Text(ref reader);
            }
            else if (reader.ValueTextEquals("create_time"u8))
            {
                reader.Read();
                created = reader.TokenType switch
                {
                    JsonTokenType.Null => null,
                    JsonTokenType.String or JsonTokenType.Number => Milliseconds.Read(ref reader, typeof(DateTimeOffset?), JsonSerializerOptions.Default),
                    _ => throw new JsonException("The time of the sent message is none."),
                };
            }
            else
            {
                reader.Skip();
            }
        }

        return new(message, chat) { CreateTime = created };
    }

    private static string? Text(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.TokenType is JsonTokenType.String or JsonTokenType.Null ? reader.GetString() : throw new JsonException("An id of the sent message is no text.");
    }
}
