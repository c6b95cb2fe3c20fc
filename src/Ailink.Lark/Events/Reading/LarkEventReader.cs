using System.Text.Json;

namespace Ailink.Lark.Events;

/// <summary>
/// Types an event whose header is known. Nobody has read it to the end before: <see cref="LarkWebhook.Check"/> stops behind the header of what is signed. So this is where broken JSON shows.
/// </summary>
internal static class LarkEventReader
{
    /// <summary>Reads an event; of a type that has no record, an <see cref="UnknownEvent"/>.</summary>
    /// <exception cref="LarkEventUnreadableException">It is not one JSON object with one <c>event</c> in it.</exception>
    public static LarkEvent Read(LarkEventHeader header, ReadOnlyMemory<byte> plaintext)
    {
        try
        {
            return Read(header.EventType, plaintext.Span) ?? throw new LarkEventUnreadableException(header);
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException) // the second: half a surrogate pair
        {
            throw new LarkEventUnreadableException(header, broken);
        }
    }

    private static LarkEvent? Read(string type, ReadOnlySpan<byte> plaintext)
    {
        EventJson json = new(plaintext);
        LarkEvent? read = null;
        CardPlace place = default;
        var root = json.Enter();
        while (json.Next(root))
        {
            if (json.Is("event"u8))
            {
                if (read is not null || !json.StandsOnObject())
                    return null; // of two, readers differ in which they take
                read = ReadEvent(type, ref json, plaintext);
            }
            else
            {
                place.Read(ref json);
            }
        }

        if (!json.IsAtEnd())
            return null;
        return read is CardAction action ? action.At(place) : read;
    }

    private static LarkEvent ReadEvent(string type, ref EventJson json, ReadOnlySpan<byte> plaintext) => type switch
    {
        "im.message.receive_v1" => new MessageReceived(ref json),
        "card.action.trigger" => new CardAction(ref json),
        _ => new UnknownEvent(type, json.Raw(plaintext)),
    };
}
