using System.Text.Json;
using CsCheck;
using Microsoft.Extensions.Options;

namespace Ailink.Support.Lark.Tests.Notifications;

/// <summary>What people write cannot break a card, format it, link out of it or mention anybody.</summary>
public sealed class HostileWordsTests
{
    private static readonly string[] Harmless = ["plain_text", "div", "button", "column_set", "column", "hr"];

    private static readonly NotificationCardTemplate Template = new(Options.Create(new LarkChannelOptions { PublicOrigin = Some.PublicOrigin }));

    private static readonly SupportChannel Channel = Some.Channel("cli_a11ce0000000c0de");

    [Theory]
    [InlineData("<at id=all></at> wake up", "<at id=all></at> wake up")]
    [InlineData("<at user_id=\"all\">everybody</at>", "<at user_id=\"all\">everybody</at>")]
    [InlineData("<at ids=ou_1,ou_2></at>", "<at ids=ou_1,ou_2></at>")]
    [InlineData("**bold** _it_ ~~gone~~ `code`", "**bold** _it_ ~~gone~~ `code`")]
    [InlineData("[your bank](https://evil.example)", "[your bank](https://evil.example)")]
    [InlineData("![x](img_v2_stolen)", "![x](img_v2_stolen)")]
    [InlineData("<link url='https://evil.io'>ok</link>", "<link url='https://evil.io'>ok</link>")]
    [InlineData("<font color='red'>red</font> <br> <hr>", "<font color='red'>red</font> <br> <hr>")]
    [InlineData("\"},{\"tag\":\"markdown\",\"content\":\"x", "\"},{\"tag\":\"markdown\",\"content\":\"x")]
    [InlineData("{{template}} ${var} :DONE:", "{{template}} ${var} :DONE:")]
    [InlineData("back\\slash \\u0022 \\n", "back\\slash \\u0022 \\n")]
    [InlineData("one\r\n\r\n# two\n- three\tfour", "one # two - three four")]
    [InlineData("nul\0 bell\a esc\u001b[31m del\u007f end", "nul bell esc [31m del end")]
    [InlineData("invoice\u202Efdp.exe", "invoicefdp.exe")]
    [InlineData("a\u2066b\u2069c\u200Fd", "abcd")]
    [InlineData("family 👩‍👩‍👧‍👦 and flag 🇯🇵", "family 👩‍👩‍👧‍👦 and flag 🇯🇵")]
    public async Task A_hostile_text_arrives_as_the_text_it_is(string written, string shown)
    {
        await using var desk = await Desk.OpenAsync();

        await desk.Sender.SendAsync(desk.CardToBob(Some.Line(written, written, written)), null, Desk.NewUuid(), TestContext.Current.CancellationToken);

        var card = (await desk.Bob.NextMessageAsync(TestContext.Current.CancellationToken)).Card!.Value;
        CardReader.Words(card).ShouldBe([$"{shown} mentioned you", $"{shown} · Acme Retail", shown, "Open the message"]);
        CardReader.Tags(card).Except(Harmless).ShouldBeEmpty();
    }

    [Fact]
    public void No_text_whatever_makes_a_card_that_the_platform_would_refuse_or_interpret()
        => Gen.Select(Gen.String, Gen.String, Gen.String).Array[1, 3].Sample(texts =>
        {
            var lines = texts.Select(text => Some.Line(text.Item1, text.Item2, text.Item3)).ToList();
            var card = Template.Render(Some.Card(Channel, "ou_bob", lines));

            card.Validate().ShouldBeEmpty();
            using var json = JsonDocument.Parse(card.ToJson());
            CardReader.Tags(json.RootElement).Except(Harmless).ShouldBeEmpty();
            CardReader.Addresses(json.RootElement).ShouldAllBe(address => address.StartsWith("https://support.example.com/feishu/cli_a11ce0000000c0de/groups/"));
        }, iter: 500);

    [Fact]
    public void Half_of_a_surrogate_pair_becomes_the_sign_for_a_broken_character()
        => OneLine.Of("half " + '\uD83D' + " of a pair", 120).ShouldBe("half \uFFFD of a pair");

    [Theory]
    [InlineData("short", 5, "short")]
    [InlineData("longer", 5, "long…")]
    [InlineData("a b c d", 3, "a…")]
    [InlineData("漢字漢字漢字", 4, "漢字漢…")]
    [InlineData("🇯🇵🇯🇵🇯🇵", 2, "🇯🇵…")]
    [InlineData("e\u0301e\u0301e\u0301e\u0301", 3, "e\u0301e\u0301…")]
    [InlineData("Z\u0300\u0301\u0302\u0303\u0304\u0305\u0306\u0307", 2, "Z\u0300\u0301\u0302\u0303\u0304…")]
    [InlineData("  \n ", 5, "")]
    public void A_text_is_cut_between_characters_as_a_reader_counts_them(string text, int longest, string shown)
        => OneLine.Of(text, longest).ShouldBe(shown);
}
