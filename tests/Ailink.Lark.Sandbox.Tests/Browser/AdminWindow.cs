using System.Net.Http.Json;
using System.Text.Json;
using Ailink.Testing.Browser;
using Microsoft.Playwright;

namespace Ailink.Lark.Sandbox.Tests.Browser;

/// <summary>The admin view in a browser, and the calls of an app beside it.</summary>
internal sealed class AdminWindow : IAsyncDisposable
{
    private readonly ClientWindow _window;
    private readonly HttpClient _http;

    private AdminWindow(ClientWindow window, LarkSandbox sandbox, HttpClient http) => (_window, Sandbox, _http) = (window, sandbox, http);

    public LarkSandbox Sandbox { get; }

    public IPage Page => _window.Page;

    /// <summary>What the page said last.</summary>
    public ILocator Toast => Page.GetByTestId("toast").Last;

    public static async Task<AdminWindow> OpenAsync(Chromium chromium, LarkSandbox sandbox) =>
        new(await ClientWindow.OpenAsync(chromium, sandbox), sandbox, new HttpClient { BaseAddress = sandbox.BaseAddress });

    /// <summary>Opens a section afresh, and gets the first app a token.</summary>
    public async Task StartOverAsync(string section)
    {
        _http.DefaultRequestHeaders.Authorization = new("Bearer", await LivelyWorld.TokenAsync(_http, Sandbox.App));
        await GoAsync(section == "world" ? "rules" : "world");
        await Page.EvaluateAsync("document.getElementById('toasts').replaceChildren()");
        await GoAsync(section);
    }

    /// <summary>Goes to a section; the page is not loaded anew.</summary>
    public Task GoAsync(string section) => Page.GotoAsync(new Uri(Sandbox.BaseAddress, "/#/admin/" + section).AbsoluteUri);

    /// <summary>No script failed and the policy refused nothing.</summary>
    public void ShouldBeCalm() => _window.ShouldBeCalm();

    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    /// <summary>The code an app's call is answered with.</summary>
    public async Task<int> CallAsync(string path)
    {
        using var answer = await _http.GetAsync(new Uri(path, UriKind.Relative), Cancel);
        return (await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel)).GetProperty("code").GetInt32();
    }

    public Task SendAsync(string type, object content) => LivelyWorld.SendAsync(_http, Sandbox.User("Bob Li"), type, content);

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _window.DisposeAsync();
    }
}
