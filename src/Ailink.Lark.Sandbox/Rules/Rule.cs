using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

/// <summary>A rule of the platform and, when breaking it is refused, the refusal.</summary>
/// <param name="Name">Its stable name in <c>GET /sandbox/v1/rules</c>.</param>
/// <param name="Source">Where we know it from.</param>
/// <param name="About">What it says, in one sentence.</param>
/// <param name="Code">The platform's error code; 0 for a rule that refuses nothing.</param>
/// <param name="Status">The HTTP status of the refusal.</param>
internal sealed record Rule(string Name, RuleSource Source, string About, int Code = 0, int Status = 400)
{
    /// <summary>The refusal in the platform's usual shape. The log id joins <c>error</c> when it is written.</summary>
    public Answer Refuse(string? detail = null, JsonObject? error = null) =>
        Answer.Failure(Status, Code, detail ?? About, error).Resting(this);

    /// <summary>The refusal in the shape of the OAuth token endpoint, which has no <c>msg</c>.</summary>
    public Answer RefuseSignIn(string error, string? detail = null) =>
        Answer.SignInFailure(Status, Code, error, detail ?? About).Resting(this);
}
