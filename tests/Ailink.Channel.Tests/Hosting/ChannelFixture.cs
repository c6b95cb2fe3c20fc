namespace Ailink.Channel.Tests.Hosting;

/// <summary>One running channel for the tests of a class. They share its groups: each looks only at what it wrote itself.</summary>
public sealed class ChannelFixture : IAsyncLifetime
{
    private RunningChannel? _channel;

    /// <summary>The channel.</summary>
    public RunningChannel Channel => _channel ?? throw new InvalidOperationException("Not started yet.");

    public async ValueTask InitializeAsync() => _channel = await RunningChannel.StartAsync();

    public ValueTask DisposeAsync() => _channel?.DisposeAsync() ?? ValueTask.CompletedTask;
}
