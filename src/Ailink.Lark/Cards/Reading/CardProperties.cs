using System.Text.Json;

namespace Ailink.Lark.Cards;

/// <summary>Takes known properties out of an object. What is unknown, or of another shape than expected, stays and is kept by the part as it is.</summary>
internal sealed class CardProperties(JsonElement json)
{
    private readonly List<string> _taken = [];
    private bool _all;

    /// <summary>Something the part cannot do without is missing or of another shape.</summary>
    public bool Broken { get; private set; }

    public JsonElement Json => json;

    /// <summary>Reads one part; null when the JSON is none such.</summary>
    public static T? Read<T>(JsonElement json, Func<CardProperties, T> read) where T : CardPart
    {
        if (json.ValueKind != JsonValueKind.Object)
            return null;
        CardProperties properties = new(json);
        var part = read(properties);
        if (properties.Broken || (part is CardElement element and not RawElement && json.Text("tag") != element.Tag))
            return null;
        if (!properties._all)
            part.Keep(properties.Rest());
        return part;
    }

    public void Break() => Broken = true;

    /// <summary>Nothing is left for <see cref="CardPart.Extra"/>: the part has its own way of keeping it.</summary>
    public void TakeAll() => _all = true;

    public JsonElement? Peek(string name) => json.TryGetProperty(name, out var value) ? value : null;

    public string? Text(string name) => Take(name, JsonValueKind.String) is { } value ? value.GetString() : null;

    public string NeededText(string name) => Text(name) ?? Needed("");

    public ImageKey? Image(string name)
    {
        if (Take(name, JsonValueKind.String) is not { } value || !ImageKey.TryParse(value.GetString(), out var key))
            return Untake(name);
        return key;
    }

    public ImageKey NeededImage(string name) => Image(name) ?? Needed<ImageKey>(default);

    public bool? Flag(string name)
    {
        if (!json.TryGetProperty(name, out var value) || value.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
            return null;
        _taken.Add(name);
        return value.GetBoolean();
    }

    public int? Number(string name)
    {
        if (!json.TryGetProperty(name, out var value) || value.ValueKind != JsonValueKind.Number || !value.TryGetInt32(out var number))
            return null;
        _taken.Add(name);
        return number;
    }

    public decimal? Decimal(string name)
    {
        if (!json.TryGetProperty(name, out var value) || CardShapes.Exactly(value) is not { } number)
            return null;
        _taken.Add(name);
        return number;
    }

    /// <summary>Any JSON but null.</summary>
    public JsonElement? Value(string name)
    {
        if (!json.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
            return null;
        _taken.Add(name);
        return value;
    }

    public T? Part<T>(string name, Func<CardProperties, T> read) where T : CardPart
    {
        if (!json.TryGetProperty(name, out var value) || Read(value, read) is not { } part)
            return null;
        _taken.Add(name);
        return part;
    }

    public T NeededPart<T>(string name, Func<CardProperties, T> read) where T : CardPart => Part(name, read) ?? Needed<T>(null!);

    /// <summary>All entries or none.</summary>
    public IReadOnlyList<T> Parts<T>(string name, Func<CardProperties, T> read) where T : CardPart =>
        Listed(name, value => Read(value, read)) ?? CardList<T>.Unset;

    public IReadOnlyList<T> NeededParts<T>(string name, Func<CardProperties, T> read) where T : CardPart =>
        Listed(name, value => Read(value, read)) ?? Needed(CardList<T>.Unset);

    public IReadOnlyList<string> Texts(string name) =>
        Listed(name, static value => value.ValueKind == JsonValueKind.String ? value.GetString() : null) ?? CardList<string>.Unset;

    /// <summary>Elements of a container: one without has an empty list, one with something else there is broken.</summary>
    public IReadOnlyList<CardElement> Elements(string name) =>
        Listed(name, static value => value.ValueKind == JsonValueKind.Object ? CardElements.Read(value) : null)
        ?? (json.TryGetProperty(name, out _) ? Needed(CardList<CardElement>.Unset) : CardList<CardElement>.Unset);

    public IReadOnlyList<TableRow> Rows(string name) => Listed(name, TableRow.Read) ?? CardList<TableRow>.Unset;

    public IReadOnlyDictionary<string, T> Map<T>(string name, Func<JsonElement, T?> read) where T : class
    {
        if (!json.TryGetProperty(name, out var value) || CardShapes.Entries(value, read) is not { } entries)
            return CardMap<T>.Unset;
        _taken.Add(name);
        return CardMap<T>.Of(entries);
    }

    public T Needed<T>(T nothing)
    {
        Broken = true;
        return nothing;
    }

    private CardExtra Rest()
    {
        Dictionary<string, JsonElement>? rest = null;
        foreach (var property in json.EnumerateObject())
        {
            if (!_taken.Contains(property.Name, StringComparer.Ordinal))
                (rest ??= new(StringComparer.Ordinal))[property.Name] = property.Value;
        }

        return rest is null ? CardExtra.None : CardExtra.Of(rest);
    }

    private CardList<T>? Listed<T>(string name, Func<JsonElement, T?> read) where T : class
    {
        if (!json.TryGetProperty(name, out var value) || value.ValueKind != JsonValueKind.Array)
            return null;
        List<T> entries = new(value.GetArrayLength());
        foreach (var entry in value.EnumerateArray())
        {
            if (read(entry) is not { } part)
                return null;
            entries.Add(part);
        }

        _taken.Add(name);
        return CardList<T>.Of(entries);
    }

    private ImageKey? Untake(string name)
    {
        _taken.Remove(name);
        return null;
    }

    private JsonElement? Take(string name, JsonValueKind kind)
    {
        if (!json.TryGetProperty(name, out var value) || value.ValueKind != kind)
            return null;
        _taken.Add(name);
        return value;
    }
}
