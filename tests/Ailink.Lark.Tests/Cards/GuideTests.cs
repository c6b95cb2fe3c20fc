using System.Text.Json.Nodes;
using Ailink.Lark.Cards;
using Ailink.Lark.Sandbox;

namespace Ailink.Lark.Tests.Cards;

/// <summary>The examples of docs/cards.md, as they stand there.</summary>
public sealed class GuideTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Build_one()
    {
        await using var box = await LarkSandbox.StartAsync(cancellationToken: Cancel);
        await using var lark = Some.Client(box);
        OpenId chat = new(box.User("Bob Li").OpenId);
        var ct = Cancel;

        var card = Card.Titled("Deploy failed", CardColor.Red)
            .Subtitled("api · prod")
            .Tag("urgent", "red")
            .Markdown("**Step 4 of 7** did not answer within 30 s.")
            .Columns(new CardColumn(new TextElement("Commit")), new CardColumn(new TextElement("4f2c9e1")))
            .Divider()
            .Button("Open run", new Uri("https://ci.example.test/runs/4711"))
            .Button("Roll back", new JsonObject { ["run"] = 4711 }, "rollback")
            .Note("Sent by the build server.");
        await lark.Messages.SendAsync(chat, card, cancellationToken: ct);

        card = Card.Titled("Expenses")
            .Table(
                [TableColumn.Text("who", "Who"), TableColumn.Number("sum", "Sum", new() { Symbol = "€", Precision = 2 }), TableColumn.Options("state", "State")],
                [new(("who", "Ada"), ("sum", 12.5m), ("state", TableCell.Options(new TableOption("paid") { Color = "green" })))])
            .Form(
                "add",
                new InputElement { Name = "what", Label = "What for", Required = true },
                new DatePickerElement { Name = "day", InitialDate = "2026-11-23" },
                new SelectElement([new("Travel", "travel"), new("Food", "food")]) { Name = "kind" },
                Card.SubmitButton("Add", "submit"));
        await lark.Messages.SendAsync(chat, card, cancellationToken: ct);

        box.User("Bob Li").Inbox.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Change_one_that_was_sent()
    {
        await using var box = await LarkSandbox.StartAsync(cancellationToken: Cancel);
        await using var lark = Some.Client(box);
        OpenId chat = new(box.User("Bob Li").OpenId);
        var ct = Cancel;

        CardSequence sequence = new();
        var id = await lark.Cards.CreateAsync(Card.Titled("Build 17").Add(new MarkdownElement("running") { ElementId = "state" }), ct);
        await lark.Messages.SendAsync(chat, MessageContent.CardEntity(id), cancellationToken: ct);

        await lark.Cards.ApplyAsync(id, [CardEdit.SetText("state", "**done**"), CardEdit.Append(new DividerElement())], sequence, ct);

        box.User("Bob Li").Inbox.ShouldHaveSingleItem().Card!.Value.GetRawText().ShouldContain("**done**");
    }
}
