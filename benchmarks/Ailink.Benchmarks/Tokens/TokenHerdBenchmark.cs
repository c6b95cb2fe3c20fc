using Ailink.Lark;
using BenchmarkDotNet.Attributes;
using Microsoft.Extensions.Caching.Memory;

namespace Ailink.Benchmarks.Tokens;

/// <summary>P7: a thousand callers, no token yet. How many requests does it cost, and how long do they wait?</summary>
/// <remarks>Counts what it claims: a herd of ours that costs more than one request ends the run.</remarks>
[MemoryDiagnoser]
public class TokenHerdBenchmark : IDisposable
{
    private const int Callers = 1_000;

    private readonly TokenPlatform _platform = new();
    private ILarkClientFactory _factory = null!;
    private int _herd;
    private int _baselineHerds;
    private int _baselineRequests;

    /// <summary>One container for all herds; each herd has an app of its own.</summary>
    [GlobalSetup]
    public void Open() => _factory = TokenPlatform.Factory(_platform);

    /// <summary>Says what the baseline cost.</summary>
    [GlobalCleanup]
    public void Dispose()
    {
        if (_baselineHerds > 0)
            Console.WriteLine($"// IMemoryCache: {(double)_baselineRequests / _baselineHerds:F0} requests a herd");
        _platform.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>What one writes without the SDK: cached, but nobody waits for anybody.</summary>
    [Benchmark(Baseline = true, Description = "IMemoryCache.GetOrCreateAsync")]
    public async Task MemoryCacheAsync()
    {
        using MemoryCache cache = new(new MemoryCacheOptions());
        var before = _platform.Requests;
        await Task.WhenAll(Enumerable.Range(0, Callers).Select(_ => Task.Run(() => cache.GetOrCreateAsync("token", entry =>
        {
            entry.AbsoluteExpirationRelativeToNow = TimeSpan.FromHours(2);
            return _platform.FetchAsync(CancellationToken.None);
        }))));
        _baselineHerds++;
        _baselineRequests += _platform.Requests - before;
    }

    /// <summary>Through the public port.</summary>
    [Benchmark(Description = "ILarkTokens")]
    public async Task AilinkAsync()
    {
        var tokens = _factory.Get(TokenPlatform.Credentials(Interlocked.Increment(ref _herd))).Tokens;
        var before = _platform.Requests;
        await Task.WhenAll(Enumerable.Range(0, Callers).Select(_ => Task.Run(() => tokens.GetTenantTokenAsync(CancellationToken.None).AsTask())));
        if (_platform.Requests - before is not 1 and var requests)
            throw new InvalidOperationException($"A herd cost {requests} token calls.");
    }
}
