using Ailink.Lark.Cards;
using Ailink.Lark.Sandbox;
using Ailink.Testing;

namespace Ailink.Lark.Tests.Messages;

/// <summary>Sending over real HTTP.</summary>
public sealed class SendTests
{
    private const string Path = "/open-apis/im/v1/messages";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_text_arrives()
    {
        await using var box = await LarkSandbox.StartAsync(cancellationToken: Cancel);
        await using var lark = Some.Client(box);

        var sent = await lark.Messages.SendAsync(new OpenId(box.User("Bob Li").OpenId), "hello 你好", null, Cancel);

        var message = await box.User("Bob Li").NextMessageAsync(Cancel);
        message.Id.ShouldBe(sent.Id.Value);
        message.ChatId.ShouldBe(sent.Chat.Value);
        message.Content.ShouldContain("hello 你好");
        sent.LogId.ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task A_card_arrives_inline_and_as_an_entity()
    {
        await using var box = await LarkSandbox.StartAsync(cancellationToken: Cancel);
        await using var lark = Some.Client(box);
        OpenId bob = new(box.User("Bob Li").OpenId);
        var card = Card.Titled("Deploy failed", CardColor.Red).Markdown("**api** on *prod*").Divider()
            .Columns(new CardColumn(new MarkdownElement("left")), new CardColumn(new TextElement("right")))
            .Button("Open run", new Uri("https://example.test/run?id=1&x=2"))
            .Button("Acknowledge", new { run = 1 }, "ack");

        await lark.Messages.SendAsync(bob, card, null, Cancel);
        var id = await lark.Cards.CreateAsync(card, Cancel);
        await lark.Messages.SendAsync(bob, MessageContent.CardEntity(id), null, Cancel);

        box.User("Bob Li").Inbox.Select(message => message.Type).ShouldBe(["interactive", "interactive"]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_send_that_happened_but_was_not_answered_arrives_once(bool drop)
    {
        await using var box = await LarkSandbox.StartAsync(cancellationToken: Cancel);
        await using var lark = Some.Client(box);
        box.Faults.Next(Path, times: 2, status: drop ? null : 500, drop: drop, afterEffect: true);

        var sent = await lark.Messages.SendAsync(new OpenId(box.User("Bob Li").OpenId), "hello", null, Cancel);

        box.User("Bob Li").Inbox.ShouldHaveSingleItem().Id.ShouldBe(sent.Id.Value);
        var attempts = box.Calls.To(Path);
        attempts.Count.ShouldBe(3);
        attempts.Select(call => call.Request!.Value.GetProperty("uuid").GetString()).Distinct().Count().ShouldBe(1);
    }

    [Theory]
    [InlineData(RepeatedUuid.NoId)]
    [InlineData(RepeatedUuid.Error)]
    public async Task A_platform_that_does_not_name_the_earlier_message_leaves_the_outcome_unknown(RepeatedUuid habit)
    {
        await using var box = await LarkSandbox.StartAsync(cancellationToken: Cancel);
        var clock = VirtualClock.New();
        await using var lark = Some.Client(box, clock, options => (options.AttemptTimeout, options.TotalTimeout) = (TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30)));
        box.World.RepeatedUuid = habit;
        box.Faults.Next(Path, status: 500, afterEffect: true);

        var send = lark.Messages.SendAsync(new OpenId(box.User("Bob Li").OpenId), "hello", new() { Uuid = "order-42" }, Cancel);
        await clock.AdvanceUntilAsync(() => send.IsCompleted, TimeSpan.FromMilliseconds(50), TimeSpan.FromMinutes(4), Cancel);
        var failure = await Should.ThrowAsync<LarkUnavailableException>(send);

        failure.OutcomeUnknown.ShouldBeTrue();
        failure.Uuid.ShouldBe("order-42");
        box.User("Bob Li").Inbox.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_missing_scope_is_named_with_the_page_that_grants_it()
    {
        await using var box = await LarkSandbox.StartAsync(cancellationToken: Cancel);
        await using var lark = Some.Client(box);
        box.App.GrantedScopes = ["tenant:tenant:readonly"];

        var refusal = await Should.ThrowAsync<LarkPermissionException>(lark.Messages.SendAsync(new OpenId(box.User("Bob Li").OpenId), "hello", null, Cancel));

        refusal.Code.ShouldBe(99991672);
        refusal.MissingScopes.ShouldContain("im:message:send_as_bot");
        refusal.GrantAddress.ShouldNotBeNull();
        refusal.LogId.ShouldNotBeNullOrEmpty();
        refusal.Retry.ShouldBe(RetryAdvice.Never);
    }

    [Fact]
    public async Task Nobody_and_a_uuid_that_is_too_long_are_refused_before_a_call()
    {
        ScriptedPlatform platform = new();
        await using var lark = Some.Client(platform);

        await Should.ThrowAsync<ArgumentException>(lark.Messages.SendAsync(default, "hi", null, Cancel));
        await Should.ThrowAsync<ArgumentException>(lark.Messages.SendAsync(Some.Person, "hi", new() { Uuid = new string('u', 51) }, Cancel));
        Should.Throw<ArgumentException>(() => MessageContent.Raw("post", "no json"));
        Should.Throw<ArgumentException>(() => MessageContent.Text(""));
        platform.Calls.ShouldBeEmpty();
    }
}
