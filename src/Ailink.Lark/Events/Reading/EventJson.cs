using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Ailink.Lark.Events;

/// <summary>
/// Reads an event from front to back, once and without objects. Lenient: a value of another kind than the one that is wanted is passed over and nothing. Broken JSON throws
/// <see cref="JsonException"/>, half a surrogate pair <see cref="InvalidOperationException"/>.
/// </summary>
/// <remarks>
/// <code>
/// var inside = json.Enter();
/// while (json.Next(inside))
/// {
///     if (json.Is("name"u8)) name = json.Text();
/// }
/// </code>
/// What nobody takes is passed over by itself.
/// </remarks>
internal ref struct EventJson(ReadOnlySpan<byte> json)
{
    private const int NoObject = -1;

    private static readonly RecurringTexts Recurring = new();

    private Utf8JsonReader _reader = new(json);
    private ReadOnlySpan<byte> _name;
    private bool _standsOnValue;

    /// <summary>Reads one value of a list.</summary>
    public delegate T Item<out T>(ref EventJson json);

    /// <summary>Whether there is nothing behind the outermost value.</summary>
    public bool IsAtEnd() => !_reader.Read();

    /// <summary>Goes into the object that follows. Give the answer to <see cref="Next"/>. Behind it the name is another one.</summary>
    public int Enter()
    {
        ReadValue();
        if (_reader.TokenType == JsonTokenType.StartObject)
            return _reader.CurrentDepth + 1;
        _reader.Skip();
        return NoObject;
    }

    /// <summary>Goes to the object's next name; false behind the last.</summary>
    public bool Next(int inside)
    {
        if (inside == NoObject)
            return false;
        if (_reader.TokenType == JsonTokenType.PropertyName)
            _reader.Skip(); // nobody wanted the one before
        if (!_reader.Read() || _reader.TokenType != JsonTokenType.PropertyName)
            return false;
        _name = _reader.ValueIsEscaped ? Encoding.UTF8.GetBytes(_reader.GetString()!) : _reader.ValueSpan;
        return true;
    }

    /// <summary>Whether the name is this one. Asked a dozen times for each.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly bool Is(ReadOnlySpan<byte> name) => _name.SequenceEqual(name);

    /// <summary>Whether the value that follows is an object. It is still to be read.</summary>
    public bool StandsOnObject()
    {
        ReadValue();
        _standsOnValue = true;
        return _reader.TokenType == JsonTokenType.StartObject;
    }

    /// <summary>The name.</summary>
    public readonly string Name() => Encoding.UTF8.GetString(_name);

    /// <summary>A text, or a number as it is written; null for anything else.</summary>
    public string? TextOrNull()
    {
        ReadValue();
        if (_reader.TokenType == JsonTokenType.String)
            return _reader.GetString();
        if (_reader.TokenType == JsonTokenType.Number)
            return Encoding.UTF8.GetString(_reader.ValueSpan);
        _reader.Skip();
        return null;
    }

    /// <inheritdoc cref="TextOrNull"/>
    public string Text() => TextOrNull() ?? "";

    /// <summary>A text that comes again and again.</summary>
    public string Recurrent()
    {
        ReadValue();
        if (_reader.TokenType == JsonTokenType.String)
            return _reader.ValueIsEscaped ? _reader.GetString()! : Recurring.Get(_reader.ValueSpan);
        _reader.Skip();
        return "";
    }

    /// <summary>An id; null for what is none of its kind.</summary>
    public T? Id<T>() where T : struct, ISpanParsable<T> => T.TryParse(TextOrNull(), null, out var id) ? id : null;

    /// <summary>The tenant; null for what is none.</summary>
    public TenantKey? Tenant() => TenantKey.TryParse(Recurrent(), out var tenant) ? tenant : null;

    /// <summary>A word; the empty one for what is none.</summary>
    public T Word<T>() where T : struct, ILarkWord<T> => Recurrent() is { Length: > 0 } word ? T.Of(word) : default;

    /// <summary>A time in any of the platform's units; null for what is none.</summary>
    public DateTimeOffset? Time()
    {
        ReadValue();
        if (_reader.TokenType is JsonTokenType.String or JsonTokenType.Number)
            return EventTime.Read(_reader.ValueSpan);
        _reader.Skip();
        return null;
    }

    /// <summary>A whole number; null for what is none.</summary>
    public int? Number() => int.TryParse(TextOrNull(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Yes or no; null for what is neither.</summary>
    public bool? Flag()
    {
        ReadValue();
        if (_reader.TokenType is JsonTokenType.True or JsonTokenType.False)
            return _reader.TokenType == JsonTokenType.True;
        _reader.Skip();
        return null;
    }

    /// <summary>Any value, in memory of its own.</summary>
    public JsonElement? ElementOrNull()
    {
        ReadValue();
        return _reader.TokenType == JsonTokenType.Null ? null : JsonElement.ParseValue(ref _reader);
    }

    /// <summary>What other parts of the SDK read from JSON, too; null for what is none.</summary>
    public T? Read<T>(JsonTypeInfo<T> type) where T : class
    {
        ReadValue();
        var value = _reader;
        try
        {
            return JsonSerializer.Deserialize(ref _reader, type);
        }
        catch (JsonException)
        {
            _reader = value;
            _reader.Skip(); // broken JSON throws here once more
            return null;
        }
    }

    /// <summary>The bytes of any value, where they are.</summary>
    public ReadOnlySpan<byte> Raw(ReadOnlySpan<byte> json)
    {
        ReadValue();
        var start = (int)_reader.TokenStartIndex;
        _reader.Skip();
        return json[start..(int)_reader.BytesConsumed];
    }

    /// <summary>A list; empty for what is none.</summary>
    public IReadOnlyList<T> Items<T>(Item<T> read)
    {
        ReadValue();
        if (_reader.TokenType != JsonTokenType.StartArray)
        {
            _reader.Skip();
            return [];
        }

        List<T> items = [];
        while (_reader.Read() && _reader.TokenType != JsonTokenType.EndArray)
        {
            _standsOnValue = true;
            items.Add(read(ref this));
        }

        return items;
    }

    /// <summary>A list of ids without those that are none.</summary>
    public IReadOnlyList<T> Ids<T>() where T : struct, ISpanParsable<T> => [.. Items(static (ref json) => json.Id<T>()).OfType<T>()];

    /// <summary>A list of texts without those that are none.</summary>
    public IReadOnlyList<string> Texts() => [.. Items(static (ref json) => json.TextOrNull()).OfType<string>()];

    private void ReadValue()
    {
        if (!_standsOnValue)
            _reader.Read();
        _standsOnValue = false;
    }
}
