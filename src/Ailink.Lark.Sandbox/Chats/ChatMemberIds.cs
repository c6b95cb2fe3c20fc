namespace Ailink.Lark.Sandbox;

/// <summary>The members a call names: users by one of their ids, or bots by their app_id.</summary>
internal sealed class ChatMemberIds
{
    public List<(string Id, SandboxUser User)> Users { get; } = [];

    public List<(string Id, SandboxApp Bot)> Bots { get; } = [];

    /// <summary>Ids that name nobody, with the rule that says why.</summary>
    public List<(string Id, Rule Why)> Unknown { get; } = [];

    /// <summary>Reads a list of ids; one that is missing, empty or too long joins what is wrong with the call or is a refusal.</summary>
    public static (ChatMemberIds? Ids, Answer? Refusal) Read(PlatformCall call, string field)
    {
        var type = UserIds.TypeOf(call, "member_id_type", appsToo: true);
        var list = call.Fields.Strings(field) ?? [];
        var most = type == "app_id" ? ChatCreation.MostBots : ChatCreation.MostUsers;
        if (list.Count > most) call.Fields.Violate(field, "", $"{field} holds at most 50 users or 5 bots");
        if (call.Fields.Refusal is { } invalid) return (null, invalid);
        if (list.Count == 0) return (null, ChatRules.NoMembers.Refuse());

        var ids = new ChatMemberIds();
        foreach (var id in list.Distinct(StringComparer.Ordinal))
            if (type == "app_id") ids.ReadBot(call, id);
            else ids.ReadUser(call, type, id);
        return (ids, null);
    }

    private void ReadBot(PlatformCall call, string id)
    {
        if (call.World.FindApp(id) is { } bot && bot.IsInstalledIn(call.Tenant)) Bots.Add((id, bot));
        else Unknown.Add((id, ChatRules.Ids));
    }

    private void ReadUser(PlatformCall call, string type, string id)
    {
        var (user, broken) = UserIds.Find(call, type, id);
        if (user is not null) Users.Add((id, user));
        else Unknown.Add((id, broken == MessageRules.UnionIdForeign ? ChatRules.External : broken!));
    }
}
