using System.Text.Json;

namespace Ailink.Lark.Sandbox.Tests;

/// <summary>
/// The vendor's example cards (public repository larksuite/cli, folder skills/lark-im/card-examples). They are not ours to copy:
/// <c>AILINK_TEST_CARD_EXAMPLES</c> names a folder that holds them.
/// </summary>
public sealed class ExampleCardTests
{
    private const string Variable = "AILINK_TEST_CARD_EXAMPLES";

    [Fact]
    public async Task Every_example_card_of_the_vendor_is_accepted_by_cardkit_and_by_messages()
    {
        var folder = Environment.GetEnvironmentVariable(Variable);
        // A folder nobody can fetch in a build is no tool the build machine must have.
        if (string.IsNullOrEmpty(folder)) Assert.Skip($"{Variable} names no folder with the vendor's example cards (larksuite/cli, skills/lark-im/card-examples).");
        var files = Directory.GetFiles(folder, "*.json");
        files.ShouldNotBeEmpty($"{folder} holds no cards");
        await using var caller = await Caller.StartAsync(options => options.EnforceRateLimits = false);
        var refused = new List<string>();
        foreach (var file in files.Order(StringComparer.Ordinal))
        {
            // One card is a template whose receiver is still to be put in.
            var text = (await File.ReadAllTextAsync(file, Cancel)).Replace("${open_id}", caller.Bob.OpenId, StringComparison.Ordinal);
            var card = JsonSerializer.Deserialize<JsonElement>(text).GetProperty("card");
            var entity = await caller.CreateCardAsync(card);
            var message = await caller.CardMessageAsync(card);
            if (entity.Code != 0) refused.Add($"{Path.GetFileName(file)}: cardkit {entity.Text}");
            if (message.Code != 0) refused.Add($"{Path.GetFileName(file)}: message {message.Text}");
        }

        refused.ShouldBeEmpty();
        TestContext.Current.TestOutputHelper?.WriteLine($"{files.Length} cards accepted twice.");
    }
}
