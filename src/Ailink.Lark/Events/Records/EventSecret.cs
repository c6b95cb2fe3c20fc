namespace Ailink.Lark.Events;

/// <summary>Something an event carries that no log must hold. A class whose <see cref="ToString"/> redacts.</summary>
public sealed class EventSecret : IEquatable<EventSecret>
{
    /// <summary>Takes it.</summary>
    /// <param name="value">The secret, not empty.</param>
    public EventSecret(string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(value);
        Value = value;
    }

    /// <summary>The secret itself.</summary>
    public string Value { get; }

    /// <summary>Whether both are the same.</summary>
    /// <param name="other">The other.</param>
    public bool Equals(EventSecret? other) => Value == other?.Value;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as EventSecret);

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode(StringComparison.Ordinal);

    /// <summary>Not the secret.</summary>
    public override string ToString() => "***";

    internal static EventSecret? Of(string value) => value.Length > 0 ? new(value) : null;
}
