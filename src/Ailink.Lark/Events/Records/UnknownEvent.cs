using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Ailink.Lark.Events;

/// <summary>An event that has no record of its own: it comes as it was sent.</summary>
public sealed record UnknownEvent : LarkEvent
{
    /// <summary>Makes one.</summary>
    /// <param name="eventType">Its type.</param>
    /// <param name="json">The envelope's <c>event</c>.</param>
    public UnknownEvent(string eventType, ReadOnlySpan<byte> json) => (EventType, Json) = (eventType, json.ToArray());

    /// <summary>Its type, such as <c>calendar.calendar.changed_v4</c>.</summary>
    public string EventType { get; }

    /// <summary>The envelope's <c>event</c>, UTF-8, without what stands around it: the header is in the handler's context, and the verification token is not for handlers.</summary>
    public ReadOnlyMemory<byte> Json { get; }

    /// <summary>The same, parsed at each call.</summary>
    public JsonElement Body => JsonElement.Parse(Json.Span);

    private protected override string Subject => EventType;

    /// <summary>Reads it as a type of yours.</summary>
    /// <param name="type">From your generated JSON context.</param>
    /// <typeparam name="T">What to read it as.</typeparam>
    /// <exception cref="JsonException">It is something else.</exception>
    public T? Read<T>(JsonTypeInfo<T> type) => JsonSerializer.Deserialize(Json.Span, type);

    /// <summary>Whether both are the same bytes.</summary>
    public bool Equals(UnknownEvent? other) => other is not null && EventType == other.EventType && Json.Span.SequenceEqual(other.Json.Span);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(EventType, Json.Length);
}
