using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Ailink.Lark.Sandbox;
using BenchmarkDotNet.Attributes;

namespace Ailink.Benchmarks.Sandbox;

/// <summary>P13: how many messages a second does the sandbox take, with all its rules, from sixteen callers at once?</summary>
[MemoryDiagnoser]
public class SandboxCallsBenchmark
{
    private const int Callers = 16;
    private const int Messages = 4096;

    private LarkSandbox _sandbox = null!;
    private EmptyApi _api = null!;
    private HttpClient _toSandbox = null!;
    private HttpClient _toApi = null!;

    [GlobalSetup]
    public async Task StartAsync()
    {
        _sandbox = await LarkSandbox.StartAsync(new() { EnforceRateLimits = false });
        _api = await EmptyApi.StartAsync();
        (_toSandbox, _toApi) = (new HttpClient { BaseAddress = _sandbox.BaseAddress }, new HttpClient { BaseAddress = _api.Address });
    }

    /// <summary>Both start each round without the last one's messages.</summary>
    [IterationSetup]
    public void Reset()
    {
        _sandbox.ResetAsync().GetAwaiter().GetResult();
        _sandbox.App.Tenant.QuotaLimit = null;
        var token = TokenAsync().GetAwaiter().GetResult();
        foreach (var client in (HttpClient[])[_toSandbox, _toApi]) client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
    }

    [GlobalCleanup]
    public async Task StopAsync()
    {
        _toSandbox.Dispose();
        _toApi.Dispose();
        await _api.DisposeAsync();
        await _sandbox.DisposeAsync();
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Messages, Description = "an empty minimal API")]
    public Task EmptyMinimalApi() => SendAsync(_toApi);

    [Benchmark(OperationsPerInvoke = Messages, Description = "LarkSandbox, im/v1/messages")]
    public Task Sandbox() => SendAsync(_toSandbox);

    private Task SendAsync(HttpClient client)
    {
        var receiver = _sandbox.User("Bob Li").OpenId;
        return Task.WhenAll(Enumerable.Range(0, Callers).Select(async caller =>
        {
            for (var i = 0; i < Messages / Callers; i++)
            {
                using var content = JsonContent.Create(new { receive_id = receiver, msg_type = "text", content = """{"text":"hello"}""", uuid = $"{caller}-{i}" });
                using var answer = await client.PostAsync(new Uri("/open-apis/im/v1/messages?receive_id_type=open_id", UriKind.Relative), content);
                var bytes = await answer.Content.ReadAsByteArrayAsync();
                if (!answer.IsSuccessStatusCode) throw new InvalidOperationException(System.Text.Encoding.UTF8.GetString(bytes));
            }
        }));
    }

    private async Task<string> TokenAsync()
    {
        var ask = new { app_id = _sandbox.App.Id, app_secret = _sandbox.App.Secret };
        using var answer = await _toSandbox.PostAsJsonAsync(new Uri("/open-apis/auth/v3/tenant_access_token/internal", UriKind.Relative), ask);
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("tenant_access_token").GetString()!;
    }
}
