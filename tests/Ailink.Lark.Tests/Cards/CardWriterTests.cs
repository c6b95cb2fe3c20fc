using System.Buffers;
using System.Text;
using System.Text.Json;
using Ailink.Lark.Cards;
using CsCheck;

namespace Ailink.Lark.Tests.Cards;

/// <summary>JSON inside JSON, in one pass and without a byte of garbage.</summary>
public sealed class CardWriterTests
{
    [Fact]
    public void Any_text_comes_back_through_both_layers() =>
        Gen.Frequency((3, Gen.String), (1, Gen.String.Select(text => text + "\"\\\n\r\t\u0000\u001f\u007f\u2028 你好 😀"))).Sample(text =>
        {
            var whole = new UnicodeEncoding(false, false, false).GetString(new UnicodeEncoding(false, false, false).GetBytes(text)); // halves of pairs become U+FFFD
            var expected = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(whole));
            var body = JsonBody.Text(text, static (ref writer, text) =>
            {
                writer.BeginObject();
                writer.Name(text);
                writer.Value(1);
                writer.Name("inner"u8);
                writer.BeginText();
                writer.BeginObject();
                writer.Name(text);
                writer.Value(text);
                writer.EndObject();
                writer.EndText();
                writer.EndObject();
            });
            var inner = JsonElement.Parse(JsonElement.Parse(body).GetProperty("inner").GetString()!);
            inner.GetProperty(expected).GetString().ShouldBe(expected);
        }, iter: 2_000);

    [Fact]
    public void The_card_inside_a_body_is_the_card()
    {
        var card = Card.Parse(CardSamples.Everything);
        var body = JsonBody.Text(card, static (ref writer, card) =>
        {
            writer.BeginText();
            card.WriteTo(ref writer);
            writer.EndText();
        });
        JsonSerializer.Deserialize<string>(body).ShouldBe(card.ToJson());
    }

    [Fact]
    public async Task A_body_is_the_document_the_serializer_writes()
    {
        var card = Card.Parse(CardSamples.Everything);
        using var body = MessageBody.Send(new ChatId("oc_1"), card, "u-1", "POST im/v1/messages");
        var expected = new { receive_id = "oc_1", msg_type = "interactive", content = card.ToJson(), uuid = "u-1" };
        CardSamples.ShouldSayTheSame(await body.ReadAsStringAsync(TestContext.Current.CancellationToken), JsonSerializer.Serialize(expected));
    }

    [Fact]
    public void A_card_is_written_into_a_used_buffer_without_garbage()
    {
        var card = Card.Titled("Deploy failed", CardColor.Red).Markdown("**api** on *prod*").Divider().Button("Open", new Uri("https://a.test"));
        ArrayBufferWriter<byte> buffer = new(8192);
        Write(buffer, card);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
            Write(buffer, card);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
    }

    private static void Write(ArrayBufferWriter<byte> buffer, Card card)
    {
        buffer.ResetWrittenCount();
        CardWriter writer = new(buffer);
        writer.BeginText();
        card.WriteTo(ref writer);
        writer.EndText();
        writer.Flush();
    }
}
