using Ailink.Lark.Cards;

namespace Ailink.Lark.Tests.GroupBots;

/// <summary>Incoming webhooks over real HTTP.</summary>
public sealed class GroupBotTests(Desk desk) : IClassFixture<Desk>
{
    private static readonly HttpClient Http = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_signed_message_arrives_whatever_its_kind()
    {
        var bot = desk.Box.World.AddGroupBot((await desk.GroupAsync("Bob Li")).Value, "Alarm", "demo-secret");
        Uri hook = new(desk.Box.BaseAddress, bot.Path);
        MessageContent[] contents = ["disk full", MessageContent.Post(LarkPost.Titled("T").Text("disk full")), Card.Titled("Disk").Markdown("**full**")];

        foreach (var content in contents)
            await LarkGroupBot.SendAsync(Http, hook, content, "demo-secret", Clock, Cancel);

        desk.Box.User("Bob Li").Inbox.Where(message => message.ChatId == bot.ChatId).Select(message => message.Type).ShouldBe(["text", "post", "interactive"]);
    }

    [Fact]
    public async Task The_card_of_a_group_is_named_as_webhooks_name_it()
    {
        var bot = desk.Box.World.AddGroupBot((await desk.GroupAsync("Bob Li")).Value, "Alarm");

        await LarkGroupBot.SendAsync(Http, new Uri(desk.Box.BaseAddress, bot.Path), MessageContent.ShareChat(new(bot.ChatId)), cancellationToken: Cancel);

        desk.Box.User("Bob Li").Inbox.Single(message => message.ChatId == bot.ChatId).Type.ShouldBe("share_chat");
    }

    [Fact]
    public async Task A_refusal_is_told_by_its_kind_and_never_with_the_address()
    {
        var bot = desk.Box.World.AddGroupBot((await desk.GroupAsync("Bob Li")).Value, "Alarm", "demo-secret");
        Uri hook = new(desk.Box.BaseAddress, bot.Path);

        var unsigned = await Should.ThrowAsync<LarkCredentialsException>(LarkGroupBot.SendAsync(Http, hook, "hi", "wrong", Clock, Cancel));
        unsigned.Code.ShouldBe(19021);
        unsigned.ToString().ShouldNotContain(bot.Path);
        unsigned.Message.ShouldContain("the platform says: sign match fail");
        (bot.Secret, bot.Keywords) = (null, ["alarm"]);
        (await Should.ThrowAsync<LarkRequestException>(LarkGroupBot.SendAsync(Http, hook, "hi", cancellationToken: Cancel))).Meaning.ShouldContain("keywords");
        (await Should.ThrowAsync<LarkRequestException>(LarkGroupBot.SendAsync(Http, new Uri(desk.Box.BaseAddress, "/open-apis/bot/v2/hook/none"), "hi", cancellationToken: Cancel))).Code.ShouldBe(19001);
        await Should.ThrowAsync<ArgumentException>(LarkGroupBot.SendAsync(Http, hook, MessageContent.CardEntity(new("735")), cancellationToken: Cancel));
    }

    [Fact]
    public async Task Silence_leaves_the_outcome_unknown()
    {
        var bot = desk.Box.World.AddGroupBot((await desk.GroupAsync("Bob Li")).Value, "Alarm");
        desk.Box.Faults.Next(bot.Path, drop: true, afterEffect: true);
        (await Should.ThrowAsync<LarkUnavailableException>(LarkGroupBot.SendAsync(Http, new Uri(desk.Box.BaseAddress, bot.Path), "hi", cancellationToken: Cancel))).OutcomeUnknown.ShouldBeTrue();
    }

    private TimeProvider Clock => new Microsoft.Extensions.Time.Testing.FakeTimeProvider(desk.Box.Clock.Now);
}
