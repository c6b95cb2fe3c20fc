using System.Net.Http.Json;
using System.Text.Json;
using Ailink.Lark.Sandbox;
using Ailink.Testing;

namespace Ailink.Lark.Tests.LongConnection;

/// <summary>A sandbox whose apps receive through long connections; its time, and so the patience of its deliveries, stands still.</summary>
internal static class SocketBox
{
    public const string Endpoint = "/callback/ws/endpoint";
    public const string Handshake = "/ws/v2";

    private static readonly HttpClient Http = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<LarkSandbox> StartAsync(SandboxSocketConfig? config = null, TimeProvider? time = null)
    {
        var box = await LarkSandbox.StartAsync(new() { TimeProvider = time ?? VirtualClock.New(), SocketConfig = config ?? new() { ReconnectNonce = TimeSpan.Zero } }, Cancel);
        foreach (var app in box.World.Apps)
        {
            app.Subscription = SandboxSubscription.Socket;
            app.GrantedScopes = [.. app.GrantedScopes, "im:message.p2p_msg:readonly"];
        }

        return box;
    }

    /// <summary>Sends the app an event of no known kind, and waits until it was answered or has failed.</summary>
    public static async Task<string> PublishAsync(this LarkSandbox box, int number, int? chunks = null, int times = 1, SandboxApp? app = null)
    {
        using var answer = await Http.PostAsJsonAsync(
            new Uri(box.BaseAddress, "/sandbox/v1/events"),
            new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["app_id"] = (app ?? box.App).Id, ["event_type"] = "test.number_v1", ["event"] = new Dictionary<string, object>(StringComparer.Ordinal) { ["n"] = number, ["pad"] = new string('ß', 500) }, ["chunks"] = chunks, ["times"] = times,
            }.Where(pair => pair.Value is not null).ToDictionary(StringComparer.Ordinal),
            JsonSerializerOptions.Default, Cancel);
        answer.IsSuccessStatusCode.ShouldBeTrue();
        return (await answer.Content.ReadFromJsonAsync<JsonElement>(JsonSerializerOptions.Default, Cancel)).GetProperty("event_id").GetString()!;
    }

    public static SandboxDelivery Delivery(this LarkSandbox box, string eventId) => box.Deliveries.All.Single(delivery => delivery.EventId == eventId);
}
