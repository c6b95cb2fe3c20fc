using System.Text.Json;
using Ailink.Lark.Cards;
using Ailink.Lark.Sandbox;

namespace Ailink.Lark.Tests.Cards;

/// <summary>Each operation of CardKit by itself, over real HTTP.</summary>
public sealed class CardKitTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_card_is_changed_piece_by_piece()
    {
        await using var box = await LarkSandbox.StartAsync(cancellationToken: Cancel);
        await using var lark = Some.Client(box);
        CardSequence sequence = new();
        var id = await lark.Cards.CreateAsync(Card.Titled("T").Add(new MarkdownElement("one") { ElementId = "md_1" }), Cancel);
        await lark.Messages.SendAsync(new OpenId(box.User("Bob Li").OpenId), MessageContent.CardEntity(id), null, Cancel);

        await lark.Cards.AddAsync(id, CardPlace.After("md_1"), [new MarkdownElement("two") { ElementId = "md_2" }], sequence, Cancel);
        await lark.Cards.AddAsync(id, CardPlace.Before("md_1"), [new MarkdownElement("zero") { ElementId = "md_0" }], sequence, Cancel);
        await lark.Cards.ChangeElementAsync(id, "md_2", JsonElement.Parse("""{"content":"two and a half"}"""), sequence, Cancel);
        await lark.Cards.ReplaceElementAsync(id, "md_1", new TextElement("plain one") { ElementId = "md_1" }, sequence, Cancel);
        await lark.Cards.RemoveElementAsync(id, "md_0", sequence, Cancel);
        await lark.Cards.ConfigureAsync(id, new() { Config = new() { Summary = "in short" }, Link = new() { Url = "https://a.test" } }, sequence, Cancel);

        var card = Card.Parse(JsonSerializer.SerializeToUtf8Bytes(box.User("Bob Li").Inbox.Single().Card!.Value));
        card.Elements.ShouldBe([new TextElement("plain one") { ElementId = "md_1" }, new MarkdownElement("two and a half") { ElementId = "md_2" }]);
        card.Config.Summary.ShouldBe(CardSummary.FromString("in short"));
        card.Link.ShouldBe(new CardLink { Url = "https://a.test" });
        sequence.Last.ShouldBe(6);
    }

    [Fact]
    public async Task A_broken_element_is_refused_before_a_call_is_spent()
    {
        ScriptedPlatform platform = new();
        await using var lark = Some.Client(platform);
        CardElement broken = new MarkdownElement("x") { ElementId = "1" };
        foreach (var call in new Func<Task>[]
        {
            () => lark.Cards.AddAsync(new("735"), CardPlace.AtEnd, [broken], new CardSequence(), Cancel),
            () => lark.Cards.ReplaceElementAsync(new("735"), "md_1", broken, new CardSequence(), Cancel),
            () => lark.Cards.ApplyAsync(new("735"), [CardEdit.Append(broken)], new CardSequence(), Cancel),
        })
        {
            (await Should.ThrowAsync<LarkRequestException>(call)).Violations.ShouldHaveSingleItem().Field.ShouldBe("elements[0].element_id");
        }

        platform.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task Making_a_card_is_never_repeated_in_doubt()
    {
        await using var box = await LarkSandbox.StartAsync(cancellationToken: Cancel);
        await using var lark = Some.Client(box);
        box.Faults.Next("/open-apis/cardkit/v1/cards", status: 500, afterEffect: true);

        (await Should.ThrowAsync<LarkUnavailableException>(lark.Cards.CreateAsync(Card.Titled("T"), Cancel))).OutcomeUnknown.ShouldBeTrue();

        box.Calls.To("/open-apis/cardkit/v1/cards").Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_card_is_sent_once_and_lives_14_days()
    {
        var clock = Ailink.Testing.VirtualClock.New();
        ScriptedPlatform platform = new();
        platform.Token().On(ScriptedPlatform.SendPath, ScriptedPlatform.Sent).On("/open-apis/cardkit/v1/cards", """{"code":0,"data":{"card_id":"735"}}""");
        await using var lark = Some.Client(platform, clock);
        var id = await lark.Cards.CreateAsync(Card.Titled("T"), Cancel);
        await lark.Messages.SendAsync(Some.Person, MessageContent.CardEntity(id), new() { Uuid = "u-1" }, Cancel);
        await lark.Messages.SendAsync(Some.Person, MessageContent.CardEntity(id), new() { Uuid = "u-1" }, Cancel); // the same send, repeated

        (await Should.ThrowAsync<LarkRequestException>(lark.Messages.SendAsync(Some.Person, MessageContent.CardEntity(id), null, Cancel))).Message.ShouldContain("once");
        clock.Advance(TimeSpan.FromDays(15));
        (await Should.ThrowAsync<LarkRequestException>(lark.Cards.ReplaceAsync(id, Card.Titled("T2"), new CardSequence(), Cancel))).Message.ShouldContain("14 days");

        platform.SendCalls.ShouldBe(2);
        await lark.Messages.SendAsync(Some.Person, MessageContent.CardEntity(new("736")), null, Cancel);
    }
}
