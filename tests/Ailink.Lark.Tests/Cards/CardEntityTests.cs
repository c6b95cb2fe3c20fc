using Ailink.Lark.Cards;
using Ailink.Lark.Sandbox;

namespace Ailink.Lark.Tests.Cards;

/// <summary>Card entities over real HTTP: made, sent, changed in each way.</summary>
public sealed class CardEntityTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_card_that_was_sent_changes_where_it_is()
    {
        await using var box = await LarkSandbox.StartAsync(cancellationToken: Cancel);
        await using var lark = Some.Client(box);
        CardSequence sequence = new();
        var id = await lark.Cards.CreateAsync(Card.Titled("T").Add(new MarkdownElement("one") { ElementId = "md_1" }), Cancel);
        await lark.Messages.SendAsync(new OpenId(box.User("Bob Li").OpenId), MessageContent.CardEntity(id), null, Cancel);

        await lark.Cards.ApplyAsync(id, [CardEdit.InsertAfter("md_1", new MarkdownElement("two") { ElementId = "md_2" }), CardEdit.Append(new DividerElement()), CardEdit.Stream(true)], sequence, Cancel);
        await lark.Cards.SetTextAsync(id, "md_1", "one and more", sequence, Cancel);
        await lark.Cards.ApplyAsync(id, [CardEdit.Stream(false), CardEdit.Replace("md_2", new TextElement("two, plain") { ElementId = "md_2" })], sequence, Cancel);
        Shown(box).ShouldContain("one and more");
        Shown(box).ShouldContain("two, plain");

        await lark.Cards.ApplyAsync(id, [CardEdit.Remove("md_2"), CardEdit.InsertBefore("md_1", new MarkdownElement("zero") { ElementId = "md_0" })], sequence, Cancel);
        Shown(box).ShouldNotContain("two, plain");

        await lark.Cards.ReplaceAsync(id, Card.Titled("Done", CardColor.Grey).Markdown("over"), sequence, Cancel);
        Shown(box).ShouldContain("over");
        box.User("Bob Li").Inbox.ShouldHaveSingleItem().Updates.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task A_change_that_happened_but_was_not_answered_happens_once()
    {
        await using var box = await LarkSandbox.StartAsync(cancellationToken: Cancel);
        await using var lark = Some.Client(box);
        var id = await lark.Cards.CreateAsync(Card.Titled("T").Markdown("one"), Cancel);
        box.Faults.Next($"/open-apis/cardkit/v1/cards/{id}/batch_update", status: 500, afterEffect: true);

        await lark.Cards.ApplyAsync(id, [CardEdit.Append(new DividerElement())], new CardSequence(), Cancel);

        box.Calls.To($"/open-apis/cardkit/v1/cards/{id}/batch_update").Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_change_behind_a_later_one_is_refused()
    {
        await using var box = await LarkSandbox.StartAsync(cancellationToken: Cancel);
        await using var lark = Some.Client(box);
        var id = await lark.Cards.CreateAsync(Card.Titled("T").Markdown("one"), Cancel);
        await lark.Cards.ReplaceAsync(id, Card.Titled("T2"), new CardSequence(9), Cancel);

        var refusal = await Should.ThrowAsync<LarkRequestException>(lark.Cards.ReplaceAsync(id, Card.Titled("T3"), new CardSequence(), Cancel));

        refusal.Code.ShouldBe(300317);
        refusal.Message.ShouldContain("CardSequence");
    }

    private static string Shown(LarkSandbox box) => box.User("Bob Li").Inbox.Single().Card!.Value.GetRawText();
}
