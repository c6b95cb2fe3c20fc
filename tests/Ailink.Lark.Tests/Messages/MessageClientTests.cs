using Ailink.Lark.Cards;

namespace Ailink.Lark.Tests.Messages;

/// <summary>What becomes of a message after it was sent, over real HTTP.</summary>
public sealed class MessageClientTests(Desk desk) : IClassFixture<Desk>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private ILarkMessages Messages => desk.Lark.Messages;

    [Fact]
    public async Task A_reply_knows_what_it_replies_to_and_arrives_once_though_an_attempt_was_lost()
    {
        var first = await SendAsync("How are you?");
        desk.Box.Faults.Next($"/open-apis/im/v1/messages/{first.Id}/reply", status: 500, afterEffect: true);

        var reply = await Messages.ReplyAsync(first.Id, "Fine, you?", cancellationToken: Cancel);

        var read = await Messages.GetAsync(reply.Id, Cancel);
        read.Parent.ShouldBe(first.Id);
        read.Root.ShouldBe(first.Id);
        read.Text.ShouldBe("Fine, you?");
        read.Type.ShouldBe(MessageType.Text);
        read.Sender!.Kind.ShouldBe(SenderKind.App);
        read.Sender.App.ShouldBe(new AppId(desk.Box.App.Id));
        read.Chat.ShouldBe(reply.Chat);
        (read.SentAt - desk.Box.Clock.Now).Duration().ShouldBeLessThan(TimeSpan.FromMinutes(1));
        read.ToString().ShouldNotContain("Fine");
        desk.Box.User("Bob Li").Inbox.Count(message => message.Content.Contains("Fine, you?", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task A_text_is_edited_and_a_card_is_not()
    {
        var sent = await SendAsync("Depolyed.");
        await Messages.EditAsync(sent.Id, "Deployed.", Cancel);

        var read = await Messages.GetAsync(sent.Id, Cancel);
        read.Text.ShouldBe("Deployed.");
        read.Edited.ShouldBeTrue();
        var card = await Messages.SendAsync(desk.Bob, Card.Titled("T"), null, Cancel);
        (await Should.ThrowAsync<LarkRequestException>(Messages.EditAsync(card.Id, "text", Cancel))).Api.ShouldBe("PUT im/v1/messages/:message_id");
    }

    [Fact]
    public async Task A_change_without_a_uuid_is_not_repeated_once_it_may_have_happened()
    {
        var sent = await SendAsync("first");
        desk.Box.Faults.Next($"/open-apis/im/v1/messages/{sent.Id}", status: 500, afterEffect: true);

        var doubt = await Should.ThrowAsync<LarkUnavailableException>(Messages.EditAsync(sent.Id, "second", Cancel));

        doubt.OutcomeUnknown.ShouldBeTrue();
        doubt.Uuid.ShouldBeNull();
        desk.Box.Calls.To($"/open-apis/im/v1/messages/{sent.Id}").Count.ShouldBe(1);
        (await Messages.GetAsync(sent.Id, Cancel)).Text.ShouldBe("second");
    }

    [Fact]
    public async Task A_card_is_replaced_in_its_message_for_fourteen_days()
    {
        desk.Rest();
        var sent = await Messages.SendAsync(desk.Bob, Card.Titled("Deploying"), null, Cancel);
        await Messages.UpdateCardAsync(sent.Id, Card.Titled("Deployed", CardColor.Green), Cancel);

        desk.Box.User("Bob Li").Inbox.Single(message => message.Id == sent.Id.Value).Card!.Value.ToString().ShouldContain("Deployed");
        desk.Box.Clock.Advance(TimeSpan.FromDays(15));
        (await Should.ThrowAsync<LarkRequestException>(Messages.UpdateCardAsync(sent.Id, Card.Titled("Too late"), Cancel))).Meaning.ShouldContain("14 days");
    }

    [Fact]
    public async Task A_recall_that_happened_without_an_answer_is_no_failure_and_a_second_one_is()
    {
        var sent = await SendAsync("Oops.");
        desk.Box.Faults.Next($"/open-apis/im/v1/messages/{sent.Id}", status: 500, afterEffect: true);

        await Messages.RecallAsync(sent.Id, Cancel);

        desk.Box.User("Bob Li").Inbox.Single(message => message.Id == sent.Id.Value).IsRecalled.ShouldBeTrue();
        (await Should.ThrowAsync<LarkRequestException>(Messages.RecallAsync(sent.Id, Cancel))).Code.ShouldBe(230110);
    }

    [Fact]
    public async Task A_history_is_read_page_by_page_and_only_as_far_as_somebody_wants()
    {
        var chat = await desk.GroupAsync("Bob Li");
        for (var count = 1; count <= 5; count++)
        {
            desk.Rest();
            await Messages.SendAsync(chat, $"message {count}", null, Cancel);
        }

        (await TextsAsync(chat, new() { PageSize = 2 })).ShouldBe(["message 1", "message 2", "message 3", "message 4", "message 5"]);
        (await TextsAsync(chat, new() { PageSize = 2, NewestFirst = true })).ShouldBe(["message 5", "message 4", "message 3", "message 2", "message 1"]);

        var calls = desk.Box.Calls.All.Count;
        await foreach (var message in Messages.ListAsync(chat, new() { PageSize = 2 }, Cancel))
        {
            message.Chat.ShouldBe(chat);
            break;
        }

        desk.Box.Calls.All.Count.ShouldBe(calls + 1);
    }

    [Fact]
    public async Task A_history_is_read_between_two_times()
    {
        var chat = await desk.GroupAsync("Bob Li");
        foreach (var text in new[] { "early", "in time", "late" })
        {
            desk.Box.Clock.Advance(TimeSpan.FromMinutes(10));
            await Messages.SendAsync(chat, text, null, Cancel);
        }

        var now = desk.Box.Clock.Now;
        (await TextsAsync(chat, new() { From = now.AddMinutes(-15), To = now.AddMinutes(-5) })).ShouldBe(["in time"]);
    }

    [Fact]
    public async Task A_walk_stops_when_it_is_told_to()
    {
        var chat = await desk.GroupAsync("Bob Li");
        desk.Rest();
        await Messages.SendAsync(chat, "one", null, Cancel);
        await Messages.SendAsync(chat, "two", null, Cancel);
        using CancellationTokenSource stop = new();

        await Should.ThrowAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in Messages.ListAsync(chat, new() { PageSize = 1 }, stop.Token))
                await stop.CancelAsync();
        });
    }

    [Fact]
    public async Task Who_has_read_is_listed_for_seven_days()
    {
        var sent = await SendAsync("Read me.");
        await foreach (var reader in Messages.ListReadersAsync(sent.Id, new LarkListOptions { PageSize = 100 }, Cancel))
            reader.User.ShouldBe(desk.Bob);

        desk.Box.Clock.Advance(TimeSpan.FromDays(8));
        (await Should.ThrowAsync<LarkRequestException>(async () => await Messages.ListReadersAsync(sent.Id, Cancel).ToListAsync(Cancel))).Meaning.ShouldContain("seven days");
    }

    [Fact]
    public async Task A_missing_message_is_told_with_the_log_id()
    {
        var refusal = await Should.ThrowAsync<LarkRequestException>(Messages.GetAsync(new("om_none"), Cancel));
        refusal.Api.ShouldBe("GET im/v1/messages/:message_id");
        refusal.LogId.ShouldNotBeNullOrEmpty();
        refusal.OutcomeUnknown.ShouldBeFalse();
    }

    private Task<SentMessage> SendAsync(string text)
    {
        desk.Rest();
        return Messages.SendAsync(desk.Bob, text, null, Cancel);
    }

    private async Task<IReadOnlyList<string>> TextsAsync(ChatId chat, MessageQuery query) =>
        [.. (await Messages.ListAsync(chat, query, Cancel).ToListAsync(Cancel)).Where(message => message.Type == MessageType.Text).Select(message => message.Text)];
}
