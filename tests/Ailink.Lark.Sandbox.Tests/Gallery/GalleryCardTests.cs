using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox.Tests;

/// <summary>The gallery's cards: together they use every component and every property there is, and the platform takes each of them.</summary>
public sealed class GalleryCardTests
{
    [Fact]
    public async Task Every_one_is_accepted_by_cardkit_and_by_messages_and_shown_as_it_was_sent()
    {
        await using var caller = await Caller.StartAsync(options => options.EnforceRateLimits = false);
        var app = GalleryApp.Of(caller.Sandbox, caller.Bob.Tenant);
        var token = (await caller.TokenOfAsync(app)).Json.GetProperty("tenant_access_token").GetString()!;
        app.GrantedScopes = [.. app.GrantedScopes, "cardkit:card:write"];
        GalleryDeck.Names.Count.ShouldBeGreaterThan(15);
        foreach (var name in GalleryDeck.Names)
        {
            var card = GalleryDeck.Card(caller.Sandbox.World, app, caller.Bob, name);
            var entity = await caller.PostAsync("/open-apis/cardkit/v1/cards", new { type = "card_json", data = card.ToJsonString() }, token);
            entity.Code.ShouldBe(0, $"{name}: {entity.Text}");
            var body = new { receive_id = caller.Bob.UnionId, msg_type = "interactive", content = card.ToJsonString() };
            var message = await caller.PostAsync("/open-apis/im/v1/messages?receive_id_type=union_id", body, token);
            message.Code.ShouldBe(0, $"{name}: {message.Text}");
            JsonNode.DeepEquals(JsonNode.Parse(caller.Bob.Inbox[^1].Card!.Value.GetRawText()), card).ShouldBeTrue(name);
        }
    }

    [Fact]
    public async Task Together_they_use_every_component_and_every_property()
    {
        await using var caller = await Caller.StartAsync();
        var app = GalleryApp.Of(caller.Sandbox, caller.Bob.Tenant);
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in GalleryDeck.Names) Note(GalleryDeck.Card(caller.Sandbox.World, app, caller.Bob, name), CardPlaces.Card, used);

        var known = CardSchema.All.Concat(CardPlaces.All).SelectMany(part => part.Properties.Select(property => $"{part.Name}.{property}")).Distinct(StringComparer.Ordinal);
        known.Where(property => !property.EndsWith('*')).Except(used, StringComparer.Ordinal).ShouldBeEmpty("properties no card of the gallery uses");
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
