namespace Ailink.Lark.Tests.SignIn;

/// <summary>Calls for a user, over real HTTP.</summary>
public sealed class AsUserTests(Desk desk) : IClassFixture<Desk>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_user_writes_reads_and_asks_whether_he_is_a_member_through_the_app()
    {
        var session = await Visitor.SignInAsync(desk.Box, desk.Lark, ["im:message", "im:message.send_as_user", "im:message.group_msg:get_as_user", "im:chat"], Cancel);
        var bob = desk.Lark.AsUser(session.AccessToken);
        var chat = await desk.GroupAsync("Bob Li", "Carol Wu");
        desk.Rest();

        var sent = await bob.Messages.SendAsync(chat, "I am Bob.", null, Cancel);

        (await bob.Messages.GetAsync(sent.Id, Cancel)).Sender!.User.ShouldBe(desk.Bob);
        (await bob.Chats.IsMemberAsync(chat, Cancel)).ShouldBeTrue();
        desk.Box.User("Carol Wu").Inbox.ShouldContain(message => message.SenderName == "Bob Li" && message.Content.Contains("I am Bob.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_lapsed_user_token_is_told_and_costs_no_token_call()
    {
        var session = await Visitor.SignInAsync(desk.Box, desk.Lark, [], Cancel);
        desk.Box.Clock.Advance(TimeSpan.FromHours(3));
        var before = desk.Box.Calls.To("/open-apis/auth/v3/tenant_access_token/internal").Count;

        var refusal = await Should.ThrowAsync<LarkCredentialsException>(desk.Lark.AsUser(session.AccessToken).Chats.ListAsync(cancellationToken: Cancel).ToListAsync(Cancel).AsTask());

        refusal.Message.ShouldContain("sign in again");
        desk.Box.Calls.To("/open-apis/auth/v3/tenant_access_token/internal").Count.ShouldBe(before);
    }
}
