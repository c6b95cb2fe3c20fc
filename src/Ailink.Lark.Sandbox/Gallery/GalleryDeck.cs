using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Ailink.Lark.Sandbox;

/// <summary>The gallery's cards, which together show every component with each of its properties.</summary>
internal static partial class GalleryDeck
{
    private const string Folder = "Gallery/Cards/";

    /// <summary>Their names, in the order they are sent.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. typeof(GalleryDeck).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .Select(name => Path.GetFileNameWithoutExtension(name[Folder.Length..])),
    ];

    /// <summary>Sends all of them to a user, in the private chat with the gallery's bot, which is answered. Under the gate.</summary>
    /// <param name="sandbox">The sandbox.</param>
    /// <param name="user">Who wants to see them.</param>
    /// <param name="again">Whether they are sent even if they stand there already.</param>
    public static Chat Send(LarkSandbox sandbox, SandboxUser user, bool again)
    {
        var world = sandbox.World;
        var app = GalleryApp.Of(sandbox, user.Tenant);
        var chat = world.Enter(app, user, again: false);
        if (!again && chat.Messages.Exists(message => message is { Card: not null, IsRecalled: false })) return chat;
        foreach (var name in Names)
        {
            var document = Card(world, app, user, name);
            var card = new CardEntity(Ids.NewCard(), app, document, world.Clock.Now);
            CardStreaming.Follow(card, document, world.Clock.Now);
            world.Deliver(card.SentAs = new Message(Ids.New("om_"), chat, app, null, world.Clock.Now)
            {
                Type = "interactive", Content = document.ToJsonString(SandboxJson.Compact), Card = card,
            });
        }

        return chat;
    }

    /// <summary>One card, with the ids of people and pictures put in.</summary>
    public static JsonObject Card(SandboxWorld world, SandboxApp app, SandboxUser viewer, string name)
    {
        using var stream = typeof(GalleryDeck).Assembly.GetManifestResourceStream($"{Folder}{name}.json") ?? throw new ArgumentException($"The gallery has no card {name}.", nameof(name));
        using var reader = new StreamReader(stream);
        var others = world.Users.Where(user => user.Tenant == viewer.Tenant && user != viewer).ToList();
        var text = Place().Replace(reader.ReadToEnd(), place => place.Groups["kind"].Value switch
        {
            "image" => GalleryApp.Image(world, app, place.Groups["name"].Value),
            "me" => viewer.OpenIdFor(app.Id),
            // A tenant of few people shows some of them twice.
            _ => (others is [] ? viewer : others[(place.Groups["name"].Value[0] - '1') % others.Count]).OpenIdFor(app.Id),
        });
        return (JsonObject)JsonNode.Parse(text)!;
    }

    [GeneratedRegex(@"\{\{(?<kind>image|me|person)(:(?<name>\w+))?\}\}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Place();
}
