using System.Net;
using System.Text.Json;

namespace Ailink.Lark;

/// <summary>An answer of the platform, read from the socket once: code and text understood, the payload still bytes.</summary>
/// <remarks>Vendor: https://open.feishu.cn/document/server-docs/api-call-guide/calling-process/get- (answers come as <c>{code, msg, data, error}</c>, some with the payload beside the code).</remarks>
internal sealed class LarkEnvelope
{
    private readonly byte[] _body;
    private (int Start, int Length) _data;
    private (int Start, int Length) _error;

    private LarkEnvelope(byte[] body) => _body = body;

    public HttpStatusCode Status { get; private init; }

    public string? LogId { get; private init; }

    /// <summary>What the platform said about waiting, if anything.</summary>
    public TimeSpan? Reset { get; private init; }

    /// <summary>Whether the body was a JSON object at all.</summary>
    public bool Understood { get; private set; }

    public int Code { get; private set; }

    /// <summary>The platform's text, for people: it changes without notice.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The payload: <c>data</c> where the answer has one, else the whole answer.</summary>
    public ReadOnlySpan<byte> Payload => _data.Length > 0 ? _body.AsSpan(_data.Start, _data.Length) : _body;

    /// <summary>The object <c>error</c>, empty when there is none.</summary>
    public ReadOnlySpan<byte> Error => _body.AsSpan(_error.Start, _error.Length);

    public static LarkEnvelope Read(byte[] body, HttpStatusCode status, string? logId, TimeSpan? reset)
    {
        LarkEnvelope envelope = new(body) { Status = status, LogId = logId, Reset = reset };
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
    public static LarkEnvelope OfFile(HttpStatusCode status, string? logId) => new([]) { Status = status, LogId = logId, Understood = true };

    private void Understand()
    {
        Utf8JsonReader reader = new(_body);
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
                Text = reader.TokenType == JsonTokenType.String ? reader.GetString() ?? "" : "";
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
