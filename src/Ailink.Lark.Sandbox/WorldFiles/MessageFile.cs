using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

/// <summary>A message in a world file: what it says, who got it, and what became of it.</summary>
internal static class MessageFile
{
    public static JsonObject Write(Message message, IEnumerable<SandboxUser> receivers, bool isEphemeral) => new()
    {
        ["message_id"] = message.Id,
        ["chat_id"] = message.Chat.Id,
        ["sender"] = message.SenderId,
        ["author"] = message.App is null ? null : message.Author?.UnionId,
        ["msg_type"] = message.Type,
        ["content"] = message.Content,
        ["read_back"] = message.ReadBack,
        ["card_id"] = message.Card?.Id,
        ["create_time"] = ControlApi.Time(message.SentAt),
        ["update_time"] = ControlApi.Time(message.UpdatedAt),
        ["updates"] = message.Updates,
        ["recalled"] = message.IsRecalled,
        ["parent"] = message.Parent?.Id,
        ["upper"] = message.Upper?.Id,
        ["thread_id"] = message.ThreadId,
        ["viewer"] = message.Viewer?.UnionId,
        ["ephemeral"] = isEphemeral,
        ["listed"] = message.Chat.Messages.Contains(message),
        ["of_batch"] = message.IsOfBatch,
        ["mentions"] = new JsonArray([.. message.Mentions.Select(mention => (JsonNode)new JsonObject { ["number"] = mention.Number, ["id"] = mention.User?.UnionId ?? mention.Bot!.Id })]),
        ["received_by"] = ControlApi.List(receivers.Select(user => user.UnionId)),
        ["reads"] = new JsonArray([.. message.Reads.Select(read => (JsonNode)new JsonObject { ["union_id"] = read.Key.UnionId, ["time"] = ControlApi.Time(read.Value) })]),
        ["reactions"] = new JsonArray([.. message.Reactions.Select(reaction => (JsonNode)new JsonObject
        {
            ["reaction_id"] = reaction.Id, ["emoji"] = reaction.Emoji, ["operator"] = reaction.Operator.Id, ["time"] = ControlApi.Time(reaction.At),
        })]),
        ["buzzes"] = new JsonObject(message.Buzzes.Select(buzz => KeyValuePair.Create<string, JsonNode?>(buzz.Key.UnionId, BuzzWords.Of(buzz.Value)))),
        ["follow_ups"] = ControlApi.List(message.FollowUps),
    };

    /// <summary>Makes the message of a file; those it stands below are made before.</summary>
    public static Message Read(WorldFileReader reader, Fields file, Func<string, Message> before)
    {
        var (id, chatId, senderId) = (file.Required("message_id"), file.Required("chat_id"), file.Required("sender"));
        var (author, card) = (file.Optional("author"), file.Optional("card_id"));
        WorldFileReader.Check(file, $"message {id}");
        var (chat, sender) = (reader.Chat(chatId), reader.Actor(senderId));
        var message = new Message(id, chat, sender.Bot, author is null ? sender.User : reader.User(author), reader.Time(file, "create_time"))
        {
            Type = file.Required("msg_type"), Content = file.Required("content"), ReadBack = file.Optional("read_back"),
            UpdatedAt = reader.Time(file, "update_time"), Updates = file.Integer("updates") ?? 0, IsRecalled = file.Flag("recalled"), IsOfBatch = file.Flag("of_batch"),
            Parent = file.Optional("parent") is { } parent ? before(parent) : null, Upper = file.Optional("upper") is { } upper ? before(upper) : null,
            ThreadId = file.Optional("thread_id"), Viewer = file.Optional("viewer") is { } viewer ? reader.User(viewer) : null,
            Card = card is null ? null : reader.Cards.GetValueOrDefault(card) ?? throw new FormatException($"message {id}: there is no card {card}."),
            Mentions = [.. (file.Objects("mentions") ?? []).Select(mention => Mention(reader, mention))], FollowUps = file.Strings("follow_ups") ?? [],
        };
        WorldFileReader.Check(file, $"message {id}");
        if (message.Card is { } shown && !file.Flag("ephemeral")) shown.SentAs ??= message;
        return message;
    }

    /// <summary>Puts a message that was made where it stood, in the order of the file.</summary>
    public static void Place(WorldFileReader reader, Fields file, Message message)
    {
        var world = reader.World;
        (file.Flag("ephemeral") ? world.EphemeralCards : world.Messages).Add(message.Id, message);
        message.Number = world.NextNumber();
        message.Upper?.Children.Add(message);
        if (file.Flag("listed")) message.Chat.Messages.Add(message);
        foreach (var user in reader.Users(file, "received_by")) user.Received.Add(message);
        foreach (var read in file.Objects("reads") ?? []) message.Reads.Add(reader.User(read.Required("union_id")), reader.Time(read, "time"));
        foreach (var reaction in file.Objects("reactions") ?? [])
        {
            var made = new Reaction(reaction.Required("reaction_id"), world.NextNumber(), message, reaction.Required("emoji"), reader.Actor(reaction.Required("operator")), reader.Time(reaction, "time"));
            message.Reactions.Add(made);
            world.Reactions.Add(made.Id, made);
        }

        foreach (var (unionId, kind) in file.Node("buzzes") as JsonObject ?? [])
            message.Buzzes.Add(reader.User(unionId), BuzzWords.Read((string?)kind ?? "") ?? throw new FormatException($"message {message.Id}: {kind} is no way to urge."));
        WorldFileReader.Check(file, $"message {message.Id}");
    }

    private static Mention Mention(WorldFileReader reader, Fields file)
    {
        var who = reader.Actor(file.Required("id"));
        return new Mention(file.Integer("number", required: true) ?? 0, who.User, who.Bot);
    }
}
