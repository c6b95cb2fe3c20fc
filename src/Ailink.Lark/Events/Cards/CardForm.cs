using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Ailink.Lark.Cards;

namespace Ailink.Lark.Events;

/// <summary>What a form held when its button was pressed, by the names of its elements. A name that is not there, or holds something else, reads as null or empty. It prints its names only.</summary>
public sealed record CardForm
{
    private readonly CardValue _json;

    /// <summary>Makes one, for tests of handlers.</summary>
    /// <param name="json">An object.</param>
    /// <exception cref="ArgumentException">It is none.</exception>
    public CardForm(JsonElement json) =>
        _json = json.ValueKind == JsonValueKind.Object ? CardValue.Of(json) : throw new ArgumentException("A form is a JSON object.", nameof(json));

    /// <summary>Everything, as it was sent.</summary>
    public JsonElement Json => _json.Json;

    /// <summary>The names in it.</summary>
    public IReadOnlyList<string> Names => [.. Json.EnumerateObject().Select(each => each.Name)];

    /// <summary>An input's text, the one thing chosen in a menu, or what a picker says.</summary>
    /// <param name="name">The element's name.</param>
    public string? Text(string name) => Find(name) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

    /// <summary>All that was chosen in a menu; one entry where only one can be.</summary>
    /// <param name="name">The element's name.</param>
    public IReadOnlyList<string> Texts(string name) => Find(name) switch
    {
        { ValueKind: JsonValueKind.String } one => [one.GetString()!],
        { ValueKind: JsonValueKind.Array } many => [.. many.EnumerateArray().Where(each => each.ValueKind == JsonValueKind.String).Select(each => each.GetString()!)],
        _ => [],
    };

    /// <summary>Whether a checker is set.</summary>
    /// <param name="name">The element's name.</param>
    public bool? Flag(string name) => Find(name) is { ValueKind: JsonValueKind.True or JsonValueKind.False } value ? value.GetBoolean() : null;

    /// <summary>A picker's date, or date and time, with the user's offset; midnight if it picks days only.</summary>
    /// <param name="name">The element's name.</param>
    public DateTimeOffset? Date(string name) => PickedTime.Date(Text(name));

    /// <summary>A picker's time of day, where the user is.</summary>
    /// <param name="name">The element's name.</param>
    public TimeOnly? Time(string name) => PickedTime.Time(Text(name));

    /// <summary>Reads all of it as a type of yours.</summary>
    /// <param name="type">From your generated JSON context.</param>
    /// <typeparam name="T">What to read it as.</typeparam>
    /// <exception cref="JsonException">It is something else.</exception>
    public T? Read<T>(JsonTypeInfo<T> type) => Json.Deserialize(type);

    /// <summary>The names, and nothing of what somebody wrote.</summary>
    public override string ToString() => $"CardForm ({string.Join(", ", Names)})";

    internal static CardForm? Of(JsonElement? json) => json is { ValueKind: JsonValueKind.Object } form ? new(form) : null;

    private JsonElement? Find(string name) => Json.TryGetProperty(name, out var value) ? value : null;
}
