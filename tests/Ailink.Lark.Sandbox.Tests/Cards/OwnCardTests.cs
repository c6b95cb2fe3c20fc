using System.Text.Json.Nodes;
using Ailink.Testing;

namespace Ailink.Lark.Sandbox.Tests;

/// <summary>Cards of our own, in the folder <c>Own</c>: together they use every component and every property there is.</summary>
public sealed class OwnCardTests
{
    public static IEnumerable<(string Name, JsonObject Card)> Cards { get; } =
    [
        .. Directory.GetFiles(Repository.PathOf("tests", "Ailink.Lark.Sandbox.Tests", "Cards", "Own"), "*.json").Order(StringComparer.Ordinal)
            .Select(file => (Path.GetFileNameWithoutExtension(file), (JsonObject)JsonNode.Parse(File.ReadAllText(file))!)),
    ];

    [Fact]
    public async Task Every_one_is_accepted_by_cardkit_and_by_messages_and_shown_as_it_was_sent()
    {
        await using var caller = await Caller.StartAsync(options => options.EnforceRateLimits = false);
        foreach (var (name, card) in Cards)
        {
            var entity = await caller.CreateCardAsync(card.ToJsonString());
            entity.Code.ShouldBe(0, $"{name}: {entity.Text}");
            var message = await caller.CardMessageAsync(card.ToJsonString());
            message.Code.ShouldBe(0, $"{name}: {message.Text}");
            JsonNode.DeepEquals(JsonNode.Parse(caller.Bob.Inbox[^1].Card!.Value.GetRawText()), card).ShouldBeTrue(name);
        }
    }

    [Fact]
    public void Together_they_use_every_component_and_every_property()
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (_, card) in Cards) Note(card, CardPlaces.Card, used);

        var known = CardSchema.All.Concat(CardPlaces.All).SelectMany(part => part.Properties.Select(property => $"{part.Name}.{property}")).Distinct(StringComparer.Ordinal);
        known.Where(property => !property.EndsWith('*')).Except(used, StringComparer.Ordinal).ShouldBeEmpty("properties no card of ours uses");
    }

    private static void Note(JsonNode? node, CardPart part, HashSet<string> used)
    {
        if (node is JsonArray list)
        {
            foreach (var item in list) Note(item, part, used);
            return;
        }

        if (node is not JsonObject fields) return;
        if (fields["tag"]?.GetValue<string>() is { } tag) part = CardSchema.OfTag(tag).ShouldNotBeNull(tag);
        foreach (var (name, value) in fields)
        {
            used.Add($"{part.Name}.{name}");
            if (!CardPlaces.IsOpaque(name)) Note(value, CardPlaces.Find(part, name) ?? part, used);
        }
    }
}
