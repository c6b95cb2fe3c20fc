using System.Text.Json;

namespace Ailink.Lark.Cards;

/// <summary>Named values; one that is null, or a list that nobody has set, is left out.</summary>
internal ref partial struct CardWriter
{
    public void Text(ReadOnlySpan<byte> name, string? value)
    {
        if (value is null)
            return;
        Name(name);
        Value(value);
    }

    public void Flag(ReadOnlySpan<byte> name, bool? value)
    {
        if (value is not { } flag)
            return;
        Name(name);
        Value(flag);
    }

    public void Number(ReadOnlySpan<byte> name, int? value)
    {
        if (value is not { } number)
            return;
        Name(name);
        Value(number);
    }

    public void Number(ReadOnlySpan<byte> name, decimal? value)
    {
        if (value is not { } number)
            return;
        Name(name);
        Value(number);
    }

    public void Json(ReadOnlySpan<byte> name, JsonElement? value)
    {
        if (value is not { } json)
            return;
        Name(name);
        Value(json);
    }

    public void Part(ReadOnlySpan<byte> name, CardPart? part)
    {
        if (part is null)
            return;
        Name(name);
        part.WriteTo(ref this);
    }

    public void Parts<T>(ReadOnlySpan<byte> name, IReadOnlyList<T> parts) where T : CardPart
    {
        if (CardList<T>.IsUnset(parts))
            return;
        Name(name);
        BeginArray();
        for (var i = 0; i < parts.Count; i++)
            parts[i].WriteTo(ref this);
        EndArray();
    }

    public void Elements<T>(ReadOnlySpan<byte> name, IReadOnlyList<T> elements) where T : CardPart
    {
        Name(name);
        BeginArray();
        for (var i = 0; i < elements.Count; i++)
            elements[i].WriteTo(ref this);
        EndArray();
    }

    public void Texts(ReadOnlySpan<byte> name, IReadOnlyList<string> texts)
    {
        if (CardList<string>.IsUnset(texts))
            return;
        Name(name);
        BeginArray();
        for (var i = 0; i < texts.Count; i++)
            Value(texts[i]);
        EndArray();
    }

    /// <summary>An object whose names are the user's own.</summary>
    public void Map<T>(ReadOnlySpan<byte> name, IReadOnlyDictionary<string, T> parts) where T : CardPart
    {
        if (CardMap<T>.IsUnset(parts))
            return;
        Name(name);
        BeginObject();
        foreach (var (key, part) in parts)
        {
            Name(key);
            part.WriteTo(ref this);
        }

        EndObject();
    }
}
