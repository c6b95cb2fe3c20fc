using System.Globalization;
using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

/// <summary>The call journal.</summary>
internal static class JournalControl
{
    public static IEnumerable<ControlEndpoint> All => [new("GET", "/calls", Show)];

    private static ControlAnswer Show(ControlCall call)
    {
        var (appId, path, since) = (call.Query("app_id"), call.Query("path"), DateTimeOffset.MinValue);
        if (call.Query("since") is { } text && !DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out since))
            return ControlAnswer.Bad("since is not a time.");
        var calls = call.Sandbox.Calls.Read(record =>
            (appId is null || record.AppId == appId) && (path is null || PathPattern.Matches(path, record.Path)) && record.Time >= since);
        return ControlAnswer.Ok(new JsonArray([.. calls.Select(View)]));
    }

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
