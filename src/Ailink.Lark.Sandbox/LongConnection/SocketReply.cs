using System.Text.Json;

namespace Ailink.Lark.Sandbox;

/// <summary>What a client answered to a frame: <c>{"code":200,"headers":…,"data":"base64 of JSON"}</c>.</summary>
/// <param name="Code">200 when it was handled; 0 when the answer could not be read.</param>
/// <param name="Data">The answer to a callback; null when there is none.</param>
internal sealed record SocketReply(int Code, ReadOnlyMemory<byte>? Data)
{
    public const int Handled = 200;

    public static SocketReply Read(ReadOnlyMemory<byte> payload)
    {
        if (JsonText.Parse(payload) is not { ValueKind: JsonValueKind.Object } root
            || !root.TryGetProperty("code", out var field) || field.ValueKind != JsonValueKind.Number || !field.TryGetInt32(out var code))
            return new(0, null);
        if (!root.TryGetProperty("data", out var data) || data.ValueKind is JsonValueKind.Null) return new(code, null);
        return data.ValueKind == JsonValueKind.String && data.TryGetBytesFromBase64(out var bytes) ? new(code, bytes) : new(0, null);
    }
}
