using Ailink.Lark.Sandbox;
using BenchmarkDotNet.Attributes;

namespace Ailink.Benchmarks.Sandbox;

/// <summary>P13: what does it cost to start a platform, with two tenants, three apps and twenty-two people in it, and to stop it?</summary>
[MemoryDiagnoser]
public class SandboxStartBenchmark
{
    [Benchmark(Baseline = true, Description = "an empty minimal API")]
    public async Task EmptyMinimalApi()
    {
        await using var api = await EmptyApi.StartAsync();
    }

    [Benchmark(Description = "LarkSandbox.StartAsync")]
    public async Task Sandbox()
    {
        await using var sandbox = await LarkSandbox.StartAsync();
    }
}
