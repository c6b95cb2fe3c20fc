using System.Text.Json;

namespace Ailink.Lark.Cards;

/// <summary>A part of a card: an object of its JSON. Parts are never changed, equal when they say the same, and keep properties they have no member for.</summary>
public abstract record CardPart
{
    private CardExtra _extra = CardExtra.None;

    private protected CardPart()
    {
    }

    /// <summary>Properties that have no typed member here, passed on as they are. The platform refuses those it does not know. Default: none.</summary>
    public IReadOnlyDictionary<string, JsonElement> Extra
    {
        get => _extra;
        init => _extra = CardExtra.Of(value);
    }

    internal virtual void WriteTo(ref CardWriter writer)
    {
        writer.BeginObject();
        WriteProperties(ref writer);
        _extra.WriteTo(ref writer);
        writer.EndObject();
    }

    /// <summary>Called once, by whoever read the part.</summary>
    internal void Keep(CardExtra rest) => _extra = rest;

    private protected abstract void WriteProperties(ref CardWriter writer);
}
