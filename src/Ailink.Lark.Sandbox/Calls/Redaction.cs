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
}
