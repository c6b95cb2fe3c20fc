using Ailink.Benchmarks.Tokens;

namespace Ailink.Benchmarks.Clients;

/// <summary>What does an app cost that has called once and does nothing now? Measured at a thousand apps and at ten thousand: it must not grow with their number.</summary>
internal static class IdleAppsProgram
{
    public static async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        using TokenPlatform platform = new();
        var factory = TokenPlatform.Factory(platform);
        await factory.Get(TokenPlatform.Credentials(0)).Tokens.GetTenantTokenAsync(cancellationToken);
        var (known, before) = (1, GC.GetTotalMemory(forceFullCollection: true));
        foreach (var apps in (int[])[1_000, 10_000])
        {
            for (; known < apps; known++)
                await factory.Get(TokenPlatform.Credentials(known)).Tokens.GetTenantTokenAsync(cancellationToken);
            Console.WriteLine($"{apps,6} apps with their tokens: {(GC.GetTotalMemory(forceFullCollection: true) - before) / apps} B an app");
        }

        GC.KeepAlive(factory);
        return 0;
    }
}
