using Ailink.Lark;
using BenchmarkDotNet.Attributes;
using Microsoft.Extensions.Caching.Memory;

namespace Ailink.Benchmarks.Tokens;

/// <summary>P7: what does a token cost that is already there? Every call of the platform asks.</summary>
[MemoryDiagnoser]
public class CachedTokenBenchmark : IDisposable
{
    private const int Reads = 4096;

    private readonly MemoryCache _cache = new(new MemoryCacheOptions());
    private ILarkTokens[] _tokens = [];
    private string[] _keys = [];
    private int[] _order = [];

    /// <summary>How many apps take turns, in random order.</summary>
    [Params(1, 1_000)]
    public int Apps { get; set; }

    /// <summary>Warms every token.</summary>
    [GlobalSetup]
    public async Task FillAsync()
    {
        var factory = TokenPlatform.Factory(new TokenPlatform());
        _tokens = [.. Enumerable.Range(0, Apps).Select(app => factory.Get(TokenPlatform.Credentials(app)).Tokens)];
        _keys = [.. Enumerable.Range(0, Apps).Select(app => $"lark-token:{TokenPlatform.Credentials(app).AppId}")];
        Random random = new(7);
        _order = [.. Enumerable.Range(0, Reads).Select(_ => random.Next(Apps))];
        for (var app = 0; app < Apps; app++)
            _cache.Set(_keys[app], await _tokens[app].GetTenantTokenAsync(CancellationToken.None), TimeSpan.FromHours(2));
    }

    /// <summary>Lets the cache go.</summary>
    [GlobalCleanup]
    public void Dispose()
    {
        _cache.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>What one writes without the SDK.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Reads, Description = "IMemoryCache")]
    public int MemoryCache()
    {
        var sum = 0;
        foreach (var app in _order)
            sum += _cache.TryGetValue(_keys[app], out string? token) ? token!.Length : 0;
        return sum;
    }

    /// <summary>Through the public port.</summary>
    [Benchmark(OperationsPerInvoke = Reads, Description = "ILarkTokens")]
    public int Ailink()
    {
        var sum = 0;
        foreach (var app in _order)
        {
            var token = _tokens[app].GetTenantTokenAsync(CancellationToken.None);
            sum += token.IsCompletedSuccessfully ? token.Result.Length : 0;
        }

        return sum;
    }
}
