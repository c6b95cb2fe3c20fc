using Ailink.Lark.Sandbox;

namespace Ailink.Lark.AspNetCore.Tests;

/// <summary>One platform for a class.</summary>
public sealed class SandboxFixture : IAsyncLifetime
{
    public LarkSandbox Box { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Box = await LarkSandbox.StartAsync(cancellationToken: TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => Box.DisposeAsync();
}
