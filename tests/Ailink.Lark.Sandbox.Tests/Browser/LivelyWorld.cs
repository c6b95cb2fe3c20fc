using System.Net.Http.Json;
using System.Text.Json;

namespace Ailink.Lark.Sandbox.Tests.Browser;

/// <summary>A sandbox in which something happened, so that no place of the page is empty.</summary>
internal static class LivelyWorld
{
    public static async Task<LarkSandbox> StartAsync(CancellationToken cancellationToken)
    {
        var sandbox = await LarkSandbox.StartAsync(cancellationToken: cancellationToken);
        using var http = new HttpClient { BaseAddress = sandbox.BaseAddress };
        var token = await TokenAsync(http, sandbox.App);
        http.DefaultRequestHeaders.Authorization = new("Bearer", token);
        var bob = sandbox.User("Bob Li");

        await SendAsync(http, bob, "text", new { text = "Good morning. The nightly report is ready." });
        await SendAsync(http, bob, "interactive", OrderCard);
        await http.GetAsync(new Uri("/open-apis/bot/v3/info", UriKind.Relative), cancellationToken);
        await http.GetAsync(new Uri($"/open-apis/im/v1/chats", UriKind.Relative), cancellationToken);
        (sandbox.App.EventUrl, sandbox.App.CallbackUrl) = (Echo(sandbox), Echo(sandbox));
        await ControlAsync(http, $"/users/{bob.UnionId}/messages", new { app_id = sandbox.App.Id, text = "Thanks, I have a look." });
        var card = bob.Inbox[^1];
        await ControlAsync(http, $"/users/{bob.UnionId}/clicks", new { message_id = card.Id, element_id = "ship" });
        sandbox.App.EventUrl = new Uri("http://127.0.0.1:9/nobody");
        await ControlAsync(http, "/events", new { app_id = sandbox.App.Id, event_type = "application.bot.menu_v6", @event = new { event_key = "help" } });
        await ControlAsync(http, "/faults", new { match = new { path = "/open-apis/im/v1/messages", method = "POST" }, times = 2, status = 429, code = 99991400, reset_seconds = 3 });
        await ControlAsync(http, "/faults", new { match = new { path = "/open-apis/cardkit/v1/cards/*" }, delay_ms = 5000, after_effect = true });

        using var second = new HttpClient { BaseAddress = sandbox.BaseAddress };
        second.DefaultRequestHeaders.Authorization = new("Bearer", await TokenAsync(second, sandbox.World.Apps[1]));
        await second.GetAsync(new Uri("/open-apis/im/v1/chats", UriKind.Relative), cancellationToken);
        return sandbox;
    }

    /// <summary>A card with a button that calls back.</summary>
    public static object OrderCard { get; } = new
    {
        schema = "2.0",
        header = new { title = new { tag = "plain_text", content = "Order 4711" }, template = "blue" },
        body = new
        {
            elements = new object[]
            {
                new { tag = "markdown", content = "Shall we ship **today**?" },
                new { tag = "button", element_id = "ship", text = new { tag = "plain_text", content = "Ship it" }, type = "primary", behaviors = new[] { new { type = "callback", value = new { order = 4711 } } } },
            },
        },
    };

    public static Uri Echo(LarkSandbox sandbox) => new(sandbox.BaseAddress, $"/sandbox/v1/echo/{sandbox.App.Id}");

    public static async Task<string> TokenAsync(HttpClient http, SandboxApp app)
    {
        var answer = await http.PostAsJsonAsync("/open-apis/auth/v3/tenant_access_token/internal", new { app_id = app.Id, app_secret = app.Secret }, Cancel);
        return (await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel)).GetProperty("tenant_access_token").GetString()!;
    }

    public static async Task SendAsync(HttpClient http, SandboxUser user, string type, object content) =>
        (await http.PostAsJsonAsync("/open-apis/im/v1/messages?receive_id_type=open_id", new { receive_id = user.OpenId, msg_type = type, content = JsonSerializer.Serialize(content) }, Cancel)).EnsureSuccessStatusCode();

    private static async Task ControlAsync(HttpClient http, string path, object body) =>
        (await http.PostAsJsonAsync("/sandbox/v1" + path, body, Cancel)).EnsureSuccessStatusCode();
}
