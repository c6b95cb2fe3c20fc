using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;

namespace Ailink.Lark.Sandbox.Tests;

/// <summary>Requests nobody should send, built from names and ids the sandbox does know, so that they come far.</summary>
internal static class Junk
{
    private static readonly string[] Names =
    [
        "receive_id", "msg_type", "content", "uuid", "sequence", "card", "type", "data", "settings", "actions", "elements", "element", "partial_element", "target_element_id",
        "message_id", "message_ids", "chat_id", "name", "description", "owner_id", "user_id_list", "bot_id_list", "id_list", "manager_ids", "reaction_type", "emoji_type",
        "user_ids", "emails", "mobiles", "app_id", "app_secret", "app_ticket", "app_access_token", "tenant_key", "client_id", "client_secret", "grant_type", "code", "code_verifier",
        "refresh_token", "redirect_uri", "scope", "token", "AppID", "AppSecret", "follow_ups", "menu_tree", "chat_menu_top_levels", "chat_tabs", "tab_ids", "chat_top_notice",
        "moderation_setting", "reply_in_thread", "union_id", "text", "mentions", "element_id", "form_value", "option", "options", "match", "path", "method", "times", "status",
        "delay_ms", "advance_seconds", "now", "scopes", "features", "versions", "availability", "redirect_urls", "quota", "event_type", "event", "chunks", "schema", "repeated_uuid",
        "msg_type", "open_ids", "union_ids", "department_ids", "queries", "validity_period", "version", "user_id", "message_id_list", "thread_id", "receive_id_type", "user_id_type",
        "container_id", "container_id_type", "page_size", "page_token", "start_time", "end_time", "member_id_type", "succeed_type", "lang", "order", "sort_type", "department_id",
    ];

    private static readonly string[] Words =
    [
        "", " ", "open_id", "chat_id", "union_id", "chat", "text", "post", "interactive", "card_json", "append", "authorization_code", "refresh_token", "{}", "[]", "{\"text\":\"x\"}",
        "{\"schema\":\"2.0\",\"body\":{\"elements\":[{\"tag\":\"markdown\",\"element_id\":\"a\",\"content\":\"x\"}]}}", "{\"type\":\"card\",\"data\":{\"card_id\":\"1\"}}",
        "{\"zh_cn\":{\"content\":[[{\"tag\":\"text\"}]]}}", "[{\"action\":\"delete_elements\",\"params\":{\"element_ids\":[7]}}]", "2026-01-01T00:00:00Z", "99999999999999999999",
        "-1", "1e999", "SMILE", "week", "en_us", "🦄", "\u0000", "\u202e", "../../etc", "%00", "<at user_id=\"all\"></at>", "<at id=x></at>", "om_x", "oc_x", "ou_x", "t-x", "u-x",
    ];

    /// <summary>A body's bytes: mostly an object three levels deep, sometimes another document, sometimes none. The ids are those of a running world.</summary>
    public static Gen<byte[]> Body(IReadOnlyList<string> ids)
    {
        var text = Gen.OneOf(Gen.OneOf(Words), Gen.OneOf(ids.ToArray()));
        var sound = Members(text, 3).Select(node => JsonSerializer.SerializeToUtf8Bytes<JsonNode>(node));
        var other = Node(text, 2).Select(node => Encoding.UTF8.GetBytes(node?.ToJsonString() ?? "null"));
        return Gen.Frequency((8, sound), (1, other), (1, Gen.Byte.Array[0, 64]));
    }

    public static Gen<string> Query(IReadOnlyList<string> ids) =>
        Gen.Select(Gen.OneOf(Names), Gen.OneOf(Gen.OneOf(Words), Gen.OneOf(ids.ToArray())), (name, value) => $"{name}={Uri.EscapeDataString(value)}")
            .Array[0, 5].Select(pairs => string.Join('&', pairs));

    private static Gen<JsonNode?> Node(Gen<string> text, int depth)
    {
        var leaf = Gen.OneOf(
            text.Select(JsonNode? (value) => JsonValue.Create(value)),
            Gen.OneOf(-1L, 0, 1, 2, 50, int.MaxValue, long.MaxValue, long.MinValue).Select(JsonNode? (value) => JsonValue.Create(value)),
            Gen.Double.Where(double.IsFinite).Select(JsonNode? (value) => JsonValue.Create(value)),
            Gen.Bool.Select(JsonNode? (value) => JsonValue.Create(value)),
            Gen.Const((JsonNode?)null));
        return depth == 0 ? leaf : Gen.Frequency(
            (5, leaf),
            (2, Members(text, depth - 1).Select(JsonNode? (node) => node)),
            (2, Node(text, depth - 1).Array[0, 4].Select(JsonNode? (items) => new JsonArray([.. items.Select(item => item?.DeepClone())]))));
    }

    private static Gen<JsonObject> Members(Gen<string> text, int depth) =>
        Gen.Select(Gen.OneOf(Names), Node(text, depth)).Array[0, 8].Select(pairs =>
            new JsonObject(pairs.DistinctBy(pair => pair.Item1).Select(pair => KeyValuePair.Create(pair.Item1, pair.Item2?.DeepClone()))));
}
