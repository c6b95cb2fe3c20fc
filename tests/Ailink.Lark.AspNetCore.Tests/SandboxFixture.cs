using Ailink.Lark.Sandbox;
using Ailink.Testing;

namespace Ailink.Lark.AspNetCore.Tests;

/// <summary>One platform for a class. Its clock stands still, so that its patience does not end on a machine under load.</summary>
public sealed class SandboxFixture : IAsyncLifetime
{
    public LarkSandbox Box { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Box = await LarkSandbox.StartAsync(
        new LarkSandboxOptions { TimeProvider = VirtualClock.New(TimeProvider.System.GetUtcNow()) }, TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => Box.DisposeAsync();
}
