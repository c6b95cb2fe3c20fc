namespace Ailink.Lark.Sandbox;

public sealed partial class SandboxWorld
{
    /// <summary>Makes a group with users and bots of one tenant; answers its <c>chat_id</c>. The first user owns it. No event tells of it.</summary>
    public string AddGroup(string name, IReadOnlyList<SandboxUser> members, IReadOnlyList<SandboxApp> bots)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(members);
        ArgumentNullException.ThrowIfNull(bots);
        ArgumentOutOfRangeException.ThrowIfZero(members.Count, nameof(members));
        lock (Gate)
        {
            var chat = new Chat(Ids.New("oc_"), name, members[0].Tenant, isGroup: true)
            {
                CreatedAt = Clock.Now, ActiveAt = Clock.Now, Owner = members[0],
            };
            chat.Members.AddRange(members.Distinct());
            chat.Bots.AddRange(bots.Distinct());
            Chats.Add(chat.Id, chat);
            Touch(chat);
            return chat.Id;
        }
    }

    internal Chat PrivateChat(SandboxApp app, SandboxUser user)
    {
        var id = Ids.Derive("oc_", "p2p", app.Id, user.UnionId);
        if (Chats.TryGetValue(id, out var chat)) return chat;
        chat = new Chat(id, app.Name, user.Tenant, isGroup: false) { CreatedAt = Clock.Now, ActiveAt = Clock.Now };
        chat.Members.Add(user);
        chat.Bots.Add(app);
        Chats.Add(id, chat);
        return chat;
    }
}
