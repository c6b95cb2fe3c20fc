using System.Globalization;
using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

/// <summary>Health, state, the world as a file, reset, clock, rules, tenants.</summary>
internal static class WorldControl
{
    public static IEnumerable<ControlEndpoint> All =>
    [
        new("GET", "/health", _ => ControlAnswer.Ok(new JsonObject { ["status"] = "ok" })),
        new("GET", "/state", call => ControlAnswer.Ok(StateView.Of(call.World))),
        new("GET", "/world", call => ControlAnswer.Ok(WorldFile.Write(call.World))),
        new("PATCH", "/world", Change),
        new("PUT", "/world", Load),
        new("POST", "/reset", Reset),
        new("POST", "/tenants", AddTenant),
        new("POST", "/clock", MoveClockAsync),
        new("GET", "/rules", _ => ControlAnswer.Ok(new JsonArray([.. RuleBook.All.Select(RuleView.Of)]))),
    ];

    private static ControlAnswer Reset(ControlCall call)
    {
        call.Sandbox.Reset();
        return ControlAnswer.Done;
    }

    private static ControlAnswer Change(ControlCall call)
    {
        call.Fields.Only("repeated_uuid");
        var word = call.Fields.Required("repeated_uuid");
        var answer = RepeatedUuidWords.Read(word);
        if (answer is null) call.Fields.Violate("repeated_uuid", word, "repeated_uuid is same_id, no_id or error");
        if (call.Invalid is { } invalid) return invalid;
        call.World.RepeatedUuid = answer!.Value;
        return ControlAnswer.Ok(new JsonObject { ["repeated_uuid"] = word });
    }

    private static ControlAnswer AddTenant(ControlCall call)
    {
        call.Fields.Only("tenant_key", "name");
        var (key, name) = (call.Fields.Identifier("tenant_key"), call.Fields.Required("name", 128));
        if (call.Invalid is { } invalid) return invalid;
        if (key is not null && call.World.FindTenant(key) is not null) return ControlAnswer.Refuse(409, "taken", $"The tenant_key {key} is taken.");
        return ControlAnswer.Created(StateView.OfTenant(call.World.AddTenant(name, key), call.Sandbox.Clock.Now));
    }

    /// <summary>What falls due by the move is done before the answer.</summary>
    private static async Task<ControlAnswer> MoveClockAsync(ControlCall call, CancellationToken cancellationToken)
    {
        ControlAnswer answer;
        lock (call.World.Gate) answer = SetClock(call);
        await call.World.Events.SettleAsync(cancellationToken).ConfigureAwait(false);
        return answer;
    }

    private static ControlAnswer SetClock(ControlCall call)
    {
        call.Fields.Only("advance_seconds", "now");
        var (advance, now) = (call.Fields.Number("advance_seconds"), call.Fields.Optional("now"));
        if (call.Invalid is { } invalid) return invalid;
        if (advance is null == now is null) return ControlAnswer.Bad("Give advance_seconds or now.");
        var clock = call.Sandbox.Clock;
        if (advance is { } seconds)
        {
            if (seconds < (SandboxClock.Earliest - clock.Now).TotalSeconds || seconds > (SandboxClock.Latest - clock.Now).TotalSeconds) return ControlAnswer.Bad("The clock goes from 1970 to 2999.");
            clock.Advance(TimeSpan.FromSeconds(seconds));
        }
        else
        {
            if (!DateTimeOffset.TryParse(now, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)) return ControlAnswer.Bad("now is not a time.");
            if (time < SandboxClock.Earliest || time > SandboxClock.Latest) return ControlAnswer.Bad("The clock goes from 1970 to 2999.");
            clock.Now = time;
        }

        call.World.Changes.All();
        return ControlAnswer.Ok(new JsonObject { ["now"] = ControlApi.Time(call.Sandbox.Clock.Now) });
    }

    /// <summary>Another world instead of this one; a file that is none changes nothing.</summary>
    private static ControlAnswer Load(ControlCall call)
    {
        if (call.Invalid is { } invalid) return invalid;
        if (!call.Fields.Names("tenants")) return ControlAnswer.Refuse(400, "bad_world", "A world has tenants: send what GET /sandbox/v1/world answered.");
        try
        {
            call.Sandbox.Load(call.Fields);
            return ControlAnswer.Done;
        }
        catch (FormatException e)
        {
            return ControlAnswer.Refuse(400, "bad_world", e.Message);
        }
    }
}
