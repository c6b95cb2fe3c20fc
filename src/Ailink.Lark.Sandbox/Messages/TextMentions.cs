using System.Text.RegularExpressions;

namespace Ailink.Lark.Sandbox;

/// <summary>Mentions in a text: <c>&lt;at user_id="ou_…"&gt;name&lt;/at&gt;</c> is stored as <c>@_user_1</c> with an entry in mentions.</summary>
internal static partial class TextMentions
{
    public static (string Text, IReadOnlyList<Mention> Mentions) Rewrite(SandboxWorld world, SandboxApp app, Chat chat, string text)
    {
        var mentions = new List<Mention>();
        var rewritten = Tag().Replace(text, match =>
        {
            var id = match.Groups["id"].Value;
            if (id == "all") return "@_all";
            if (Find(world, app, chat, id, mentions.Count + 1) is not { } mention) return match.Value;
            mentions.Add(mention);
            return mention.Key;
        });
        return (rewritten, mentions);
    }

    /// <summary>A member of the chat, user or bot, by the open_id an app knows; null when there is none.</summary>
    public static Mention? Find(SandboxWorld world, SandboxApp app, Chat chat, string openId, int number)
    {
        if (world.FindOpenId(openId) is { } owner)
            return app.Knows(owner.App) && chat.Members.Contains(owner.User) ? new Mention(number, owner.User, null) : null;
        return chat.Bots.FirstOrDefault(bot => bot.BotOpenId == openId) is { } found ? new Mention(number, null, found) : null;
    }

    [GeneratedRegex("""<at user_id="(?<id>[^"]{1,64})">[^<]{0,128}</at>""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Tag();
}
