using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

/// <summary>Faults to come.</summary>
internal static class FaultControl
{
    public static IEnumerable<ControlEndpoint> All =>
    [
        new("POST", "/faults", Add),
        new("GET", "/faults", call => ControlAnswer.Ok(new JsonArray([.. call.Sandbox.Faults.Pending().Select(View)]))),
        new("DELETE", "/faults", Clear),
    ];

    private static ControlAnswer Clear(ControlCall call)
    {
        call.Sandbox.Faults.Clear();
        return ControlAnswer.Done;
    }

    private static ControlAnswer Add(ControlCall call)
    {
        var fields = call.Fields;
        fields.Only("match", "times", "status", "code", "delay_ms", "reset_seconds", "drop", "malformed", "after_effect");
        var match = fields.Object("match");
        match.Only("method", "path");
        var (method, path) = (match.Optional("method"), match.Required("path"));
        fields.Include(match);
        if (path.Length > 0 && path[0] != '/') fields.Violate("path", path, "path starts with /, such as /open-apis/im/v1/messages");
        if (path.StartsWith("/sandbox", StringComparison.Ordinal)) fields.Violate("path", path, "faults strike outside /sandbox only");
        var (times, status, delay) = (fields.Integer("times") ?? 1, fields.Integer("status"), fields.Integer("delay_ms") ?? 0);
        if (times < 1) fields.Violate("times", "", "times is 1 or more");
        if (status is < 200 or > 599) fields.Violate("status", "", "status is 200 to 599");
        if (delay is < 0 or > 3_600_000) fields.Violate("delay_ms", "", "delay_ms is 0 to 3600000");
        var reset = fields.Integer("reset_seconds");
        if (reset < 0) fields.Violate("reset_seconds", "", "reset_seconds is 0 or more");
        var fault = new Fault(method, path)
        {
            Times = times, Status = status, Code = fields.Integer("code"), Delay = TimeSpan.FromMilliseconds(delay),
            ResetSeconds = reset, Drop = fields.Flag("drop"), Malformed = fields.Flag("malformed"), AfterEffect = fields.Flag("after_effect"),
        };
        if (call.Invalid is { } invalid) return invalid;
        call.Sandbox.Faults.Add(fault);
        return ControlAnswer.Created(View(fault));
    }

    private static JsonObject View(Fault fault) => new()
    {
        ["match"] = new JsonObject { ["method"] = fault.Method, ["path"] = fault.Path },
        ["times"] = fault.Times,
        ["status"] = fault.Status,
        ["code"] = fault.Code,
        ["delay_ms"] = (int)fault.Delay.TotalMilliseconds,
        ["reset_seconds"] = fault.ResetSeconds,
        ["drop"] = fault.Drop,
        ["malformed"] = fault.Malformed,
        ["after_effect"] = fault.AfterEffect,
    };
}
