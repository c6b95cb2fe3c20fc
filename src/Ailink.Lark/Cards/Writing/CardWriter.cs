using System.Buffers;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Unicode;

namespace Ailink.Lark.Cards;

/// <summary>
/// Writes JSON, and JSON inside a JSON string, in one pass: the platform wants cards as text inside the request's JSON. Between <see cref="BeginText"/> and
/// <see cref="EndText"/> each quote and backslash is escaped for both layers at once. Characters stay as they are, so that Chinese and emoji stay small.
/// </summary>
/// <remarks>Commas are its own business; the caller sees to it that names and values take turns. Call <see cref="Flush"/> at the end.</remarks>
internal ref partial struct CardWriter(IBufferWriter<byte> output)
{
    private const int Chunk = 512;

    // Up to here a loop beats what finds its way by vectors: most values are words such as "plain_text".
    private const int Short = 24;

    private static readonly SearchValues<char> Special = SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(code => (char)code), '"', '\\']);
    private static readonly SearchValues<byte> Space = SearchValues.Create(" \t\r\n\""u8);
    private static readonly SearchValues<byte> Escapes = SearchValues.Create("\"\\"u8);

    private readonly IBufferWriter<byte> _output = output;
    private Span<byte> _span = output.GetSpan(Chunk);
    private int _at;
    private int _flushed;
    private bool _nested;
    private bool _comma;

    /// <summary>How many bytes have been written.</summary>
    public readonly int Written => _flushed + _at;

    public void BeginObject() => Open((byte)'{');

    public void EndObject() => Close((byte)'}');

    public void BeginArray() => Open((byte)'[');

    public void EndArray() => Close((byte)']');

    /// <summary>From here on JSON is written inside a string.</summary>
    public void BeginText()
    {
        Open((byte)'"');
        _nested = true;
    }

    public void EndText()
    {
        _nested = false;
        Close((byte)'"');
    }

    /// <summary>A name that needs no escaping.</summary>
    public void Name(ReadOnlySpan<byte> name)
    {
        Reserve(name.Length + 6);
        var span = _span;
        var at = _at;
        if (_comma)
            span[at++] = (byte)',';
        if (_nested)
            span[at++] = (byte)'\\';
        span[at++] = (byte)'"';
        name.CopyTo(span[at..]);
        at += name.Length;
        if (_nested)
            span[at++] = (byte)'\\';
        span[at++] = (byte)'"';
        span[at++] = (byte)':';
        _at = at;
        _comma = false;
    }

    /// <summary>Any name.</summary>
    public void Name(string name)
    {
        Value(name);
        Put((byte)':');
        _comma = false;
    }

    public void Value(ReadOnlySpan<char> text)
    {
        Reserve(text.Length <= Short ? Short + 3 : 3);
        if (_comma)
            _span[_at++] = (byte)',';
        Quote();
        if (text.Length <= Short)
            text = text[CopyPlain(text)..];
        while (text.Length > 0)
        {
            var clean = text.IndexOfAny(Special);
            if (clean != 0)
            {
                Transcode(clean < 0 ? text : text[..clean]);
                if (clean < 0)
                    break;
            }

            Escape(text[clean]);
            text = text[(clean + 1)..];
        }

        Reserve(2);
        Quote();
        _comma = true;
    }

    public void Value(bool value) => Literal(value ? "true"u8 : "false"u8);

    public void Value(int value)
    {
        Reserve(12);
        Separate();
        value.TryFormat(_span[_at..], out var written, default, CultureInfo.InvariantCulture);
        _at += written;
    }

    public void Value(decimal value)
    {
        Reserve(34);
        Separate();
        value.TryFormat(_span[_at..], out var written, default, CultureInfo.InvariantCulture);
        _at += written;
    }

    /// <summary>A value that is JSON already; its white space is left out.</summary>
    public void Value(JsonElement json)
    {
        Reserve(1);
        Separate();
        var raw = JsonMarshal.GetRawUtf8Value(json);
        while (raw.Length > 0)
        {
            var run = raw.IndexOfAny(Space);
            Copy(run < 0 ? raw : raw[..run]);
            if (run < 0)
                break;
            raw = raw[run] == (byte)'"' ? String(raw[run..]) : raw[(run + 1)..];
        }
    }

    public void Flush()
    {
        _output.Advance(_at);
        _flushed += _at;
        _span = default;
        _at = 0;
    }

    // Copies a string token as it stands and answers what follows it.
    private ReadOnlySpan<byte> String(ReadOnlySpan<byte> raw)
    {
        Reserve(2);
        Quote();
        raw = raw[1..];
        while (true)
        {
            var run = raw.IndexOfAny(Escapes);
            Copy(raw[..run]);
            if (raw[run] == (byte)'"')
            {
                Reserve(2);
                Quote();
                return raw[(run + 1)..];
            }

            Reserve(4);
            Backslash();
            if (raw[run + 1] is (byte)'"')
                Quote();
            else if (raw[run + 1] is (byte)'\\')
                Backslash();
            else
                _span[_at++] = raw[run + 1];
            raw = raw[(run + 2)..];
        }
    }

    private void Escape(char special)
    {
        Reserve(8);
        Backslash();
        switch (special)
        {
            case '"':
                Quote();
                break;
            case '\\':
                Backslash();
                break;
            case '\n':
                _span[_at++] = (byte)'n';
                break;
            case '\r':
                _span[_at++] = (byte)'r';
                break;
            case '\t':
                _span[_at++] = (byte)'t';
                break;
            default:
                _span[_at++] = (byte)'u';
                ((int)special).TryFormat(_span[_at..], out var written, "x4", CultureInfo.InvariantCulture);
                _at += written;
                break;
        }
    }

    // As many characters as stand for themselves.
    private int CopyPlain(ReadOnlySpan<char> text)
    {
        var target = _span.Slice(_at, text.Length);
        var i = 0;
        for (; i < text.Length; i++)
        {
            var character = text[i];
            if (character is < ' ' or '"' or '\\' or >= '\u0080')
                break;
            target[i] = (byte)character;
        }

        _at += i;
        return i;
    }

    // Halves of surrogate pairs that stand alone become U+FFFD, as everywhere in .NET.
    private void Transcode(ReadOnlySpan<char> text)
    {
        while (true)
        {
            var status = Utf8.FromUtf16(text, _span[_at..], out var read, out var written);
            _at += written;
            if (status == OperationStatus.Done)
                return;
            text = text[read..];
            Grow(Math.Min(text.Length * 3, 4096));
        }
    }

    private void Copy(ReadOnlySpan<byte> bytes)
    {
        Reserve(bytes.Length);
        bytes.CopyTo(_span[_at..]);
        _at += bytes.Length;
    }

    private void Literal(ReadOnlySpan<byte> literal)
    {
        Reserve(literal.Length + 1);
        Separate();
        literal.CopyTo(_span[_at..]);
        _at += literal.Length;
    }

    private void Open(byte token)
    {
        Reserve(2);
        Separate();
        _span[_at++] = token;
        _comma = false;
    }

    private void Close(byte token)
    {
        Put(token);
        _comma = true;
    }

    private void Put(byte token)
    {
        Reserve(1);
        _span[_at++] = token;
    }

    // A value begins. The names write their own comma.
    private void Separate()
    {
        if (_comma)
            _span[_at++] = (byte)',';
        _comma = true;
    }

    private void Quote()
    {
        if (_nested)
            _span[_at++] = (byte)'\\';
        _span[_at++] = (byte)'"';
    }

    private void Backslash()
    {
        if (_nested)
            _span[_at++] = (byte)'\\';
        _span[_at++] = (byte)'\\';
    }

    private void Reserve(int bytes)
    {
        if (_span.Length - _at < bytes)
            Grow(bytes);
    }

    private void Grow(int bytes)
    {
        _output.Advance(_at);
        _flushed += _at;
        _span = _output.GetSpan(Math.Max(bytes, Chunk));
        _at = 0;
    }
}
