using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace Ailink.Benchmarks.Sending;

/// <summary>The baseline: <see cref="HttpClient"/>, <see cref="JsonContent"/>, a typed answer, a token fetched once. No retry, no timeout of its own, no renewal.</summary>
internal sealed class BareSender(Uri platform) : ISender
{
    private readonly HttpClient _http = new() { BaseAddress = platform };

    public async Task OpenAsync(CancellationToken cancellationToken)
    {
        using var answer = await _http.PostAsJsonAsync("/open-apis/auth/v3/tenant_access_token/internal", new("cli_9f427eec54ae901b", "secret"), BareJson.Default.BareTokenRequest, cancellationToken);
        var token = await answer.Content.ReadFromJsonAsync(BareJson.Default.BareToken, cancellationToken);
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token!.TenantAccessToken);
    }

    public async Task<string> SendAsync(int number, CancellationToken cancellationToken)
    {
        var card = JsonSerializer.Serialize(BareCard.Of(number), BareJson.Default.BareCard);
        BareMessage message = new("ou_7d8a6e6df7621556ce0d21922b676706", "interactive", card, Guid.CreateVersion7().ToString("N"));
        using var content = JsonContent.Create(message, BareJson.Default.BareMessage);
        using var answer = await _http.PostAsync("/open-apis/im/v1/messages?receive_id_type=open_id", content, cancellationToken);
        var sent = await answer.Content.ReadFromJsonAsync(BareJson.Default.BareSent, cancellationToken);
        return sent is { Code: 0, Data: { } data } ? data.MessageId : throw new InvalidOperationException($"Refused: {sent?.Code}.");
    }

    public void Dispose() => _http.Dispose();
}
