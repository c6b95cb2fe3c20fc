using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ailink.Lark;

/// <summary>The part of the sent message we pass on. Everything may be missing when a uuid was repeated.</summary>
internal readonly record struct SendMessageAnswer(string? MessageId, string? ChatId)
{
    [JsonConverter(typeof(LarkMillisecondsConverter))]
    public DateTimeOffset? CreateTime { get; init; }

    /// <summary>Reads it by hand: no other answer is read as often, and most of it is the message itself, which is skipped.</summary>
    /// <exception cref="JsonException">It is no sent message.</exception>
    public static SendMessageAnswer Read(ReadOnlySpan<byte> payload)
    {
        try
        {
            return ReadObject(payload);
        }
        catch (Exception problem) when (problem is InvalidOperationException or FormatException) // half a surrogate pair, a time with a fraction
        {
            throw new JsonException("The sent message cannot be read.", problem);
        }
    }

    private static SendMessageAnswer ReadObject(ReadOnlySpan<byte> payload)
    {
        Utf8JsonReader reader = new(payload);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException("The sent message is no object.");
        (string? message, string? chat, DateTimeOffset? created) = (null, null, null);
        while ((message is null || chat is null || created is null) && reader.Read() && reader.TokenType == JsonTokenType.PropertyName) // the rest is the message itself
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
                    JsonTokenType.String or JsonTokenType.Number => LarkMillisecondsConverter.Read(ref reader),
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
