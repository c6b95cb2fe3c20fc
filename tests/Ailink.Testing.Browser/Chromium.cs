using Microsoft.Playwright;

namespace Ailink.Testing.Browser;

/// <summary>
/// The system's Chromium, driven by Playwright; nothing is downloaded. <c>AILINK_TEST_CHROMIUM</c> names it, else <c>chromium</c> on the PATH.
/// Started by the first test that asks, so that a machine without it skips the tests and says so.
/// </summary>
public sealed class Chromium : IAsyncDisposable
{
    /// <summary>The environment variable with the path.</summary>
    public const string Variable = "AILINK_TEST_CHROMIUM";

    private readonly SemaphoreSlim _gate = new(1);
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>The browser; ends the test by skipping when the machine has none.</summary>
    public async Task<IBrowser> GetAsync(CancellationToken cancellationToken)
    {
        var path = Require.Tool("chromium", Environment.GetEnvironmentVariable(Variable));
        await _gate.WaitAsync(cancellationToken);
        try
        {
            _playwright ??= await Playwright.CreateAsync();
            // Root, as in a container, needs --no-sandbox; what is opened is our own.
            return _browser ??= await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Args = ["--no-sandbox", "--disable-gpu"] });
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>A browser window of its own: no cookies yet, English, as large as a small desk unless <paramref name="options"/> say otherwise.</summary>
    public async Task<IBrowserContext> OpenAsync(CancellationToken cancellationToken, BrowserNewContextOptions? options = null)
    {
        var browser = await GetAsync(cancellationToken);
        options ??= new();
        options.Locale ??= "en-US";
        options.ViewportSize ??= new() { Width = 1280, Height = 800 };
        var context = await browser.NewContextAsync(options);
        context.SetDefaultTimeout(10_000);
        return context;
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();

        _playwright?.Dispose();
        _gate.Dispose();
    }
}
