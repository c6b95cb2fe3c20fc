using System.Text.Json;

namespace Ailink.Lark.Sandbox.Tests;

/// <summary>A sandbox whose first app receives its events and callbacks at a server of its own.</summary>
internal sealed class Subscribed : IAsyncDisposable
{
    private Subscribed(Caller caller, Receiver app) => (Caller, App) = (caller, app);

    public Caller Caller { get; }

    public Receiver App { get; }

    public LarkSandbox Sandbox => Caller.Sandbox;

    public static async Task<Subscribed> StartAsync(Action<LarkSandboxOptions>? configure = null)
    {
        var subscribed = new Subscribed(await Caller.StartAsync(configure), await Receiver.StartAsync());
        (subscribed.Sandbox.App.EventUrl, subscribed.Sandbox.App.CallbackUrl) = (subscribed.App.Url, subscribed.App.Url);
        return subscribed;
    }

    /// <summary>Sends an event by the control API; answers its id.</summary>
    public async Task<string> SendAsync(object? more = null, string type = "test.event")
    {
        var body = new Dictionary<string, object?> { ["app_id"] = Sandbox.App.Id, ["event_type"] = type, ["event"] = new { a = "中文 😀" } };
        foreach (var property in more?.GetType().GetProperties() ?? []) body[property.Name] = property.GetValue(more);
        var sent = await Caller.ControlAsync(HttpMethod.Post, "/events", body);
        sent.Status.ShouldBe(System.Net.HttpStatusCode.Created, sent.Text);
        return sent.Json.GetProperty("event_id").GetString()!;
    }

    public async Task<JsonElement> DeliveryAsync(string eventId)
    {
        var all = await Caller.ControlAsync(HttpMethod.Get, "/deliveries?app_id=" + Sandbox.App.Id);
        return all.Json.EnumerateArray().Single(delivery => delivery.GetProperty("event_id").GetString() == eventId);
    }

    public Task<Reply> MoveClockAsync(double seconds) => Caller.ControlAsync(HttpMethod.Post, "/clock", new { advance_seconds = seconds });

    public async ValueTask DisposeAsync()
    {
        await Caller.DisposeAsync();
        await App.DisposeAsync();
    }
}
