using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

public sealed partial class SandboxWorld
{
    /// <summary>A bot by its app_id or open_id.</summary>
    internal SandboxApp? FindBot(string id) => _apps.Find(app => app.Id == id || app.BotOpenId == id);

    /// <summary>A user opens the private chat with a bot; the first time the bot is greeted.</summary>
    /// <param name="app">The bot's app.</param>
    /// <param name="user">Who enters.</param>
    /// <param name="again">Whether entering is told when it is not the first time, too.</param>
    internal Chat Enter(SandboxApp app, SandboxUser user, bool again)
    {
        var chat = PrivateChat(app, user);
        if (!chat.IsEntered) ClientEvents.ChatCreated(this, app, user, chat);
        if (!chat.IsEntered || again) ClientEvents.ChatEntered(this, app, user, chat);
        chat.IsEntered = true;
        return chat;
    }

    /// <summary>A user writes; mentions stand in the text as <c>@_user_N</c>. One that is missing there takes the place of its name, or leads.</summary>
    internal Message Write(Chat chat, SandboxUser author, string text, IReadOnlyList<Mention> mentions)
    {
        foreach (var mention in mentions.Reverse())
        {
            if (text.Contains(mention.Key, StringComparison.Ordinal)) continue;
            var name = text.IndexOf("@" + mention.Name, StringComparison.Ordinal);
            text = name < 0 ? $"{mention.Key} {text}" : text[..name] + mention.Key + text[(name + mention.Name.Length + 1)..];
        }

        var message = new Message(Ids.New("om_"), chat, null, author, Clock.Now)
        {
            Type = "text", Content = new JsonObject { ["text"] = text }.ToJsonString(SandboxJson.Compact), Mentions = mentions,
        };
        Deliver(message);
        return message;
    }
}
