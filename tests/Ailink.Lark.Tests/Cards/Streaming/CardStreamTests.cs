using Ailink.Lark.Cards;
using Ailink.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Ailink.Lark.Tests.Cards.Streaming;

/// <summary>How a stream calls, ends and survives.</summary>
public sealed class CardStreamTests : IDisposable
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(30);

    private readonly FakeTimeProvider _clock = VirtualClock.New();
    private readonly StreamPlatform _platform;

    public CardStreamTests() => _platform = new(_clock);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _platform.Dispose();

    [Fact]
    public async Task Words_are_shown_at_once_and_then_together_once_in_an_interval()
    {
        await using var lark = Client();
        await using var stream = await OpenAsync(lark, new() { Title = "Answer" });
        await stream.AppendAsync("one", Cancel);
        await Eventually.HoldsAsync(() => _platform.Text == "one", Cancel);

        for (var i = 0; i < 100; i++)
        {
            await stream.AppendAsync(" more", Cancel);
            _clock.Advance(TimeSpan.FromMilliseconds(20));
        }

        await DoAsync(stream.CompleteAsync(Cancel));

        _platform.Text.ShouldBe("one" + string.Concat(Enumerable.Repeat(" more", 100)));
        _platform.Changes.Count.ShouldBeInRange(1, 4); // two seconds, 700 ms apart; fewer when the pen gets no turn meanwhile
        _platform.Changes.Zip(_platform.Changes.Skip(1), (before, after) => after - before).ShouldAllBe(gap => gap >= TimeSpan.FromMilliseconds(700));
        _platform.Shown.ShouldHaveSingleItem().StreamingSince.ShouldBeNull();
        _platform.Shown[0].Title.ShouldBe("Answer");
        stream.MessageId.ShouldBe(new("om_1"));
    }

    [Fact]
    public async Task Nothing_is_called_while_nothing_comes()
    {
        await using var lark = Client();
        await using var stream = await OpenAsync(lark);
        await stream.AppendAsync("one", Cancel);
        await Eventually.HoldsAsync(() => _platform.Calls == 3, Cancel);

        _clock.Advance(TimeSpan.FromMinutes(5));
        _clock.Advance(TimeSpan.FromMinutes(5));
        await DoAsync(stream.CompleteAsync(Cancel));

        _platform.Calls.ShouldBe(4); // made, sent, shown, closed
    }

    [Fact]
    public async Task A_stream_that_is_left_is_closed_as_interrupted_with_all_its_words()
    {
        await using var lark = Client();
        await using (var stream = await OpenAsync(lark, new() { Interrupted = "Stopped." }))
        {
            await stream.AppendAsync("one", Cancel);
            await stream.AppendAsync(" two", Cancel);
        }

        var card = _platform.Shown.ShouldHaveSingleItem();
        (card.Text, card.Notice, card.StreamingSince).ShouldBe(("one two", "Stopped.", null));
    }

    [Fact]
    public async Task A_stream_without_words_ends_as_well()
    {
        await using var lark = Client();
        await using (var stream = await OpenAsync(lark))
            await DoAsync(stream.CompleteAsync(Cancel));

        var card = _platform.Shown.ShouldHaveSingleItem();
        (card.Text, card.Notice, card.StreamingSince).ShouldBe(("", null, null));
    }

    [Fact]
    public async Task A_failure_is_told_below_the_text()
    {
        await using var lark = Client();
        await using var stream = await OpenAsync(lark);
        await stream.AppendAsync("half an ans", Cancel);
        await DoAsync(stream.FailAsync("The model has left.", Cancel));
        await DoAsync(stream.CompleteAsync(Cancel));

        var card = _platform.Shown.ShouldHaveSingleItem();
        (card.Text, card.Notice, card.StreamingSince).ShouldBe(("half an ans", "The model has left.", null));
        await Should.ThrowAsync<InvalidOperationException>(async () => await stream.AppendAsync("wer", Cancel));
    }

    [Fact]
    public async Task Streaming_that_ended_by_itself_is_switched_on_again()
    {
        await using var lark = Client();
        await using var stream = await OpenAsync(lark);
        await stream.AppendAsync("one", Cancel);
        await Eventually.HoldsAsync(() => _platform.Text == "one", Cancel);
        _clock.Advance(TimeSpan.FromMinutes(11));

        await stream.AppendAsync(" two", Cancel);
        await _clock.AdvanceUntilAsync(() => _platform.Text == "one two", Step, Long, Cancel);

        _platform.Shown[0].StreamingSince.ShouldNotBeNull();
        await DoAsync(stream.CompleteAsync(Cancel));
        _platform.Shown[0].StreamingSince.ShouldBeNull();
    }

    [Fact]
    public async Task A_text_too_long_for_a_card_goes_on_in_the_next()
    {
        var text = string.Concat(Enumerable.Range(0, 700).Select(i => $"Paragraph {i} with \"quotes\", 你好 and 😀 in it, long enough to fill a card after a while.\n\n"));
        await using var lark = Client();
        await using var stream = await OpenAsync(lark, new() { Title = "Long" });
        foreach (var part in text.Chunk(997))
        {
            await stream.AppendAsync(new(part), Cancel);
            _clock.Advance(Step);
        }

        await DoAsync(stream.CompleteAsync(Cancel));

        _platform.Text.ShouldBe(text);
        _platform.Shown.Count.ShouldBeInRange(3, 4);
        _platform.Shown.ShouldAllBe(card => card.StreamingSince == null && card.Text.EndsWith('\n'));
        _platform.Shown.Select(card => card.Title).Take(3).ShouldBe(["Long", "Long (2)", "Long (3)"]);
        stream.Messages.Count.ShouldBe(_platform.Shown.Count);
    }

    [Fact]
    public async Task A_card_the_platform_finds_too_large_goes_on_where_it_last_fitted()
    {
        _platform.Judge = text => text.Length > 5_000 ? 200860 : null;
        await using var lark = Client();
        await using var stream = await OpenAsync(lark);
        var text = string.Concat(Enumerable.Range(0, 1_200).Select(i => $"line {i}\n"));
        foreach (var part in text.Chunk(500))
        {
            await stream.AppendAsync(new(part), Cancel);
            await Task.Yield();
            _clock.Advance(TimeSpan.FromSeconds(1));
        }

        await DoAsync(stream.CompleteAsync(Cancel));

        _platform.Text.ShouldBe(text);
        _platform.Shown.ShouldAllBe(card => card.StreamingSince == null);
        _platform.Shown.Select(card => card.Text.Length).ShouldAllBe(length => length <= 5_000);
    }

    [Fact]
    public async Task Half_a_mention_may_be_refused_the_whole_text_decides()
    {
        _platform.Judge = text => text.EndsWith("<at", StringComparison.Ordinal) ? 10002 : null;
        await using var lark = Client();
        await using var stream = await OpenAsync(lark);
        await stream.AppendAsync("Ask <at", Cancel);
        await Eventually.HoldsAsync(() => _platform.Calls == 3, Cancel);
        await stream.AppendAsync(" id=ou_1></at>", Cancel);
        await DoAsync(stream.CompleteAsync(Cancel));

        _platform.Text.ShouldBe("Ask <at id=ou_1></at>");
    }

    [Fact]
    public async Task A_platform_that_stays_away_ends_the_stream_with_its_error_for_everybody()
    {
        await using var lark = Client();
        await using var stream = await OpenAsync(lark, new() { GiveUpAfter = TimeSpan.FromSeconds(20) });
        _platform.Fault = _ => StreamFault.Busy;
        await stream.AppendAsync("one", Cancel);

        var failure = await Should.ThrowAsync<LarkException>(DoAsync(stream.CompleteAsync(Cancel)));

        failure.Code.ShouldBe(2200);
        await Should.ThrowAsync<LarkException>(async () => await stream.AppendAsync("two", Cancel));
    }

    [Fact]
    public async Task Who_writes_faster_than_can_be_shown_waits()
    {
        await using var lark = Client();
        await using var stream = await OpenAsync(lark, new() { MostPending = 1_000 });
        await stream.AppendAsync("x", Cancel);
        await Eventually.HoldsAsync(() => _platform.Text == "x", Cancel);

        await stream.AppendAsync(new string('y', 1_000), Cancel);
        var waiting = stream.AppendAsync("z", Cancel).AsTask();
        waiting.IsCompleted.ShouldBeFalse();
        await _clock.AdvanceUntilAsync(() => waiting.IsCompleted, Step, Long, Cancel);

        await DoAsync(stream.CompleteAsync(Cancel));
        _platform.Text.Length.ShouldBe(1_002);
    }

    [Fact]
    public async Task Many_may_append_at_once()
    {
        await using var lark = Client();
        await using var stream = await OpenAsync(lark);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Task.Run(
            async () =>
            {
                for (var i = 0; i < 50; i++)
                    await stream.AppendAsync($"<{writer}.{i}>", Cancel);
            },
            Cancel)));
        await DoAsync(stream.CompleteAsync(Cancel));

        for (var writer = 0; writer < 8; writer++)
        {
            var places = Enumerable.Range(0, 50).Select(i => _platform.Text.IndexOf($"<{writer}.{i}>", StringComparison.Ordinal)).ToList();
            places.ShouldBe(places.Order());
            places[0].ShouldBeGreaterThanOrEqualTo(0);
        }
    }

    [Theory]
    [InlineData(50, 120, "Interval")]
    [InlineData(700, 0, "GiveUpAfter")]
    public async Task Settings_out_of_bounds_are_refused_before_a_call(int interval, int patience, string word)
    {
        await using var lark = Client();
        CardStreamOptions options = new() { Interval = TimeSpan.FromMilliseconds(interval), GiveUpAfter = TimeSpan.FromSeconds(patience) };
        (await Should.ThrowAsync<ArgumentException>(lark.Cards.StreamAsync(Some.Person, options, Cancel))).Message.ShouldContain(word);
        _platform.Calls.ShouldBe(0);
    }

    private ILarkClient Client() => LarkClient.Make(Some.Credentials, null, lark =>
    {
        lark.ConfigureHttp(http => http.ConfigurePrimaryHttpMessageHandler(() => _platform));
        lark.Services.AddSingleton<TimeProvider>(_clock);
    });

    private static Task<CardStream> OpenAsync(ILarkClient lark, CardStreamOptions? options = null) => lark.Cards.StreamAsync(Some.Person, options, Cancel);

    private async Task DoAsync(Task task)
    {
        await _clock.AdvanceUntilAsync(() => task.IsCompleted, Step, Long, Cancel);
        await task;
    }
}
