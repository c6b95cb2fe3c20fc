using System.Text.Json;

namespace Ailink.Lark.Cards;

/// <summary>Questions that rules ask an object; a property of another shape is as good as missing.</summary>
internal static class RuleJson
{
    public static JsonElement? Object(this JsonElement json, string name) => json.Of(name, JsonValueKind.Object);

    public static JsonElement? Array(this JsonElement json, string name) => json.Of(name, JsonValueKind.Array);

    public static string? Text(this JsonElement json, string name) => json.Of(name, JsonValueKind.String)?.GetString();

    public static bool Is(this JsonElement json, string name, JsonValueKind kind) => json.Of(name, kind) is not null;

    public static bool Has(this JsonElement json, string name) => json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out _);

    public static int? Number(this JsonElement json, string name) =>
        json.Of(name, JsonValueKind.Number) is { } number ? number.TryGetInt32(out var value) ? value : int.MaxValue : null;

    private static JsonElement? Of(this JsonElement json, string name, JsonValueKind kind) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) && value.ValueKind == kind ? value : null;
}
