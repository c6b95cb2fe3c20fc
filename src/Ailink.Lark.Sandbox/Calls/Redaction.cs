using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Ailink.Lark.Sandbox;

/// <summary>Takes secrets, tokens and codes out of what the journal shows.</summary>
internal static class Redaction
{
    private const string Hidden = "***";

    private static readonly FrozenSet<string> Secret = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "app_secret", "client_secret", "appsecret", "secret", "code", "code_challenge", "code_verifier", "refresh_token", "access_token",
        "tenant_access_token", "app_access_token", "app_ticket", "ticket", "token", "password");

    public static JsonElement? Body(ReadOnlyMemory<byte> body)
    {
        if (body.IsEmpty || JsonText.Parse(body) is not { ValueKind: JsonValueKind.Object } root) return null;
        var node = JsonObject.Create(root);
        Hide(node);
        return JsonSerializer.SerializeToElement(node, SandboxJson.Default.JsonObject);
    }

    /// <summary>What the platform answered or sent: besides, the tickets in its addresses are hidden, and the code of an error is shown, which is a number.</summary>
    public static JsonNode? Answer(JsonNode? node)
    {
        var copy = node?.DeepClone();
        var code = (copy as JsonObject)?["code"] is JsonValue value && value.GetValueKind() == JsonValueKind.Number ? value.DeepClone() : null;
        Hide(copy);
        HideInAddresses(copy);
        if (code is not null) copy!["code"] = code;
        return copy;
    }

    public static string Query(QueryString query)
    {
        if (!query.HasValue) return "";
        var parsed = QueryHelpers.ParseQuery(query.Value);
        if (!parsed.Keys.Any(Secret.Contains)) return query.Value!;
        foreach (var name in parsed.Keys.Where(Secret.Contains).ToArray()) parsed[name] = Hidden;
        return QueryString.Create(parsed).Value!;
    }

    private static void Hide(JsonNode? node)
    {
        if (node is JsonArray array)
            foreach (var item in array) Hide(item);
        if (node is not JsonObject fields) return;
        foreach (var (name, value) in fields.ToArray())
            if (Secret.Contains(name) && value is JsonValue) fields[name] = Hidden;
            else Hide(value);
    }

    private static void HideInAddresses(JsonNode? node)
    {
        if (node is JsonArray array)
            foreach (var item in array) HideInAddresses(item);
        if (node is not JsonObject fields) return;
        foreach (var (name, value) in fields.ToArray())
            if (value is JsonValue text && text.TryGetValue<string>(out var address) && address.IndexOf('?', StringComparison.Ordinal) is var at and >= 0 && Uri.TryCreate(address, UriKind.Absolute, out _))
                fields[name] = address[..at] + Query(new QueryString(address[at..]));
            else
                HideInAddresses(value);
    }
}
