using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

/// <summary>Adds custom bots to groups, as a member does in the group's settings.</summary>
internal static class GroupBotControl
{
    public static IEnumerable<ControlEndpoint> All => [new("POST", "/chats/:chat_id/group_bots", Add)];

    private static ControlAnswer Add(ControlCall call)
    {
        var fields = call.Fields;
        fields.Only("name", "secret", "signed", "keywords", "ip_list");
        var (name, secret, signed) = (fields.Required("name", 128), fields.Optional("secret", 128), fields.Flag("signed"));
        var (keywords, addresses) = (fields.Strings("keywords") ?? [], fields.Strings("ip_list") ?? []);
        if (keywords.Count > 10) fields.Violate("keywords", "", "a bot has at most 10 keywords");
        if (addresses.Count > 10) fields.Violate("ip_list", "", "a bot has at most 10 addresses");
        if (call.Invalid is { } invalid) return invalid;
        var id = call.Route["chat_id"];
        if (!call.World.Chats.TryGetValue(id, out var chat) || !chat.IsGroup) return ControlAnswer.NotFound($"There is no group {id}.");

        var bot = call.World.AddGroupBot(id, name, secret ?? (signed ? Ids.NewText(22) : null));
        (bot.Keywords, bot.IpList) = (keywords, addresses);
        return ControlAnswer.Created(new JsonObject
        {
            ["name"] = bot.Name,
            ["chat_id"] = bot.ChatId,
            ["url"] = new Uri(call.Sandbox.BaseAddress, bot.Path).AbsoluteUri,
            ["secret"] = bot.Secret,
            ["keywords"] = ControlApi.List(bot.Keywords),
            ["ip_list"] = ControlApi.List(bot.IpList),
        });
    }
}
