using System.Text.Json.Serialization;

namespace Ailink.Benchmarks.Cards;

/// <summary>The card of the benchmark, as one types it for the serializer.</summary>
internal sealed record PlainCard(string Schema, PlainCard.Behaviour Config, PlainCard.Head Header, PlainCard.Content Body)
{
    public static PlainCard Sample() => new("2.0", new(true), new(Plain("Deploy failed · 部署失败"), "red"), new(
    [
        new("markdown") { Content = "**api** on *prod* stopped at step 4 of 7.\n\n> the health check \"ready\" did not answer within 30 s\n\n<at id=ou_1></at> please have a look." },
        new("column_set") { Columns = [Column("Commit"), Column("4f2c9e1 · 修复超时"), Column("12 minutes ago")] },
        new("hr"),
        new("button") { Text = Plain("Open run"), Behaviors = [new("open_url") { DefaultUrl = "https://ci.example.test/runs/4711?tab=log" }] },
        new("button") { Text = Plain("Roll back"), Name = "rollback", Behaviors = [new("callback") { Value = new(4711, "rollback") }] },
    ]));

    private static Phrase Plain(string content) => new("plain_text", content);

    private static Element Column(string text) => new("column") { Width = "weighted", Weight = 1, Elements = [new("div") { Text = Plain(text) }] };

    internal sealed record Behaviour(bool UpdateMulti);

    internal sealed record Head(Phrase Title, string Template);

    internal sealed record Phrase(string Tag, string Content);

    internal sealed record Content(IReadOnlyList<Element> Elements);

    internal sealed record Call(int Run, string Do);

    internal sealed record Action(string Type)
    {
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public string? DefaultUrl { get; init; }

        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public Call? Value { get; init; }
    }

    internal sealed record Element(string Tag)
    {
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public string? Content { get; init; }

        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public Phrase? Text { get; init; }

        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public string? Name { get; init; }

        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public string? Width { get; init; }

        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public int? Weight { get; init; }

        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public IReadOnlyList<Element>? Columns { get; init; }

        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public IReadOnlyList<Element>? Elements { get; init; }

        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public IReadOnlyList<Action>? Behaviors { get; init; }
    }
}
