using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

/// <summary>The tickets of store apps: pushed every hour by the sandbox's clock, or when an app asks. Guarded by the world's gate.</summary>
internal sealed class AppTickets(SandboxWorld world)
{
    private static readonly TimeSpan Every = TimeSpan.FromHours(1);

    private readonly Dictionary<string, (string Ticket, string? Before, DateTimeOffset At)> _tickets = new(StringComparer.Ordinal);

    /// <summary>When the next one falls due; null without store apps.</summary>
    public DateTimeOffset? Next => _tickets.Count == 0 ? null : _tickets.Values.Min(ticket => ticket.At) + Every;

    /// <summary>The last ticket of an app; null for a custom app.</summary>
    public string? Of(SandboxApp app) => _tickets.TryGetValue(app.Id, out var ticket) ? ticket.Ticket : null;

    /// <summary>A ticket is good until the second one after it was pushed, so that one on its way is not refused.</summary>
    public bool IsGood(SandboxApp app, string value) => _tickets.TryGetValue(app.Id, out var ticket) && (ticket.Ticket == value || ticket.Before == value);

    /// <summary>Makes a ticket and pushes it.</summary>
    public void Push(SandboxApp app)
    {
        _tickets[app.Id] = (Ids.New(""), Of(app), world.Clock.Now);
        world.Events.Publish(app, "app_ticket", new JsonObject { ["app_ticket"] = Of(app) });
        world.Events.Scheduled.Raise();
    }

    /// <summary>Pushes what fell due. A clock that jumped far pushes one ticket, one that was set back none.</summary>
    public void PushDue(DateTimeOffset now)
    {
        foreach (var (id, ticket) in _tickets.ToArray())
        {
            if (now < ticket.At) _tickets[id] = ticket with { At = now };
            if (now - ticket.At >= Every && world.FindApp(id) is { } app) Push(app);
        }
    }

    public void Clear() => _tickets.Clear();
}
