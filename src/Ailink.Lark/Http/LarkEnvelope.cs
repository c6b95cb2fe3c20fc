using System.Buffers;
using System.Net;
using System.Text.Json;

namespace Ailink.Lark;

/// <summary>An answer of the platform, read from the socket once: code and text understood, the payload still bytes.</summary>
/// <remarks>Vendor: https://open.feishu.cn/document/server-docs/api-call-guide/calling-process/get- (answers come as <c>{code, msg, data, error}</c>, some with the payload beside the code).</remarks>
internal sealed class LarkEnvelope
{
    private byte[] _body;
    private int _length;
    private (int Start, int Length) _data;
    private (int Start, int Length) _error;
    private bool _rented;

    private LarkEnvelope(byte[] body, int length) => (_body, _length) = (body, length);

    public HttpStatusCode Status { get; private init; }

    public string? LogId { get; private init; }

    /// <summary>What the platform said about waiting, if anything.</summary>
    public TimeSpan? Reset { get; private init; }

    /// <summary>Whether the answer is a file instead of JSON.</summary>
    public bool IsFile { get; private init; }

    /// <summary>Whether the body was a JSON object at all.</summary>
    public bool Understood { get; private set; }

    public int Code { get; private set; }

    /// <summary>The platform's text, for people: it changes without notice.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The payload: <c>data</c> where the answer has one, else the whole answer.</summary>
    public ReadOnlySpan<byte> Payload => _data.Length > 0 ? _body.AsSpan(_data.Start, _data.Length) : Body;

    /// <summary>The object <c>error</c>, empty when there is none.</summary>
    public ReadOnlySpan<byte> Error => _body.AsSpan(_error.Start, _error.Length);

    private ReadOnlySpan<byte> Body => _body.AsSpan(0, _length);

    /// <summary>Reads an answer that is held for good.</summary>
    public static LarkEnvelope Read(byte[] body, HttpStatusCode status, string? logId, TimeSpan? reset) => Read(body, body.Length, rented: false, status, logId, reset);

    /// <summary>Reads an answer.</summary>
    /// <param name="body">The answer.</param>
    /// <param name="length">How much of it counts.</param>
    /// <param name="rented">Whether <see cref="LetGo"/> gives it back to the shared pool.</param>
    /// <param name="status">The HTTP status.</param>
    /// <param name="logId">The platform's log id.</param>
    /// <param name="reset">What the platform said about waiting.</param>
    public static LarkEnvelope Read(byte[] body, int length, bool rented, HttpStatusCode status, string? logId, TimeSpan? reset)
    {
        LarkEnvelope envelope = new(body, length) { Status = status, LogId = logId, Reset = reset, _rented = rented };
        try
        {
            envelope.Understand();
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException or FormatException)
        {
            envelope.Understood = false;
        }

        return envelope;
    }

    /// <summary>A success that is a file: its bytes stay where they are.</summary>
    public static LarkEnvelope OfFile(HttpStatusCode status, string? logId) => new([], 0) { Status = status, LogId = logId, Understood = true, IsFile = true };

    /// <summary>Gives the bytes back. Code, text and log id stay; payload and error are empty from here on.</summary>
    public void LetGo()
    {
        if (_rented)
            ArrayPool<byte>.Shared.Return(_body);
        (_body, _length, _data, _error, _rented) = ([], 0, default, default, false);
    }

    private void Understand()
    {
        Utf8JsonReader reader = new(Body);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            return;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("code"u8))
            {
                reader.Read();
                Code = reader.GetInt32();
            }
            else if (reader.ValueTextEquals("msg"u8) || reader.ValueTextEquals("error_description"u8))
            {
                reader.Read();
                Text = reader.TokenType != JsonTokenType.String ? "" : reader.ValueTextEquals("success"u8) ? "success" : reader.GetString()!;
            }
            else if (reader.ValueTextEquals("data"u8))
            {
                _data = Skip(ref reader, _data);
            }
            else if (reader.ValueTextEquals("error"u8))
            {
                _error = Skip(ref reader, _error); // OAuth writes a string here: only an object is kept
            }
            else
            {
                reader.Skip();
            }
        }

        // Trailing rubbish means that this was cut or glued by somebody on the way.
        Understood = reader.TokenType == JsonTokenType.EndObject && !reader.Read();
    }

    private static (int Start, int Length) Skip(ref Utf8JsonReader reader, (int Start, int Length) otherwise)
    {
        reader.Read();
        var start = (int)reader.TokenStartIndex;
        var isObject = reader.TokenType == JsonTokenType.StartObject;
        reader.Skip();
        return isObject ? (start, (int)reader.BytesConsumed - start) : otherwise;
    }
}
