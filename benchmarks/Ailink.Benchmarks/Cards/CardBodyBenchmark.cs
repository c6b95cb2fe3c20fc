using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Ailink.Lark.Cards;
using BenchmarkDotNet.Attributes;

namespace Ailink.Benchmarks.Cards;

/// <summary>P9: what does it cost to turn a typed card into the complete body of a send? The platform wants the card as text inside the request's JSON.</summary>
[MemoryDiagnoser]
[MinColumn]
public class CardBodyBenchmark : IDisposable
{
    private const string Receiver = "oc_84f5e5b0c1d24d6c9a6c0b9e3f1a7d52";
    private const string Uuid = "0199f5a1c7b07a3e9d3c5b2f8e6a4d10";

    private static readonly JsonWriterOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Card _card = Sample();
    private readonly PlainCard _plain = PlainCard.Sample();
    private readonly PlainJson _json = new(new JsonSerializerOptions(PlainJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    private readonly ArrayBufferWriter<byte> _inner = new(8192);
    private readonly ArrayBufferWriter<byte> _outer = new(8192);
    private readonly Utf8JsonWriter _innerWriter;
    private readonly Utf8JsonWriter _outerWriter;

    /// <summary>Makes the writers that are used again and again.</summary>
    public CardBodyBenchmark() => (_innerWriter, _outerWriter) = (new(_inner, Relaxed), new(_outer, Relaxed));

    /// <summary>All three must write the same document.</summary>
    [GlobalSetup]
    public void AssertSame()
    {
        Serializer();
        var expected = JsonElement.Parse(_outer.WrittenSpan);
        SerializerAndWriter();
        Same(expected, JsonElement.Parse(_outer.WrittenSpan));
        Ailink();
        Same(expected, JsonElement.Parse(_outer.WrittenSpan));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _innerWriter.Dispose();
        _outerWriter.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>What one writes without the SDK: the source-generated serializer for the card, and again for the body around it.</summary>
    [Benchmark(Baseline = true, Description = "serializer, twice")]
    public int Serializer()
    {
        SerializeCard();
        _outer.ResetWrittenCount();
        _outerWriter.Reset();
        JsonSerializer.Serialize(_outerWriter, new PlainBody(Receiver, "interactive", Encoding.UTF8.GetString(_inner.WrittenSpan), Uuid), _json.PlainBody);
        return _outer.WrittenCount;
    }

    /// <summary>The same without a string between: for information, what care can still get out of it.</summary>
    [Benchmark(Description = "serializer, then Utf8JsonWriter")]
    public int SerializerAndWriter()
    {
        SerializeCard();
        _outer.ResetWrittenCount();
        _outerWriter.Reset();
        _outerWriter.WriteStartObject();
        _outerWriter.WriteString("receive_id"u8, Receiver);
        _outerWriter.WriteString("msg_type"u8, "interactive"u8);
        _outerWriter.WriteString("content"u8, _inner.WrittenSpan);
        _outerWriter.WriteString("uuid"u8, Uuid);
        _outerWriter.WriteEndObject();
        _outerWriter.Flush();
        return _outer.WrittenCount;
    }

    /// <summary>One pass.</summary>
    [Benchmark(Description = "Ailink.Lark")]
    public int Ailink()
    {
        _outer.ResetWrittenCount();
        CardWriter writer = new(_outer);
        writer.BeginObject();
        writer.Text("receive_id"u8, Receiver);
        writer.Text("msg_type"u8, "interactive");
        writer.Name("content"u8);
        writer.BeginText();
        _card.WriteTo(ref writer);
        writer.EndText();
        writer.Text("uuid"u8, Uuid);
        writer.EndObject();
        writer.Flush();
        return _outer.WrittenCount;
    }

    /// <summary>For information: the rules, which a send checks before that.</summary>
    [Benchmark(Description = "Card.Validate")]
    public int Validate() => _card.Validate().Count;

    private static Card Sample() => Card.Titled("Deploy failed · 部署失败", CardColor.Red)
        .Markdown("**api** on *prod* stopped at step 4 of 7.\n\n> the health check \"ready\" did not answer within 30 s\n\n<at id=ou_1></at> please have a look.")
        .Columns(new CardColumn(new TextElement("Commit")), new CardColumn(new TextElement("4f2c9e1 · 修复超时")), new CardColumn(new TextElement("12 minutes ago")))
        .Divider()
        .Button("Open run", new Uri("https://ci.example.test/runs/4711?tab=log"))
        .Button("Roll back", new System.Text.Json.Nodes.JsonObject { ["run"] = 4711, ["do"] = "rollback" }, "rollback");

    private static void Same(JsonElement expected, JsonElement actual)
    {
        var (one, other) = (JsonElement.Parse(expected.GetProperty("content").GetString()!), JsonElement.Parse(actual.GetProperty("content").GetString()!));
        if (!JsonElement.DeepEquals(one, other) || expected.GetProperty("uuid").GetString() != actual.GetProperty("uuid").GetString())
            throw new InvalidOperationException($"Not the same document:\n{expected}\n{actual}");
    }

    private void SerializeCard()
    {
        _inner.ResetWrittenCount();
        _innerWriter.Reset();
        JsonSerializer.Serialize(_innerWriter, _plain, _json.PlainCard);
    }
}
