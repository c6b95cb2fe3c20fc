using System.Text;
using System.Text.Json;
using Ailink.Lark.Cards;
using CsCheck;

namespace Ailink.Lark.Tests.Cards;

/// <summary>Whatever is given to the parser: a card, or the one documented exception.</summary>
public sealed class CardParserFuzzTests
{
    private static readonly string[] Odd =
    [
        "null", "true", "-1", "1e999", "123456789012345678901234567890123456789", "0.1000000000000000055511151231257827", "\"\"", "\"\\ud800\"", "[]", "{}", "[null]", "[[]]", "{\"tag\":7}", "\"2.0\"",
        "[{\"tag\":\"markdown\"}]", "{\"tag\":\"hr\",\"tag\":\"hr\"}", "\"\\u0000\"", "[1,\"a\"]",
    ];

    // Far more than any machine needs for a thousand small documents: who is still at it hangs.
    private static readonly TimeSpan Hanging = TimeSpan.FromMinutes(2);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public Task A_card_with_a_value_exchanged_is_read_back_as_it_was_written_or_refused() => EndsAsync(() =>
        Gen.Select(Gen.Int[0, 10_000], Gen.Int[0, Odd.Length - 1]).Sample(
            (place, odd) =>
            {
                var values = Values(CardSamples.Everything);
                var (start, length) = values[place % values.Count];
                var bytes = CardSamples.Everything.AsSpan();
                byte[] changed = [.. bytes[..start], .. Encoding.UTF8.GetBytes(Odd[odd]), .. bytes[(start + length)..]];
                ReadsOrRefuses(changed, lossless: true);
            },
            iter: 200));

    [Fact]
    public Task Bytes_that_were_broken_are_refused_and_nothing_else_happens() => EndsAsync(() =>
        Gen.Select(Gen.Int[0, 100_000], Gen.Byte, Gen.Int[0, 20]).Array[1, 4].Sample(
            changes =>
            {
                var bytes = (byte[])CardSamples.Everything.Clone();
                foreach (var (place, value, cut) in changes)
                {
                    bytes[place % bytes.Length] = value;
                    if (cut == 0)
                        bytes = bytes[..Math.Max(1, place % bytes.Length)];
                }

                ReadsOrRefuses(bytes, lossless: false);
            },
            iter: 200));

    [Fact]
    public Task Noise_is_refused() => EndsAsync(() => Gen.Byte.Array[0, 60].Sample(bytes => ReadsOrRefuses(bytes, lossless: false), iter: 300));

    [Theory]
    [InlineData(20, true)]
    [InlineData(2_000, false)]
    [InlineData(200_000, false)]
    public void Depth_has_an_end(int depth, bool read)
    {
        StringBuilder json = new("""{"schema":"2.0","body":{"elements":[""");
        for (var i = 0; i < depth; i++)
            json.Append("""{"tag":"form","name":"f","elements":[""");
        json.Append(string.Concat(Enumerable.Repeat("]}", depth))).Append("]}}");
        var parse = () => Card.Parse(Encoding.UTF8.GetBytes(json.ToString()));
        if (read)
            parse().Validate().ShouldNotBeEmpty();
        else
            Should.Throw<JsonException>(parse);
    }

    [Fact]
    public void A_very_wide_card_is_read_in_no_time_and_refused_by_the_rules()
    {
        var elements = string.Join(',', Enumerable.Repeat("""{"tag":"markdown","content":"x"}""", 50_000));
        var card = Card.Parse(Encoding.UTF8.GetBytes($$$"""{"schema":"2.0","body":{"elements":[{{{elements}}}]}}"""));
        card.Elements.Count.ShouldBe(50_000);
        card.Validate().Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("schema", """{"schema":1}""")]
    [InlineData("header", """{"schema":"2.0","header":[]}""")]
    [InlineData("config", """{"schema":"2.0","config":1}""")]
    [InlineData("body.elements", """{"schema":"2.0","body":{"elements":[1]}}""")]
    public void An_error_says_where(string path, string json) => Should.Throw<JsonException>(() => Card.Parse(Encoding.UTF8.GetBytes(json))).Path.ShouldBe(path);

    private static Task EndsAsync(Action fuzz) => Task.Run(fuzz, Cancel).WaitAsync(Hanging, TimeProvider.System, Cancel);

    private static void ReadsOrRefuses(byte[] json, bool lossless)
    {
        Card card;
        try
        {
            card = Card.Parse(json);
        }
        catch (JsonException)
        {
            return;
        }

        var written = card.ToJson();
        card.Validate().ShouldNotBeNull();
        if (lossless && JsonElement.Parse(json).GetProperty("body").TryGetProperty("elements", out _)) // a body without elements gets an empty list
            JsonElement.DeepEquals(JsonElement.Parse(written), JsonElement.Parse(json)).ShouldBeTrue(written);
        Card.Parse(Encoding.UTF8.GetBytes(written)).ToJson().ShouldBe(written);
    }

    // Where the values of a document stand.
    private static List<(int Start, int Length)> Values(byte[] json)
    {
        List<(int, int)> values = [];
        Utf8JsonReader reader = new(json);
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.PropertyName or JsonTokenType.EndArray or JsonTokenType.EndObject || reader.CurrentDepth == 0)
                continue;
            var end = reader;
            end.Skip();
            values.Add(((int)reader.TokenStartIndex, (int)(end.BytesConsumed - reader.TokenStartIndex)));
        }

        return values;
    }
}
