namespace Ailink.Lark.Tests.Messages;

/// <summary>Forwarding, threads, urgency, reactions and pins, over real HTTP.</summary>
public sealed class MarkClientTests(Desk desk) : IClassFixture<Desk>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private ILarkMessages Messages => desk.Lark.Messages;

    [Fact]
    public async Task A_message_is_forwarded_once_though_an_attempt_was_lost()
    {
        var sent = await SendAsync("Forward me.");
        desk.Box.Faults.Next($"/open-apis/im/v1/messages/{sent.Id}/forward", status: 500, afterEffect: true);

        var forwarded = await Messages.ForwardAsync(sent.Id, desk.Person("Carol Wu"), cancellationToken: Cancel);

        forwarded.Id.ShouldNotBe(sent.Id);
        desk.Box.User("Carol Wu").Inbox.Count(message => message.Content.Contains("Forward me.", StringComparison.Ordinal)).ShouldBe(1);
        (await Should.ThrowAsync<LarkException>(Messages.ForwardAsync(new("om_none"), desk.Bob, cancellationToken: Cancel))).Api.ShouldBe("POST im/v1/messages/:message_id/forward");
    }

    [Fact]
    public async Task Several_messages_are_forwarded_as_one_and_read_back_inside_it()
    {
        var chat = await desk.GroupAsync("Bob Li");
        desk.Rest();
        var one = await Messages.SendAsync(chat, "first", null, Cancel);
        var two = await Messages.SendAsync(chat, "second", null, Cancel);

        var merged = await Messages.MergeForwardAsync([one.Id, two.Id], desk.Bob, cancellationToken: Cancel);

        merged.Invalid.ShouldBeEmpty();
        var read = await Messages.GetAsync(merged.Message.Id, Cancel);
        read.Type.ShouldBe(MessageType.Forwarded);
        read.Forwarded.Select(message => message.Text).ShouldBe(["first", "second"]);
        read.Forwarded.ShouldAllBe(message => message.ForwardedIn == merged.Message.Id);
        await Should.ThrowAsync<ArgumentException>(Messages.MergeForwardAsync([], desk.Bob, cancellationToken: Cancel));
    }

    [Fact]
    public async Task A_reply_in_a_thread_opens_one_that_is_read_and_forwarded()
    {
        var chat = await desk.GroupAsync("Bob Li");
        desk.Rest();
        var root = await Messages.SendAsync(chat, "topic", null, Cancel);
        var reply = await Messages.ReplyAsync(root.Id, "answer", new() { InThread = true }, Cancel);

        var thread = (await Messages.GetAsync(reply.Id, Cancel)).Thread.ShouldNotBeNull();

        (await Messages.ListThreadAsync(thread, cancellationToken: Cancel).Select(message => message.Text).ToListAsync(Cancel)).ShouldContain("answer");
        desk.Rest();
        (await Messages.ForwardThreadAsync(thread, desk.Person("Carol Wu"), cancellationToken: Cancel)).Id.IsEmpty.ShouldBeFalse();
        Should.Throw<ArgumentException>(() => Messages.ListThreadAsync(thread, new() { From = DateTimeOffset.UnixEpoch }, Cancel));
    }

    [Theory]
    [InlineData(Urgency.App)]
    [InlineData(Urgency.Sms)]
    [InlineData(Urgency.Phone)]
    public async Task People_are_urged_and_who_is_not_there_is_told(Urgency by)
    {
        var chat = await desk.GroupAsync("Bob Li");
        desk.Rest();
        var sent = await Messages.SendAsync(chat, "Now!", null, Cancel);

        (await Messages.UrgeAsync(sent.Id, [desk.Bob, desk.Person("Carol Wu")], by, Cancel)).ShouldBe([desk.Person("Carol Wu")]);
        await Should.ThrowAsync<LarkRequestException>(Messages.UrgeAsync(sent.Id, [desk.Person("Carol Wu")], by, Cancel));
        await Should.ThrowAsync<ArgumentException>(Messages.UrgeAsync(sent.Id, [], by, Cancel));
    }

    [Fact]
    public async Task An_emoji_is_put_on_a_message_listed_and_removed()
    {
        var sent = await SendAsync("Nice.");
        var reaction = await Messages.ReactAsync(sent.Id, "SMILE", Cancel);
        await Messages.ReactAsync(sent.Id, "OK", Cancel);

        var listed = (await Messages.ListReactionsAsync(sent.Id, new() { Emoji = "SMILE", PageSize = 1 }, Cancel).ToListAsync(Cancel)).ShouldHaveSingleItem();
        (listed.Id, listed.Emoji, listed.OperatorKind, listed.Operator).ShouldBe((reaction, "SMILE", SenderKind.App, desk.Box.App.Id));
        (await Messages.ListReactionsAsync(sent.Id, new() { PageSize = 1 }, Cancel).CountAsync(Cancel)).ShouldBe(2);

        await Messages.RemoveReactionAsync(sent.Id, reaction, Cancel);

        (await Messages.ListReactionsAsync(sent.Id, cancellationToken: Cancel).Select(each => each.Emoji).ToListAsync(Cancel)).ShouldBe(["OK"]);
        (await Should.ThrowAsync<LarkRequestException>(Messages.ReactAsync(sent.Id, "NO_SUCH", Cancel))).Meaning.ShouldContain("no such emoji");
    }

    [Fact]
    public async Task A_message_is_pinned_as_often_as_one_likes_and_taken_down()
    {
        var chat = await desk.GroupAsync("Bob Li");
        desk.Rest();
        var sent = await Messages.SendAsync(chat, "Read this first.", null, Cancel);
        await Messages.PinAsync(sent.Id, Cancel);
        await Messages.PinAsync(sent.Id, Cancel);

        var pin = (await Messages.ListPinsAsync(chat, cancellationToken: Cancel).ToListAsync(Cancel)).ShouldHaveSingleItem();
        (pin.Message, pin.Chat, pin.Operator).ShouldBe((sent.Id, chat, desk.Box.App.Id));

        await Messages.UnpinAsync(sent.Id, Cancel);
        await Messages.UnpinAsync(sent.Id, Cancel);

        (await Messages.ListPinsAsync(chat, cancellationToken: Cancel).CountAsync(Cancel)).ShouldBe(0);
        await Should.ThrowAsync<LarkException>(Messages.PinAsync(new("om_none"), Cancel));
    }

    private Task<SentMessage> SendAsync(string text)
    {
        desk.Rest();
        return Messages.SendAsync(desk.Bob, text, null, Cancel);
    }
}
