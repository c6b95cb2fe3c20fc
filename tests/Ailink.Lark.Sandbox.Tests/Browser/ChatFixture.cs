using System.Text.Json.Nodes;
using Ailink.Testing.Browser;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Ailink.Lark.Sandbox.Tests.Browser;

/// <summary>One sandbox, an app that receives callbacks, and one window in which Bob has the chat with it open: cards come in while he looks.</summary>
public sealed class ChatFixture(Chromium chromium) : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private ClientWindow? _window;
    private int _sent;

    internal Subscribed Box { get; private set; } = null!;

    internal ClientWindow Window => _window ?? throw new InvalidOperationException("Not open yet.");

    public async ValueTask InitializeAsync()
    {
        Box = await Subscribed.StartAsync(options => options.EnforceRateLimits = false);
        // What is read and written is not what is tested here.
        Box.Sandbox.App.EventUrl = null;
        _window = await ClientWindow.OpenAsync(chromium, Box.Sandbox);
        // A chat is there once somebody has written in it.
        await Box.Caller.TextAsync("hello");
        await _window.GoAsync(Box.Caller.Bob, Box.Caller.Bob.Inbox[0].ChatId);
        await Expect(_window.Page.GetByTestId("message")).ToHaveCountAsync(1);
    }

    /// <summary>Sends a card with these components to Bob and waits until it stands in the page.</summary>
    internal async Task<ILocator> ShowAsync(params JsonNode[] elements) => await ShowCardAsync(new JsonObject { ["schema"] = "2.0", ["body"] = new JsonObject { ["elements"] = new JsonArray([.. elements]) } });

    /// <summary>The same with a whole card; it gets a title of its own.</summary>
    internal async Task<ILocator> ShowCardAsync(JsonObject card)
    {
        // Errors stay until they are closed, and would cover what is shown now.
        await Window.Page.EvaluateAsync("document.querySelectorAll('#toasts button').forEach(button => button.click())");
        var title = $"Card {++_sent}";
        card["header"] = new JsonObject { ["title"] = new JsonObject { ["tag"] = "plain_text", ["content"] = title } };
        var sent = await Box.Caller.CardMessageAsync(card.ToJsonString());
        sent.ShouldSucceed();
        var shown = Window.Page.GetByRole(AriaRole.Article, new() { Name = title, Exact = true });
        await Expect(shown).ToBeVisibleAsync();
        return shown;
    }

    /// <summary>Puts a card into the place of a new message that no check has seen, so that the page meets what the platform would refuse.</summary>
    internal async Task<ILocator> ShowUncheckedAsync(JsonObject card)
    {
        var shown = await ShowAsync();
        var world = Box.Sandbox.World;
        lock (world.Gate)
        {
            var message = world.Messages[Box.Caller.Bob.Inbox[^1].Id];
            card["config"] = new JsonObject { ["summary"] = new JsonObject { ["content"] = "hostile" }, ["style"] = card["config"]?["style"]?.DeepClone() };
            (card["header"], card["schema"]) = (message.Card!.Document["header"]!.DeepClone(), "2.0");
            world.ReplaceCard(message, card);
        }

        await Expect(Window.Page.GetByTestId("message").Last.Locator(".marks")).ToContainTextAsync("Updated 1");
        return shown;
    }

    /// <summary>The <c>action</c> of the callback that comes next.</summary>
    internal async Task<JsonObject> NextActionAsync()
    {
        var received = await Box.App.NextAsync().WaitAsync(Patience, TimeProvider.System, Cancel);
        received.Type.ShouldBe("card.action.trigger");
        return JsonObject.Create(received.Event.GetProperty("action"))!;
    }

    internal static JsonObject Json(string json) => (JsonObject)JsonNode.Parse(json)!;

    public async ValueTask DisposeAsync()
    {
        if (_window is not null) await _window.DisposeAsync();
        await Box.DisposeAsync();
    }
}
