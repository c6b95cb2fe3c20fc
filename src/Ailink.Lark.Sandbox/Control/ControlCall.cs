using Microsoft.AspNetCore.Http;

namespace Ailink.Lark.Sandbox;

/// <summary>A call of the control API.</summary>
internal sealed record ControlCall(LarkSandbox Sandbox, HttpContext Http, IReadOnlyDictionary<string, string> Route, Fields Fields)
{
    public SandboxWorld World => Sandbox.World;

    public string? Query(string name) => Http.Request.Query[name] is [{ Length: > 0 } value, ..] ? value : null;

    /// <summary>The refusal for a body that is malformed or has wrong fields; null when it is sound.</summary>
    public ControlAnswer? Invalid =>
        Fields.IsMalformed ? ControlAnswer.Refuse(400, "bad_json", "The body is not a JSON object.")
        : Fields.HasViolations ? ControlAnswer.Bad(Fields.Complaint)
        : null;

    /// <summary>The user a route names by union_id or open_id.</summary>
    public SandboxUser? UserOf(string id) => World.FindUser(id) ?? World.FindOpenId(id)?.User;
}
