using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

/// <summary>The address of a group bot. It takes no token but the one in its path, and says what is wrong with HTTP 200.</summary>
internal static class GroupBotEndpoint
{
    public const string Folder = "/open-apis/bot/v2/hook/";

    private const int LongestBody = 20 * 1024;
    private static readonly RateTier Limit = new(PerMinute: 100, PerSecond: 5);

    public static IEnumerable<PlatformEndpoint> All => [new("POST", Folder + ":token", Handle) { Tokens = TokenKinds.None, Rate = RateTier.None }];

    private static Answer Handle(PlatformCall call)
    {
        if (!call.World.GroupBots.TryGetValue(call.Route["token"], out var bot) || bot.Chat.IsDissolved) return GroupBotRules.Refuse(GroupBotRules.Token);
        call.Caller = bot.Identity;
        if (!call.World.Rates.TryEnter("group bot", bot.Token, Limit, call.Now)) return GroupBotRules.Refuse(GroupBotRules.Frequency);
        if (!GroupBotGuard.Lets(bot.IpList, call.Http.Connection.RemoteIpAddress)) return GroupBotRules.Refuse(GroupBotRules.Address);
        if (call.Body.Length > LongestBody || call.Body.IsEmpty || call.Fields.IsMalformed) return GroupBotRules.Refuse(GroupBotRules.Body);
        if (bot.Secret is { } secret && !GroupBotGuard.IsSigned(secret, call.Fields, call.Now)) return GroupBotRules.Refuse(GroupBotRules.Signature);
        if (!GroupBotGuard.Mentions(bot.Keywords, new JsonArray(call.Fields.Node("content"), call.Fields.Node("card")))) return GroupBotRules.Refuse(GroupBotRules.Keywords);

        var (content, refusal) = GroupBotContent.Read(call, bot);
        if (refusal is not null) return refusal;
        Posting.Post(call, new Place(bot.Chat), content!, uuid: null);
        return Answer.Top(new JsonObject { ["StatusCode"] = 0, ["StatusMessage"] = "success", ["data"] = new JsonObject() }, "success");
    }
}
