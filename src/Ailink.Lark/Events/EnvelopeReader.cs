using System.Text.Json;
using System.Text.Unicode;

namespace Ailink.Lark.Events;

/// <summary>
/// Reads what stands around an event, in either schema and any order, without objects: the values are slices of the JSON. Check and header share it, so that both always see the same. A name it
/// wants that stands twice is refused, for readers differ in which of the two they take.
/// </summary>
internal ref struct EnvelopeReader(ReadOnlySpan<byte> json)
{
    private readonly ReadOnlySpan<byte> _json = json;
    private Utf8JsonReader _reader = new(json);
    private EnvelopePart _root;
    private EnvelopePart _header;
    private EnvelopePart _event;
    private ReadOnlySpan<byte> _schema;
    private bool _hasHeader;
    private bool _hasEvent;
    private bool _isBroken;

    public ReadOnlySpan<byte> Encrypted { get; private set; }

    public ReadOnlySpan<byte> Challenge { get; private set; }

    public EnvelopeKind Kind { get; private set; }

    public readonly ReadOnlySpan<byte> Token => IsSecond ? _header.Token : _root.Token;

    public readonly ReadOnlySpan<byte> EventId => IsSecond ? _header.Id : _root.Id;

    public readonly ReadOnlySpan<byte> EventType => IsSecond ? _header.Type : _event.Type;

    public readonly ReadOnlySpan<byte> AppId => IsSecond ? _header.AppId : _event.AppId;

    public readonly ReadOnlySpan<byte> TenantKey => IsSecond ? _header.TenantKey : _event.TenantKey;

    public readonly ReadOnlySpan<byte> Time => IsSecond ? _header.Time : _root.Time;

    private readonly bool IsSecond => _schema.SequenceEqual("2.0"u8);

    private readonly bool IsNamed => !EventId.IsEmpty && !EventType.IsEmpty;

    /// <summary>
    /// Reads to the end, or no further than needed to name an event and see its token. False if what was read is anything but one JSON object in good UTF-8, or says something twice;
    /// <see cref="Kind"/> tells what it is.
    /// </summary>
    public bool TryRead(bool whole = true)
    {
        try
        {
            if (!Utf8.IsValid(_json) || !ReadRoot(whole))
                return false;
            Kind = Judge();
            return true;
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException) // the second: half a surrogate pair
        {
            return false;
        }
    }

    private readonly EnvelopeKind Judge()
    {
        if (!Encrypted.IsEmpty)
            return EnvelopeKind.Encrypted;
        if (!_schema.IsEmpty)
            return IsSecond && IsNamed && _hasEvent ? EnvelopeKind.Event : EnvelopeKind.Unknown;
        if (_root.Type.SequenceEqual("url_verification"u8))
            return Challenge.IsEmpty ? EnvelopeKind.Unknown : EnvelopeKind.Challenge;
        return _root.Type.SequenceEqual("event_callback"u8) && IsNamed && _hasEvent ? EnvelopeKind.Event : EnvelopeKind.Unknown;
    }

    private bool ReadRoot(bool whole)
    {
        if (!_reader.Read() || _reader.TokenType != JsonTokenType.StartObject)
            return false;
        while (_reader.Read() && _reader.TokenType == JsonTokenType.PropertyName)
        {
            if (_reader.ValueTextEquals("schema"u8)) _schema = Once(_schema);
            else if (_reader.ValueTextEquals("header"u8)) ReadHeader();
            else if (_reader.ValueTextEquals("event"u8)) ReadEvent();
            else if (_reader.ValueTextEquals("encrypt"u8)) Encrypted = Once(Encrypted);
            else if (_reader.ValueTextEquals("token"u8)) _root.Token = Once(_root.Token);
            else if (_reader.ValueTextEquals("type"u8)) _root.Type = Once(_root.Type);
            else if (_reader.ValueTextEquals("uuid"u8)) _root.Id = Once(_root.Id);
            else if (_reader.ValueTextEquals("ts"u8)) _root.Time = Once(_root.Time);
            else if (_reader.ValueTextEquals("challenge"u8)) Challenge = Once(Challenge);
            else _reader.Skip();
            if (!whole && IsSecond && IsNamed)
            {
                _hasEvent = true; // or will have
                return !_isBroken;
            }
        }

        return !_reader.Read() && !_isBroken; // what follows the object throws
    }

    private void ReadHeader()
    {
        if (!EntersObject(ref _hasHeader))
            return;
        while (_reader.Read() && _reader.TokenType == JsonTokenType.PropertyName)
        {
            if (_reader.ValueTextEquals("event_id"u8)) _header.Id = Once(_header.Id);
            else if (_reader.ValueTextEquals("event_type"u8)) _header.Type = Once(_header.Type);
            else if (_reader.ValueTextEquals("token"u8)) _header.Token = Once(_header.Token);
            else if (_reader.ValueTextEquals("create_time"u8)) _header.Time = Once(_header.Time);
            else if (_reader.ValueTextEquals("app_id"u8)) _header.AppId = Once(_header.AppId);
            else if (_reader.ValueTextEquals("tenant_key"u8)) _header.TenantKey = Once(_header.TenantKey);
            else _reader.Skip();
        }
    }

    /// <summary>Only the first schema says in the event what it is.</summary>
    private void ReadEvent()
    {
        if (!EntersObject(ref _hasEvent))
            return;
        if (IsSecond)
        {
            _reader.Skip();
            return;
        }

        while (_reader.Read() && _reader.TokenType == JsonTokenType.PropertyName)
        {
            if (_reader.ValueTextEquals("type"u8)) _event.Type = Once(_event.Type);
            else if (_reader.ValueTextEquals("app_id"u8)) _event.AppId = Once(_event.AppId);
            else if (_reader.ValueTextEquals("tenant_key"u8)) _event.TenantKey = Once(_event.TenantKey);
            else _reader.Skip();
        }
    }

    private bool EntersObject(ref bool before)
    {
        _isBroken |= before;
        before = true;
        _reader.Read();
        if (_reader.TokenType == JsonTokenType.StartObject)
            return true;
        _isBroken = true;
        _reader.Skip();
        return false;
    }

    /// <summary>The text or number that follows; nothing for other values. <paramref name="before"/> is what the name held until now.</summary>
    private ReadOnlySpan<byte> Once(ReadOnlySpan<byte> before)
    {
        _isBroken |= !before.IsEmpty;
        _reader.Read();
        if (_reader.TokenType is not (JsonTokenType.String or JsonTokenType.Number))
        {
            _reader.Skip();
            return before;
        }

        if (!_reader.ValueIsEscaped)
            return _reader.ValueSpan;
        var plain = new byte[_reader.ValueSpan.Length];
        return plain.AsSpan(0, _reader.CopyString(plain));
    }
}
