using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

/// <summary>The call journal: all of it, what came after a call, or one call with its answer and the rule behind it.</summary>
internal static class JournalControl
{
    public static IEnumerable<ControlEndpoint> All => [new("GET", "/calls", Show), new("GET", "/calls/:log_id", ShowOne)];

    private static ControlAnswer Show(ControlCall call)
    {
        var (appId, path, since) = (call.Query("app_id"), call.Query("path"), DateTimeOffset.MinValue);
        if (call.Query("since") is { } text && !DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out since))
            return ControlAnswer.Bad("since is not a time.");
        var calls = call.Sandbox.Calls.Read(
            record => (appId is null || record.AppId == appId) && (path is null || PathPattern.Matches(path, record.Path)) && record.Time >= since, call.Query("from"));
        return ControlAnswer.Ok(new JsonArray([.. calls.Select(View)]));
    }

    private static ControlAnswer ShowOne(ControlCall call)
    {
        if (call.Sandbox.Calls.Find(call.Route["log_id"]) is not { } found) return ControlAnswer.NotFound($"The journal holds no call {call.Route["log_id"]}.");
        var view = View(found.Call);
        view["answer"] = AnswerOf(found.Answer);
        view["rule"] = found.Rule is { } rule ? RuleView.Of(rule) : null;
        return ControlAnswer.Ok(view);
    }

    /// <summary>JSON as JSON with its secrets hidden; text that was to be JSON and is none, as it went out.</summary>
    private static JsonNode? AnswerOf(ReadOnlyMemory<byte> answer) =>
        answer.IsEmpty ? null
        : JsonText.Parse(answer) is { } json ? Redaction.Answer(JsonText.ToNode(json))
        : JsonValue.Create(Encoding.UTF8.GetString(answer.Span));

    private static JsonObject View(SandboxCall call)
    {
        var view = new JsonObject
        {
            ["time"] = ControlApi.Time(call.Time),
            ["app_id"] = call.AppId,
            ["token_kind"] = call.TokenKind,
            ["method"] = call.Method,
            ["path"] = call.Path,
            ["query"] = call.Query,
            ["request"] = call.Request is { } request ? JsonObject.Create(request) : null,
            ["held"] = call.IsHeld,
            ["status"] = call.Status,
            ["code"] = call.Code,
            ["log_id"] = call.LogId,
            ["counted"] = call.Counted,
        };
        if (call.Assumption is not null) view["assumption"] = call.Assumption;
        return view;
    }
}
