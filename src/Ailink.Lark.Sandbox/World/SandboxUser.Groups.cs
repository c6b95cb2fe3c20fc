namespace Ailink.Lark.Sandbox;

public sealed partial class SandboxUser
{
    /// <summary>Makes a group in the client and owns it; answers its <c>chat_id</c>. The bots in it are told.</summary>
    /// <exception cref="InvalidOperationException">Somebody cannot be in it: of another tenant, resigned, or an app without a working bot.</exception>
    public string CreateGroup(string name, IReadOnlyList<SandboxUser> members, IReadOnlyList<SandboxApp> bots)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(members);
        ArgumentNullException.ThrowIfNull(bots);
        lock (_world.Gate)
        {
            Require(GroupDeeds.Strangers(Tenant, members, bots));
            return ChatDeeds.Found(_world, Operator.Of(this), Tenant, new ChatSettings(name), this, members, bots).Id;
        }
    }

    /// <summary>Adds people and bots to a group the user is in.</summary>
    /// <exception cref="InvalidOperationException">There is no such group, or the platform forbids it; the message says why.</exception>
    public void AddToGroup(string chatId, IReadOnlyList<SandboxUser> members, IReadOnlyList<SandboxApp> bots) =>
        Act(chatId, chat => GroupDeeds.Add(_world, this, chat, members, bots));

    /// <summary>Removes people and bots from a group the user leads.</summary>
    /// <exception cref="InvalidOperationException">There is no such group, or the platform forbids it; the message says why.</exception>
    public void RemoveFromGroup(string chatId, IReadOnlyList<SandboxUser> members, IReadOnlyList<SandboxApp> bots) =>
        Act(chatId, chat => GroupDeeds.Remove(_world, this, chat, members, bots));

    /// <summary>Takes an invitation of people to a group back.</summary>
    /// <exception cref="InvalidOperationException">There is no such group, or the platform forbids it; the message says why.</exception>
    public void WithdrawFromGroup(string chatId, IReadOnlyList<SandboxUser> members) => Act(chatId, chat => GroupDeeds.Withdraw(_world, this, chat, members));

    /// <summary>Leaves a group.</summary>
    /// <exception cref="InvalidOperationException">There is no such group, or nobody would be left to own it.</exception>
    public void LeaveGroup(string chatId) => Act(chatId, chat => GroupDeeds.Remove(_world, this, chat, [this], []));

    /// <summary>Gives a group another name.</summary>
    /// <exception cref="InvalidOperationException">There is no such group, or the platform forbids it; the message says why.</exception>
    public void RenameGroup(string chatId, string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        Act(chatId, chat => GroupDeeds.Change(_world, this, chat, chat.Settings with { Name = name }, newOwner: null, onlyFace: true));
    }

    /// <summary>Dissolves a group the user owns.</summary>
    /// <exception cref="InvalidOperationException">There is no such group, or the user does not own it.</exception>
    public void DisbandGroup(string chatId) => Act(chatId, chat => GroupDeeds.Disband(_world, this, chat));

    private void Act(string chatId, Func<Chat, Rule?> act)
    {
        ArgumentException.ThrowIfNullOrEmpty(chatId);
        lock (_world.Gate) Require(_world.Chats.TryGetValue(chatId, out var chat) ? act(chat) : ChatRules.Unknown);
    }

    private void Require(Rule? broken)
    {
        if (broken is not null) throw new InvalidOperationException($"{Name}: {broken.About}");
    }
}
