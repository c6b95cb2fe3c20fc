namespace Ailink.Lark.Sandbox;

/// <summary>POST im/v1/chats: a bot makes a group.</summary>
internal static class ChatCreation
{
    public const int MostUsers = 50;
    public const int MostBots = 5;
    public const int MostBotsOfAll = 15;
    private const int LongestUuid = 50;

    public static IEnumerable<PlatformEndpoint> All =>
        [new("POST", ChatEndpoints.Path, Create) { Scopes = ["im:chat", "im:chat:create"], Counted = true }];

    private static Answer Create(PlatformCall call)
    {
        var (fields, type, uuid) = (call.Fields, UserIds.TypeOf(call), call.Query("uuid"));
        var (read, broken) = ChatSettingsReader.Read(fields, new ChatSettings(""));
        var (ownerId, mode) = (fields.Optional("owner_id"), fields.Optional("chat_mode") ?? "group");
        var (userIds, botIds) = (fields.Strings("user_id_list") ?? [], fields.Strings("bot_id_list") ?? []);
        if (uuid?.Length > LongestUuid) fields.Violate("uuid", uuid, "the max length of uuid is 50");
        if (userIds.Count > MostUsers) fields.Violate("user_id_list", "", "the max length of user_id_list is 50");
        if (botIds.Count > MostBots) fields.Violate("bot_id_list", "", "the max length of bot_id_list is 5");
        if (fields.Refusal is { } invalid) return invalid;

        if (!call.App.HasBot) return ChatRules.BotOff.Refuse();
        if (call.World.CreatedChats.Find(call.App, uuid, ownerId, call.Now) is { } made) return Repeated(call, made, type);
        if (broken is not null) return broken.Refuse();
        if (mode != "group") return ChatRules.Parameter.Refuse("chat_mode is group");
        var (settings, unnamed) = ChatNaming.Complete(read);
        if (unnamed is not null) return unnamed.Refuse();

        var (owner, wrongOwner) = Owner(call, type, ownerId);
        if (wrongOwner is not null) return wrongOwner.Refuse();
        var users = userIds.Select(id => UserIds.Find(call, type, id)).ToList();
        if (users.Find(found => found.User is null).Broken is { } unknown) return (unknown == MessageRules.OpenIdForeign ? unknown : ChatRules.Ids).Refuse();
        if (users.Exists(found => found.User!.IsResigned)) return ChatRules.Resigned.Refuse();
        if (users.Exists(found => !call.App.IsAvailableTo(found.User!))) return ChatRules.Ids.Refuse();
        var bots = botIds.Select(call.World.FindApp).ToList();
        if (bots.Exists(bot => bot is not { HasBot: true } || !bot.IsInstalledIn(call.Tenant))) return ChatRules.BotUnknown.Refuse();

        var chat = ChatDeeds.Found(call.World, Operator.Of(call.App), call.Tenant, settings, owner, users.Select(found => found.User!), bots.OfType<SandboxApp>());
        if (owner is not null && call.Query("set_bot_manager") == "true") chat.ManagingBots.Add(call.App);
        call.World.CreatedChats.Add(call.App, uuid, ownerId, chat);
        return Answer.Ok(ChatView.Created(chat, call, type));
    }

    private static Answer Repeated(PlatformCall call, Chat chat, string type) => call.World.RepeatedUuid switch
    {
        RepeatedUuid.Error => ChatRules.UuidRepeated.Refuse("The group is being created, please wait a moment."),
        RepeatedUuid.NoId => Answer.Ok().Resting(ChatRules.UuidRepeated),
        _ => Answer.Ok(ChatView.Created(chat, call, type)).Resting(ChatRules.UuidRepeated),
    };

    private static (SandboxUser? Owner, Rule? Wrong) Owner(PlatformCall call, string type, string? id)
    {
        if (id is null) return (null, null);
        var (owner, unknown) = UserIds.Find(call, type, id);
        if (owner is null) return (null, unknown == MessageRules.UnionIdForeign ? ChatRules.OwnerTenant : unknown == MessageRules.OpenIdForeign ? unknown : ChatRules.UserId);
        if (owner.IsResigned) return (null, ChatRules.Resigned);
        return call.App.IsAvailableTo(owner) ? (owner, null) : (null, ChatRules.Ids);
    }
}
