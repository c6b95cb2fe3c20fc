using System.Text.Json;

namespace Ailink.Support.Lark.Tests.Notifications;

/// <summary>What arrives in a person's bot chat.</summary>
public sealed class CardDeliveryTests : IAsyncLifetime
{
    private Desk _desk = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _desk = await Desk.OpenAsync();

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Fact]
    public async Task One_mention_is_one_card_that_says_who_where_and_what()
    {
        var card = await DeliverAsync(_desk.CardToBob(Some.Line("Could you have a look?", "Alice Chen", "Main service group")));

        CardReader.Words(card).ShouldBe(
            ["Alice Chen mentioned you", "Main service group · Acme Retail", "Could you have a look?", "Open the message"]);
        _desk.Bob.Inbox.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Its_button_opens_the_very_message_and_calls_nothing_back()
    {
        var line = Some.Line(sequence: 42);

        var card = await DeliverAsync(_desk.CardToBob(line));

        CardReader.Addresses(card).ShouldBe([$"https://support.example.com/feishu/{_desk.Channel.AppId}/groups/{line.Group}?m=42"]);
        var click = await _desk.Bob.ClickAsync(_desk.Bob.Inbox[0], "open_1", cancellationToken: Cancel);
        click.OpenUrl!.ToString().ShouldBe(CardReader.Addresses(card)[0]);
        card.GetRawText().ShouldNotContain("callback");
    }

    [Fact]
    public async Task Five_mentions_in_two_groups_are_one_card_with_the_newest_first_and_the_rest_counted()
    {
        var group = Some.Line("third", "Carol Wu", "Ticket", 3);
        var card = await DeliverAsync(_desk.CardToBob(
            Some.Line("fifth", "Alice Chen", "Main service group", 9), Some.Line("fourth", "Li Wei", "Main service group", 8), group) with
        {
            MentionCount = 5,
            GroupCount = 2,
        });

        CardReader.Words(card).ShouldBe([
            "Alice Chen mentioned you", "and 4 more in 2 groups · Acme Retail",
            "Alice Chen · Main service group", "fifth", "Open",
            "Li Wei · Main service group", "fourth", "Open",
            "Carol Wu · Ticket", "third", "Open",
            "+2 more not shown here",
        ]);
        CardReader.Addresses(card)[2].ShouldEndWith($"/groups/{group.Group}?m=3");
        _desk.Bob.Inbox.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("zh_cn", "Alice Chen 提到了你", "打开消息")]
    [InlineData("ja_jp", "Alice Chen さんがあなたをメンションしました", "メッセージを開く")]
    [InlineData("en_us", "Alice Chen mentioned you", "Open the message")]
    public async Task A_reader_reads_it_in_the_reader_s_language(string language, string headline, string button)
    {
        var card = await DeliverAsync(_desk.CardToBob(Some.Line()));

        CardReader.Words(card, language)[0].ShouldBe(headline);
        CardReader.Words(card, language)[^1].ShouldBe(button);
        card.GetProperty("config").GetProperty("summary").GetProperty("i18n_content").GetProperty(language).GetString().ShouldBe(headline);
    }

    [Fact]
    public async Task Without_snippets_no_word_of_the_message_is_on_the_card()
    {
        var card = await DeliverAsync(_desk.CardToBob(Some.Line("the password is swordfish")) with { IncludeSnippet = false });

        card.GetRawText().ShouldNotContain("swordfish");
        CardReader.Words(card).ShouldContain("Open the message to read it.");
    }

    [Fact]
    public async Task Inline_delivery_is_one_counted_call()
    {
        await DeliverAsync(_desk.CardToBob(Some.Line()));

        _desk.Lark.Calls.Counted.ShouldBe(1);
        _desk.Lark.Calls.To("/open-apis/cardkit/v1/cards").ShouldBeEmpty();
    }

    [Fact]
    public async Task Entity_delivery_makes_the_card_first_and_sends_it_by_its_id()
    {
        var card = _desk.CardToBob(Some.Line("by entity"));

        var prepared = await _desk.Sender.PrepareCardAsync(card, Cancel);
        await _desk.Sender.SendAsync(card, prepared, Desk.NewUuid(), Cancel);

        CardReader.Words((await _desk.Bob.NextMessageAsync(Cancel)).Card!.Value).ShouldContain("by entity");
        _desk.Lark.Calls.Counted.ShouldBe(2);
    }

    [Fact]
    public async Task The_same_notification_sent_again_rings_once()
    {
        var card = _desk.CardToBob(Some.Line());
        var uuid = Desk.NewUuid();

        var first = await _desk.Sender.SendAsync(card, null, uuid, Cancel);
        var second = await _desk.Sender.SendAsync(card, null, uuid, Cancel);

        second.MessageId.ShouldBe(first.MessageId);
        _desk.Bob.Inbox.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("漢")]
    [InlineData("👩‍👩‍👧‍👦")]
    [InlineData("\u0300")]
    [InlineData("\"")]
    [InlineData("<")]
    public async Task The_longest_words_in_any_script_fit_on_a_card(string piece)
    {
        var words = "a" + string.Concat(Enumerable.Repeat(piece, 2000));
        var line = Some.Line(words, words, words);

        var card = await DeliverAsync(_desk.CardToBob(line, line, line) with { AccountName = words });

        CardReader.Words(card)[3].ShouldEndWith("…");
    }

    private async Task<JsonElement> DeliverAsync(NotificationCard card)
    {
        await _desk.Sender.SendAsync(card, null, Desk.NewUuid(), Cancel);
        return (await _desk.Bob.NextMessageAsync(Cancel)).Card!.Value;
    }
}
