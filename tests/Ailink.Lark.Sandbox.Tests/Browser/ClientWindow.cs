using Ailink.Testing.Browser;
using Microsoft.Playwright;

namespace Ailink.Lark.Sandbox.Tests.Browser;

/// <summary>A browser window in which a user of a sandbox has the client page open; it notes what goes wrong and what is asked of other hosts.</summary>
internal sealed class ClientWindow : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly LarkSandbox _sandbox;
    private readonly Complaints _complaints;
    private readonly List<string> _foreign = [];

    private ClientWindow(IBrowserContext context, IPage page, LarkSandbox sandbox)
    {
        (_context, Page, _sandbox, _complaints) = (context, page, sandbox, Complaints.Of(page));
        // Nothing leaves this machine, whatever a card asks for; what tries is noted.
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(sandbox.BaseAddress.AbsoluteUri, StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal)) _foreign.Add(request.Url);
        };
    }

    public IPage Page { get; }

    /// <summary>The last card of the open chat.</summary>
    public ILocator Card => Page.GetByTestId("card").Last;

    public static async Task<ClientWindow> OpenAsync(Chromium chromium, LarkSandbox sandbox, BrowserNewContextOptions? options = null)
    {
        var context = await chromium.OpenAsync(Cancel, options ?? new() { ReducedMotion = ReducedMotion.Reduce });
        return new ClientWindow(context, await context.NewPageAsync(), sandbox);
    }

    /// <summary>Opens a user's client, at a chat or at the list.</summary>
    public Task GoAsync(SandboxUser user, string? chat = null, string more = "") =>
        Page.GotoAsync(new Uri(_sandbox.BaseAddress, $"/?user={user.UnionId}{(chat is null ? "" : "&chat=" + chat)}{more}").AbsoluteUri);

    /// <summary>No script failed, the policy refused nothing, and nothing was asked of another host.</summary>
    public void ShouldBeCalm()
    {
        _complaints.All.ShouldBeEmpty();
        _foreign.ShouldBeEmpty();
    }

    public ValueTask DisposeAsync() => _context.DisposeAsync();
}
