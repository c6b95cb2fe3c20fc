using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Ailink.Lark.Sandbox.Tests.Browser;

/// <summary>A place of the client page at its address, and what stands there when it is drawn.</summary>
internal sealed record Place(string Name, string Address, string Ready)
{
    /// <summary>Whether it shows what no other place has: people, chats and cards, and of the admin view fields and rows.</summary>
    public bool IsTypical => Name is "people" or "chat" or "gallery" or "app";

    /// <summary>Every place of a <see cref="LivelyWorld"/>.</summary>
    public static IReadOnlyList<Place> All(LarkSandbox sandbox)
    {
        var bob = sandbox.User("Bob Li").UnionId;
        var refused = sandbox.Calls.All.Last(call => call.Code == 99991672);
        return
        [
            new("people", "/", "[data-testid='user-Bob Li']"),
            new("chats", $"/?user={bob}", "[data-testid=chat-item]"),
            new("chat", $"/?user={bob}&chat={sandbox.App.Id}", "[data-testid=message]"),
            new("gallery", $"/?user={bob}#gallery", "[data-testid=card]"),
            new("start", "/#/admin/start", "[data-testid=send-lines]"),
            new("apps", "/#/admin/apps", ".app-card"),
            new("app", $"/#/admin/apps/{sandbox.App.Id}", "[data-key=events-save]"),
            new("app-waiting", "/#/admin/apps/cli_b0b0000000000b0b", "[data-key='approve-1.0.0']"),
            new("calls", "/#/admin/calls", "[data-testid=log-row]"),
            new("call", $"/#/admin/calls/{refused.LogId}", "[data-testid=call-rule]"),
            new("deliveries", "/#/admin/deliveries", "[data-testid=delivery]"),
            new("faults", "/#/admin/faults", "[data-testid=faults] td"),
            new("quota", "/#/admin/quota", "meter"),
            new("clock", "/#/admin/clock", "[data-testid=tokens]"),
            new("sockets", "/#/admin/sockets", "[data-key=sockets-save]"),
            new("rules", "/#/admin/rules", "[data-testid=rules]"),
            new("world", "/#/admin/world", ".facts dd"),
        ];
    }

    /// <summary>Opens it; within the admin view the page is not loaded anew.</summary>
    public async Task OpenAsync(IPage page, LarkSandbox sandbox)
    {
        await page.GotoAsync(new Uri(sandbox.BaseAddress, Address).AbsoluteUri);
        await Expect(page.Locator(Ready).First).ToBeVisibleAsync();
    }
}
