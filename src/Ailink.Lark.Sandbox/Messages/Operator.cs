namespace Ailink.Lark.Sandbox;

/// <summary>Who acts: an app's bot, or a user, be it in the client or through an app that holds the user's token.</summary>
internal readonly record struct Operator
{
    private Operator(SandboxApp? bot, SandboxUser? user) => (Bot, User) = (bot, user);

    public SandboxApp? Bot { get; }

    public SandboxUser? User { get; }

    /// <summary>The app id of a bot, the union_id of a user.</summary>
    public string Id => User?.UnionId ?? Bot!.Id;

    public string Name => User?.Name ?? Bot!.Name;

    public static Operator Of(SandboxApp bot) => new(bot, null);

    public static Operator Of(SandboxUser user) => new(null, user);

    public bool IsIn(Chat chat) => User is null ? chat.Bots.Contains(Bot!) : chat.Members.Contains(User);

    public bool Sent(Message message) => User is null ? message.App == Bot : message.Author == User;
}
