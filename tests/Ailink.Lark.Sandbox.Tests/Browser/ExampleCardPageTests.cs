using System.Text.Json.Nodes;
using static Microsoft.Playwright.Assertions;

namespace Ailink.Lark.Sandbox.Tests.Browser;

/// <summary>The vendor's example cards in the page; see <see cref="ExampleCardTests"/> for where they are.</summary>
[Collection(BrowserCollection.Name)]
public sealed class ExampleCardPageTests(ChatFixture chat) : IClassFixture<ChatFixture>
{
    private const string Variable = "AILINK_TEST_CARD_EXAMPLES";

    [Fact]
    public async Task Every_example_card_of_the_vendor_is_drawn_without_a_gap()
    {
        var folder = Environment.GetEnvironmentVariable(Variable);
        if (string.IsNullOrEmpty(folder)) Assert.Skip($"{Variable} names no folder with the vendor's example cards (larksuite/cli, skills/lark-im/card-examples).");
        var files = Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal).ToList();
        foreach (var file in files)
        {
            // One card is a template whose receiver is still to be put in.
            var text = (await File.ReadAllTextAsync(file, Cancel)).Replace("${open_id}", chat.Box.Caller.Bob.OpenId, StringComparison.Ordinal);
            var sent = await chat.Box.Caller.CardMessageAsync(((JsonObject)JsonNode.Parse(text)!["card"]!).ToJsonString());
            sent.Code.ShouldBe(0, $"{file}: {sent.Text}");
        }

        await Expect(chat.Window.Page.GetByTestId("card")).ToHaveCountAsync(files.Count);
        await Expect(chat.Window.Page.Locator("[data-gap]")).ToHaveCountAsync(0);
        await Expect(chat.Window.Page.Locator("[data-tag=chart] svg[role=img]")).ToHaveCountAsync(1);
        (await chat.Window.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth")).ShouldBe(0, "something sticks out");
        chat.Window.ShouldBeCalm();
    }
}
