using System.Collections;
using System.Text;
using Ailink.Lark.Cards;
using Ailink.Testing;

namespace Ailink.Lark.Tests.Cards;

/// <summary>Nothing of schema 2.0 is unknown, and nothing is lost on the way through the records.</summary>
public sealed class CardCoverageTests
{
    // What is for the unknown only, and what older and newer cards say in each other's place.
    private static readonly Type[] Unknown = [typeof(RawElement), typeof(RawBehavior)];

    private static Card Sample => Card.Parse(CardSamples.Everything);

    [Fact]
    public void A_card_with_everything_is_written_back_as_it_was() =>
        CardSamples.ShouldSayTheSame(Sample.ToJson(), Encoding.UTF8.GetString(CardSamples.Everything));

    [Fact]
    public void Nothing_of_it_is_unknown()
    {
        foreach (var part in CardSamples.PartsOf(Sample))
        {
            Unknown.ShouldNotContain(part.GetType());
            (part as CardPart)?.Extra.Keys.ShouldBeEmpty(part.GetType().Name);
        }
    }

    [Fact]
    public void The_card_uses_every_part_there_is()
    {
        var used = CardSamples.PartsOf(Sample).Select(part => part.GetType()).ToHashSet();
        var all = typeof(Card).Assembly.GetTypes().Where(type => !type.IsAbstract && (type.IsSubclassOf(typeof(CardPart)) || type.IsSubclassOf(typeof(TableCell))));
        all.Except(Unknown).Except(used).Select(type => type.Name).ShouldBeEmpty();
    }

    [Fact]
    public void The_card_uses_every_property_of_every_part()
    {
        HashSet<string> unused = new(StringComparer.Ordinal);
        foreach (var parts in CardSamples.PartsOf(Sample).GroupBy(part => part.GetType()))
        {
            foreach (var property in CardSamples.Properties(parts.Key))
            {
                if (parts.All(part => property.GetValue(part) is null or ICollection { Count: 0 } || IsUnset(property.GetValue(part)!)))
                    unused.Add($"{parts.Key.Name}.{property.Name}");
            }
        }

        // A person is chosen from people, a button asks for nothing: what the base has and the vendor's page of the element does not.
        string[] shared = ["Required", "Disabled", "DisabledTips", "HoverTips", "Width", "Value", "Confirm", "Behaviors", "Placeholder", "Name"];
        unused.Where(name => !shared.Contains(name[(name.IndexOf('.', StringComparison.Ordinal) + 1)..])).ShouldBeEmpty();
        foreach (var name in shared)
            CardSamples.PartsOf(Sample).OfType<InteractiveElement>().Any(element => element.GetType().GetProperty(name)?.GetValue(element) is { } value && !IsUnset(value)).ShouldBeTrue(name);
    }

    [Fact]
    public void Two_cards_that_say_the_same_are_equal()
    {
        var (one, other) = (Sample, Sample);
        one.ShouldBe(other);
        one.GetHashCode().ShouldBe(other.GetHashCode());
        one.Markdown("x").ShouldNotBe(one.Markdown("y"));
        (one with { Elements = [.. one.Elements] }).ShouldBe(one);
    }

    [Fact]
    public void It_is_a_good_card() => Sample.Validate().ShouldBeEmpty();

    [Fact]
    public void An_empty_list_stays_an_empty_list_and_a_missing_one_missing()
    {
        const string json = """{"schema":"2.0","config":{"locales":[]},"body":{"elements":[{"tag":"select_person","options":[]},{"tag":"select_person","behaviors":[]}]}}""";
        CardSamples.ShouldSayTheSame(Card.Parse(Encoding.UTF8.GetBytes(json)).ToJson(), json);
    }

    [Fact]
    public void Unknown_properties_of_every_part_survive()
    {
        var json = Encoding.UTF8.GetString(CardSamples.Everything).Replace("\"tag\":", "\"new_thing\": {\"a\": [1, \"\\u4f60\"]}, \"tag\":", StringComparison.Ordinal);

        var card = Card.Parse(Encoding.UTF8.GetBytes(json));

        CardSamples.ShouldSayTheSame(card.ToJson(), json);
        card.Elements.ShouldAllBe(element => element.Extra.ContainsKey("new_thing") && element.GetType() != typeof(RawElement));
    }

    [Fact]
    public void The_vendors_example_cards_come_back_as_they_were()
    {
        var folder = Environment.GetEnvironmentVariable("AILINK_TEST_CARD_EXAMPLES");
        if (!Directory.Exists(folder))
            Assert.Skip("AILINK_TEST_CARD_EXAMPLES names no folder with the vendor's example cards.");
        AllComeBack(folder);
    }

    [Fact]
    public void So_do_the_cards_the_sandbox_is_tested_with() => AllComeBack(Repository.PathOf("src", "Ailink.Lark.Sandbox", "Gallery", "Cards"));

    private static void AllComeBack(string folder)
    {
        var files = Directory.GetFiles(folder, "*.json", SearchOption.AllDirectories);
        files.ShouldNotBeEmpty();
        foreach (var file in files)
        {
            using var document = System.Text.Json.JsonDocument.Parse(File.ReadAllBytes(file));
            var root = document.RootElement.TryGetProperty("card", out var card) ? card : document.RootElement;
            var json = root.ValueKind == System.Text.Json.JsonValueKind.String ? root.GetString()! : root.GetRawText();
            var parsed = Card.Parse(Encoding.UTF8.GetBytes(json));
            CardSamples.ShouldSayTheSame(parsed.ToJson(), json);
            foreach (var part in CardSamples.PartsOf(parsed))
            {
                Unknown.ShouldNotContain(part.GetType(), file);
                (part as CardPart)?.Extra.Keys.ShouldBeEmpty($"{file}: {part.GetType().Name}");
            }
        }
    }

    private static bool IsUnset(object value) => value is IEnumerable and not string && !((IEnumerable)value).Cast<object>().Any();
}
