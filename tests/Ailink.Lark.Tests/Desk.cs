using Ailink.Lark.Sandbox;

namespace Ailink.Lark.Tests;

/// <summary>One sandbox for a class of tests, whose first app may do everything, and a client of it. The tests of a class run one after the other.</summary>
public sealed class Desk : IAsyncLifetime
{
    public LarkSandbox Box { get; private set; } = null!;

    public ILarkClient Lark { get; private set; } = null!;

    public OpenId Bob => Person("Bob Li");

    public OpenId Person(string name) => new(Box.User(name).OpenId);

    /// <summary>A group of the bot with some people.</summary>
    public async Task<ChatId> GroupAsync(params string[] people)
    {
        Rest();
        return await Lark.Chats.CreateAsync(new() { Name = "Desk", Users = [.. people.Select(Person)] }, TestContext.Current.CancellationToken);
    }

    /// <summary>A second passes, so that no frequency limit is met by chance.</summary>
    public void Rest() => Box.Clock.Advance(TimeSpan.FromSeconds(1));

    public async ValueTask InitializeAsync()
    {
        Box = await LarkSandbox.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        Box.App.GrantedScopes =
        [
            .. Box.App.GrantedScopes, "im:message", "im:message.group_msg", "im:chat", "im:resource", "im:message.urgent", "im:message.urgent:sms", "im:message.urgent:phone",
            "im:message.reactions:read", "contact:contact.base:readonly", "contact:user.base:readonly", "contact:user.id:readonly", "application:application:patch", "offline_access",
            "im:message.p2p_msg:get_as_user", "im:message.group_msg:get_as_user", "im:message.send_as_user",
        ];
        Lark = Some.Client(Box);
    }

    public async ValueTask DisposeAsync()
    {
        await Lark.DisposeAsync();
        await Box.DisposeAsync();
    }
}
