using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

/// <summary>What happened in a world, in its file: chats, group bots, cards, messages, and the uuids that were used.</summary>
internal static class HistoryFile
{
    public static IReadOnlyList<string> Known { get; } = ["chats", "group_bots", "cards", "messages", "pins", "sent_uuids", "chat_uuids"];

    public static void Write(JsonObject file, SandboxWorld world)
    {
        file["chats"] = new JsonArray([.. world.Chats.Values.Select(ChatFile.Write)]);
        file["group_bots"] = new JsonArray([.. world.GroupBots.Values.Select(GroupBot)]);
        var messages = InOrder(world);
        var cards = world.Cards.Values.Concat(messages.Select(message => message.Card).OfType<CardEntity>()).Distinct();
        file["cards"] = new JsonArray([.. cards.Select(card => CardFile.Write(card, world.Cards.ContainsKey(card.Id)))]);
        var receivers = world.Users.SelectMany(user => user.Received.Select(message => (Message: message, User: user))).ToLookup(pair => pair.Message, pair => pair.User);
        file["messages"] = new JsonArray([.. messages.Select(message => MessageFile.Write(message, receivers[message], world.EphemeralCards.ContainsKey(message.Id)))]);
        file["pins"] = new JsonArray([.. messages.Where(message => message.Pin is not null).OrderBy(message => message.Pin!.Number).Select(message => (JsonNode)new JsonObject
        {
            ["message_id"] = message.Id, ["operator"] = message.Pin!.Operator.Id, ["time"] = ControlApi.Time(message.Pin.At),
        })]);
        file["sent_uuids"] = new JsonArray([.. world.Sent.All.Select(sent => (JsonNode)new JsonObject
        {
            ["sender"] = sent.Sender, ["uuid"] = sent.Uuid, ["message_id"] = sent.Message.Id,
        })]);
        file["chat_uuids"] = new JsonArray([.. world.CreatedChats.All.Select(made => (JsonNode)new JsonObject
        {
            ["app_id"] = made.App, ["uuid"] = made.Uuid, ["owner"] = made.Owner, ["chat_id"] = made.Chat.Id,
        })]);
    }

    public static void Read(WorldFileReader reader, Fields root)
    {
        foreach (var chat in root.Objects("chats") ?? []) ChatFile.Read(reader, chat);
        foreach (var bot in root.Objects("group_bots") ?? []) ReadGroupBot(reader, bot);
        foreach (var card in root.Objects("cards") ?? []) CardFile.Read(reader, card);
        ReadMessages(reader, root.Objects("messages") ?? []);
        foreach (var pin in root.Objects("pins") ?? [])
        {
            var (id, by) = (pin.Required("message_id"), pin.Required("operator"));
            WorldFileReader.Check(pin, "pins");
            reader.Message(id).Pin = new Pin(reader.World.NextNumber(), reader.Actor(by), reader.Time(pin, "time"));
        }

        foreach (var sent in root.Objects("sent_uuids") ?? [])
        {
            reader.World.Sent.Restore(sent.Required("sender"), sent.Required("uuid"), reader.Message(sent.Required("message_id")));
            WorldFileReader.Check(sent, "sent_uuids");
        }

        foreach (var made in root.Objects("chat_uuids") ?? [])
        {
            reader.World.CreatedChats.Restore(made.Required("app_id"), made.Required("uuid"), made.Optional("owner") ?? "", reader.Chat(made.Required("chat_id")));
            WorldFileReader.Check(made, "chat_uuids");
        }
    }

    /// <summary>By their numbers; what has none (parts of merged messages, cards for one person) stands where it was sent.</summary>
    private static List<Message> InOrder(SandboxWorld world)
    {
        var numbered = world.Messages.Values.Where(message => message.Number > 0).OrderBy(message => message.Number).ToList();
        return
        [
            .. world.Messages.Values.Concat(world.EphemeralCards.Values)
                .OrderBy(message => message.Number > 0 ? message.Number : numbered.LastOrDefault(other => other.SentAt <= message.SentAt)?.Number ?? 0)
                .ThenBy(message => message.Number == 0),
        ];
    }

    private static void ReadMessages(WorldFileReader reader, IReadOnlyList<Fields> files)
    {
        var byId = files.ToDictionary(file => file.Required("message_id"), StringComparer.Ordinal);
        var made = new Dictionary<string, Message>(StringComparer.Ordinal);
        var underWay = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in files) Make(file.Required("message_id"));
        foreach (var file in files) MessageFile.Place(reader, file, made[file.Required("message_id")]);

        Message Make(string id)
        {
            if (made.TryGetValue(id, out var message)) return message;
            if (!byId.TryGetValue(id, out var file)) throw new FormatException($"There is no message {id}.");
            if (!underWay.Add(id)) throw new FormatException($"Message {id} stands below itself.");
            return made[id] = MessageFile.Read(reader, file, Make);
        }
    }

    private static JsonNode GroupBot(SandboxGroupBot bot) => new JsonObject
    {
        ["chat_id"] = bot.ChatId, ["name"] = bot.Name, ["token"] = bot.Token, ["app_id"] = bot.Identity.Id, ["secret"] = bot.Secret,
        ["keywords"] = ControlApi.List(bot.Keywords), ["ip_list"] = ControlApi.List(bot.IpList),
    };

    private static void ReadGroupBot(WorldFileReader reader, Fields file)
    {
        var (chat, name, token, id) = (file.Required("chat_id"), file.Required("name"), file.Required("token"), file.Required("app_id"));
        var (secret, keywords, addresses) = (file.Optional("secret"), file.Strings("keywords") ?? [], file.Strings("ip_list") ?? []);
        WorldFileReader.Check(file, "group_bots");
        var bot = reader.World.AddGroupBot(reader.Chat(chat), name, token, id);
        (bot.Secret, bot.Keywords, bot.IpList) = (secret, keywords, addresses);
        reader.Remember(bot.Identity);
    }
}
