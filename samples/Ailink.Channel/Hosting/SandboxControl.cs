using System.Text.Json;

namespace Ailink.Channel.Hosting;

/// <summary>What the host asks of the sandbox's control API. Costs no call of the platform.</summary>
internal sealed class SandboxControl(LarkAddress lark) : IDisposable
{
    private readonly HttpClient _http = new() { BaseAddress = lark.Sandbox, Timeout = TimeSpan.FromSeconds(5) };

    /// <summary>Whether a sandbox answers, and not some other server.</summary>
    public async Task<bool> AnswersAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await _http.GetAsync(new Uri("/sandbox/v1/health", UriKind.Relative), cancellationToken);
            if (!answer.IsSuccessStatusCode || answer.Content.Headers.ContentType?.MediaType != "application/json") return false;
            var health = await answer.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
            return health.ValueKind == JsonValueKind.Object && health.TryGetProperty("status", out _);
        }
        catch (Exception silent) when (silent is HttpRequestException or JsonException
            || (silent is TaskCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return false;
        }
    }

    /// <summary>The sandbox's world: tenants, apps and users.</summary>
    public async Task<JsonElement> GetStateAsync(CancellationToken cancellationToken)
        => await _http.GetFromJsonAsync<JsonElement>(new Uri("/sandbox/v1/state", UriKind.Relative), cancellationToken);

    public void Dispose() => _http.Dispose();
}
