using System.Reflection;
using System.Text;
using System.Text.Json;
using Ailink.Lark.Events;
using CsCheck;

namespace Ailink.Lark.Tests.Events.Records;

/// <summary>Whatever stands in an event: a record whose every property can be read, or the one exception that says it is broken.</summary>
public sealed class EventFuzzTests
{
    private static readonly string[] Types = [.. Samples.All.Keys];

    private static readonly string[] Pieces =
        ["{", "}", "[", "]", "\"", ":", ",", "null", "true", "-1", "1e999", "\"\\ud800\"", "\"\"", "{}", "[]", " ", "\u00e9", "\"event\"", "\"user_id\":{", "[[[[", "99999999999999999999"];

    private static readonly string[] Names = [.. Samples.All.Values.SelectMany(NamesIn).Distinct()];

    private static readonly Gen<string> Leaf = OneOf("null", "true", "7", "-0.5", "1763800000123", "\"\"", "\"ou_1\"", "\"oc_1\"", "\"unknown\"", "\"{\\\"text\\\":\\\"@_user_1\\\"}\"", "\"\\u0000\"", "{}", "[]");

    private static readonly Gen<string> Json = Gen.Recursive<string>((depth, inner) => depth >= 3 ? Leaf : Gen.OneOf(
        Leaf,
        inner.Array[0, 3].Select(items => $"[{string.Join(',', items)}]"),
        Gen.Select(OneOf(Names), inner).Array[0, 4].Select(fields => $"{{{string.Join(',', fields.Select(field => $"\"{field.Item1}\":{field.Item2}"))}}}")));

    [Fact]
    public void Any_json_is_read() => Gen.Select(OneOf(Types), Json).Sample(
        (type, body) => ReadAll(Told.Read(Told.Envelope(type, body.StartsWith('{') ? body : $$"""{"message":{{body}},"object":{{body}},"action":{{body}}}"""))),
        iter: 3_000, threads: 1);

    [Fact]
    public void Any_damage_is_read_or_refused() => Gen.Select(OneOf(Types), Gen.Select(Gen.Int[0, 900], Gen.Int[0, 20], OneOf(Pieces)).Array[1, 3], Gen.Int[0, 1_000]).Sample(
        (type, cuts, length) =>
        {
            var text = Told.Envelope(type, Samples.All[type]);
            var intact = text.IndexOf(",\"event\":", StringComparison.Ordinal);
            foreach (var (at, cut, piece) in cuts)
            {
                var start = Math.Min(intact + at, text.Length);
                text = text[..start] + piece + text[Math.Min(start + cut, text.Length)..];
            }

            ReadOrRefused(Encoding.UTF8.GetBytes(length % 3 == 0 ? text[..Math.Min(text.Length, intact + length)] : text));
        },
        iter: 3_000, threads: 1);

    [Theory]
    [InlineData("""{"schema":"2.0","header":{"event_id":"e","event_type":"a"}}""")]
    [InlineData("""{"schema":"2.0","header":{"event_id":"e","event_type":"a"},"event":7}""")]
    [InlineData("""{"schema":"2.0","header":{"event_id":"e","event_type":"a"},"event":{},"event":{}}""")]
    [InlineData("""{"schema":"2.0","header":{"event_id":"e","event_type":"a"},"event":{}""")]
    [InlineData("""{"schema":"2.0","header":{"event_id":"e","event_type":"a"},"event":{}}x""")]
    [InlineData("""{"schema":"2.0","header":{"event_id":"e","event_type":"im.message.recalled_v1"},"event":{"message_id":"\ud800"}}""")]
    public void What_is_not_one_event_is_refused_and_named(string envelope) =>
        Should.Throw<LarkEventUnreadableException>(() => Told.Read(envelope)).Message.ShouldStartWith("The body of ");

    [Fact]
    public void Nothing_that_is_hushed_is_printed()
    {
        var records = Types.Select(type => Told.Read(Told.Envelope(type, Samples.All[type]))).ToList();

        records.Select(record => record.GetType()).Distinct().ShouldBe(
            typeof(LarkEvent).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(LarkEvent)) && !type.IsAbstract), ignoreOrder: true);
        foreach (var record in records)
        {
            record.ToString().ShouldNotContain(Samples.Hushed);
            foreach (var value in record.GetType().GetProperties().Select(property => property.GetValue(record)).Where(value => value is not (string or JsonElement or IReadOnlyList<string>)))
                $"{value}".ShouldNotContain(Samples.Hushed);
        }
    }

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(at => values[at]);

    private static void ReadOrRefused(byte[] envelope)
    {
        if (!LarkEventHeader.TryRead(envelope, out var header))
            return;
        try
        {
            ReadAll(LarkEventReader.Read(header, envelope));
        }
        catch (LarkEventUnreadableException)
        {
            // The one that is documented.
        }
    }

    private static void ReadAll(LarkEvent read)
    {
        read.ToString().ShouldStartWith(read.GetType().Name);
        foreach (var property in read.GetType().GetProperties(BindingFlags.Instance | BindingFlags.Public))
            property.GetValue(read);
        (read as CardAction)?.PickedDate();
    }

    private static IEnumerable<string> NamesIn(string json)
    {
        Utf8JsonReader reader = new(Encoding.UTF8.GetBytes(json));
        List<string> names = [];
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName)
                names.Add(reader.GetString()!);
        }

        return names;
    }
}
