namespace Ailink.Lark.AspNetCore.Tests.Events;

/// <summary>One service for a class.</summary>
public sealed class EventSiteFixture : IAsyncLifetime
{
    internal EventSite Site { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Site = await EventSite.StartAsync(TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => Site.DisposeAsync();
}
