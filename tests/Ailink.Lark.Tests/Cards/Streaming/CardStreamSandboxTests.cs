using System.Text.Json;
using Ailink.Lark.Cards;
using Ailink.Lark.Sandbox;

namespace Ailink.Lark.Tests.Cards.Streaming;

/// <summary>Streams over real HTTP, as a reader sees them.</summary>
public sealed class CardStreamSandboxTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Words_of_a_model_end_up_in_one_card_that_streams_no_more()
    {
        await using var box = await LarkSandbox.StartAsync(cancellationToken: Cancel);
        await using var lark = Some.Client(box);
        var bob = box.User("Bob Li");

        await using (var stream = await lark.Cards.StreamAsync(new OpenId(bob.OpenId), new() { Title = "Answer", Color = CardColor.Green, Interval = TimeSpan.FromMilliseconds(150) }, Cancel))
        {
            box.Faults.Next("/content", status: 500, afterEffect: true);
            await stream.WriteAsync(Tokens(), Cancel);
            await stream.CompleteAsync(Cancel);
        }

        var message = bob.Inbox.ShouldHaveSingleItem();
        var card = message.Card!.Value;
        card.GetProperty("body").GetProperty("elements")[0].GetProperty("content").GetString().ShouldBe("The answer is **42**.");
        card.GetProperty("config").GetProperty("streaming_mode").GetBoolean().ShouldBeFalse();
        Card.Parse(JsonSerializer.SerializeToUtf8Bytes(card)).Header!.Color.ShouldBe(CardColor.Green);
    }

    private static async IAsyncEnumerable<string> Tokens()
    {
        foreach (var token in (string[])["The", " answer", " is", " **42**", "."])
        {
            await Task.Yield();
            yield return token;
        }
    }
}
