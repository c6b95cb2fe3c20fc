using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

/// <summary>What the control API answers.</summary>
internal sealed record ControlAnswer(int Status, JsonNode? Json, string? Location = null)
{
    public static readonly ControlAnswer Done = new(200, new JsonObject());

    public static ControlAnswer Ok(JsonNode json) => new(200, json);

    public static ControlAnswer Created(JsonNode json) => new(201, json);

    public static ControlAnswer Redirect(string location) => new(302, null, location);

    public static ControlAnswer Refuse(int status, string code, string message) =>
        new(status, new JsonObject { ["code"] = code, ["message"] = message });

    public static ControlAnswer NotFound(string what) => Refuse(404, "not_found", what);

    public static ControlAnswer Bad(string message) => Refuse(400, "bad_request", message);
}
