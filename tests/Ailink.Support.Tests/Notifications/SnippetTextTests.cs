namespace Ailink.Support;

public sealed class SnippetTextTests
{
    [Theory]
    [InlineData("plain text", "plain text")]
    [InlineData("  two\r\n\tlines ", "two lines")]
    [InlineData("write to ann.lee+x@mail.example.co.uk now", "write to ••• now")]
    [InlineData("call +86 138-0013-8000!", "call •••!")]
    [InlineData("call (021) 5555 1234", "call •••")]
    [InlineData("13800138000", "•••")]
    [InlineData("order 4711, 3 of 12", "order 4711, 3 of 12")]
    [InlineData("since 2026-11-23 08:30", "since 2026-11-23 08:30")]
    [InlineData("v10.0.15 took 250 ms", "v10.0.15 took 250 ms")]
    public void A_snippet_is_one_line_and_tells_nobodys_number(string text, string expected) => SnippetText.Of(text, []).ShouldBe(expected);

    [Fact]
    public void Mentions_read_as_names()
    {
        var bob = PersonId.New(new VirtualTime());

        SnippetText.Of($"@[{bob}] look", [new(bob, "Bob Li")]).ShouldBe("@Bob Li look");
    }

    [Fact]
    public void A_hundred_and_twenty_characters_fit_and_more_are_cut_with_a_sign()
    {
        SnippetText.Of(new string('x', 120), []).ShouldBe(new string('x', 120));
        SnippetText.Of(new string('x', 121), []).ShouldBe(new string('x', 119) + "…");
    }

    [Theory]
    [InlineData("👩‍👩‍👧‍👦")]
    [InlineData("e\u0301")]
    [InlineData("𝒳")]
    public void Nothing_a_reader_sees_as_one_character_is_torn_apart(string character)
    {
        for (var before = 100; before < 121; before++)
        {
            var snippet = SnippetText.Of(new string('x', before) + string.Concat(Enumerable.Repeat(character, 20)), []);

            snippet.Length.ShouldBeLessThanOrEqualTo(120);
            var kept = snippet.TrimEnd('…').TrimStart('x');
            (kept.Length % character.Length).ShouldBe(0);
            kept.ShouldBe(string.Concat(Enumerable.Repeat(character, kept.Length / character.Length)));
        }
    }

    [Fact]
    public void A_number_does_not_show_because_it_lies_across_the_cut()
        => SnippetText.Of(new string('x', 110) + " 13800138000", []).ShouldNotContain("138");
}
