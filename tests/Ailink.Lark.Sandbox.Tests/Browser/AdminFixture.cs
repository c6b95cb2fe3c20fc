using Ailink.Testing.Browser;

namespace Ailink.Lark.Sandbox.Tests.Browser;

/// <summary>One sandbox and one page for a class of tests: loading the page anew for each would cost more than the tests do.</summary>
public sealed class AdminFixture : IAsyncLifetime
{
    private LarkSandbox? _sandbox;
    private AdminWindow? _window;

    /// <summary>The sandbox.</summary>
    public LarkSandbox Sandbox => _sandbox ?? throw new InvalidOperationException("Not started yet.");

    public async ValueTask InitializeAsync() => _sandbox = await LarkSandbox.StartAsync();

    /// <summary>The page at a section of the admin view, in the starting world.</summary>
    internal async Task<AdminWindow> OpenAsync(Chromium chromium, string section)
    {
        await Sandbox.ResetAsync(Cancel);
        _window ??= await AdminWindow.OpenAsync(chromium, Sandbox);
        await _window.StartOverAsync(section);
        return _window;
    }

    public async ValueTask DisposeAsync()
    {
        if (_window is not null)
        {
            await _window.DisposeAsync();
            _window.ShouldBeCalm();
        }

        if (_sandbox is not null) await _sandbox.DisposeAsync();
    }
}
