using Ailink.Channel.Hosting;
using Ailink.Channel.Tests.Hosting;
using Ailink.Testing;

namespace Ailink.Channel.Tests.Start;

/// <summary>The embedded sandbox: started with the first host, shared by the next.</summary>
public sealed class SharedSandboxTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_second_host_shares_the_platform_of_the_first_and_a_second_start_finds_its_data()
    {
        using var one = new TemporaryFolder();
        using var two = new TemporaryFolder();
        var sandbox = FreePort.NextAddress();
        var origin = FreePort.NextAddress();
        await using var first = RunningChannel.Build(one.Path, Settings(origin, sandbox));
        await first.StartChannelAsync(Cancel);
        await using (var second = RunningChannel.Build(two.Path, Settings(FreePort.NextAddress(), sandbox)))
            await second.StartChannelAsync(Cancel);

        using var client = new HttpClient();
        (await client.GetAsync(new Uri(sandbox, "/sandbox/v1/health"), Cancel)).EnsureSuccessStatusCode();

        await using var again = RunningChannel.Build(two.Path, Settings(FreePort.NextAddress(), sandbox));
        await again.StartChannelAsync(Cancel);
        Directory.GetFileSystemEntries(two.Path).Select(Path.GetFileName).ShouldBe(["data"]);
    }

    private static Dictionary<string, string?> Settings(Uri origin, Uri sandbox)
        => new() { ["urls"] = origin.AbsoluteUri, ["Lark:Sandbox:Url"] = sandbox.AbsoluteUri };
}
