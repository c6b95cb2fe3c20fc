namespace Ailink.Benchmarks.Sending;

/// <summary>A card of the shape all callers send, as plain records.</summary>
internal sealed record BareCard(string Schema, BareCard.Settings Config, BareCard.Top Header, BareCard.Content Body)
{
    public static BareCard Of(int number) => new(
        "2.0", new(true), new(new("plain_text", "Deploy failed"), "red"),
        new([
            new("markdown") { Content = $"**api** on *prod*, run {number}" },
            new("hr"),
            new("markdown") { Content = "`TimeoutException` in **CheckoutTests** after 31 s, first seen in the build before." },
            new("button") { Text = new("plain_text", "Open run"), Behaviors = [new("open_url", $"https://ci.example.test/runs/{number}")] },
        ]));

    internal sealed record Settings(bool UpdateMulti);

    internal sealed record Top(Text Title, string Template);

    internal sealed record Text(string Tag, string Content);

    internal sealed record Content(IReadOnlyList<Element> Elements);

    internal sealed record Element(string Tag)
    {
        [System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull)]
        public string? Content { get; init; }

        [System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull)]
        public Text? Text { get; init; }

        [System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull)]
        public IReadOnlyList<Behavior>? Behaviors { get; init; }
    }

    internal sealed record Behavior(string Type, string DefaultUrl);
}
