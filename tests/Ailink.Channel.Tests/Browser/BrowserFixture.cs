using Ailink.Channel.Tests.Hosting;
using Ailink.Testing.Browser;
using Microsoft.Playwright;

namespace Ailink.Channel.Tests.Browser;

/// <summary>One running channel and one Chromium for all browser tests. Each test looks only at what it wrote itself.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private readonly Chromium _chromium = new();
    private RunningChannel? _channel;

    /// <summary>The channel, with its sandbox.</summary>
    public RunningChannel Channel => _channel ?? throw new InvalidOperationException("Not started yet.");

    public async ValueTask InitializeAsync() => _channel = await RunningChannel.StartAsync(new Dictionary<string, string?>
    {
        ["Ailink:Notifications:SettleDelay"] = "00:00:00.2",
    });

    /// <summary>A browser window of its own: no cookies yet.</summary>
    public Task<IBrowserContext> OpenAsync(CancellationToken cancellationToken, BrowserNewContextOptions? options = null) => _chromium.OpenAsync(cancellationToken, options);

    /// <summary>A window in which a user of the sandbox is signed in to the channel.</summary>
    public async Task<IBrowserContext> SignInAsync(
        string name, CancellationToken cancellationToken, BrowserNewContextOptions? options = null, string? appId = null)
    {
        using var visitor = Channel.NewVisitor();
        await visitor.SignInAsync(name, appId ?? Demo.DemoWorld.AcmeApp, cancellationToken);
        var context = await OpenAsync(cancellationToken, options);
        await context.AddCookiesAsync(visitor.Cookies.GetCookies(Channel.Origin).Select(cookie => new Cookie
        {
            Name = cookie.Name, Value = cookie.Value, Url = Channel.Origin.AbsoluteUri, HttpOnly = cookie.HttpOnly, SameSite = SameSiteAttribute.Lax,
        }));
        return context;
    }

    /// <summary>An address of the channel.</summary>
    public string At(string path) => new Uri(Channel.Origin, path).AbsoluteUri;

    public async ValueTask DisposeAsync()
    {
        await _chromium.DisposeAsync();
        if (_channel is not null)
            await _channel.DisposeAsync();
    }
}
