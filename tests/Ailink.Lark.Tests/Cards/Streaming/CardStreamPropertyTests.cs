using Ailink.Testing;
using CsCheck;
using Microsoft.Extensions.DependencyInjection;

namespace Ailink.Lark.Tests.Cards.Streaming;

/// <summary>Whatever the words, their rhythm and the network: the reader sees exactly the whole text, once, and no card looks as if more came.</summary>
public sealed class CardStreamPropertyTests
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan Long = TimeSpan.FromHours(3);

    private static readonly Gen<string> Words = Gen.Frequency(
        (6, Gen.Int[1, 40].Select(count => string.Concat(Enumerable.Repeat("word ", count)))),
        (2, Gen.Int[1, 3].Select(count => string.Concat(Enumerable.Repeat("\n\n", count)))),
        (2, Gen.Int[1, 20].Select(count => string.Concat(Enumerable.Repeat("你好😀", count)))),
        (1, Gen.Const("```\ncode \"x\" \\ \t\u0001\n")),
        (1, Gen.Const("")),
        (1, Gen.Int[1_000, 20_000].Select(count => new string('x', count))));

    private static readonly Gen<StreamFault?> Fault = Gen.Frequency(
        (12, Gen.Const((StreamFault?)null)),
        (1, Gen.Const((StreamFault?)StreamFault.Dropped)),
        (1, Gen.Const((StreamFault?)StreamFault.DroppedAfter)),
        (1, Gen.Const((StreamFault?)StreamFault.Busy)),
        (1, Gen.Const((StreamFault?)StreamFault.Limited)));

    [Fact]
    public async Task The_whole_text_is_shown_and_streaming_is_off() =>
        await Gen.Select(Gen.Select(Words, Gen.Int[0, 3_000]).Array[1, 12], Fault.Array[30], Gen.Int[0, 3])
            .SampleAsync(async (deltas, faults, ending) => await RunAsync(deltas, faults, ending), iter: 40, threads: 1);

    private static async Task RunAsync((string Text, int Pause)[] deltas, StreamFault?[] faults, int ending)
    {
        var cancel = TestContext.Current.CancellationToken;
        var clock = VirtualClock.New();
        StreamPlatform platform = new(clock);
        await using var lark = LarkClient.Make(Some.Credentials, null, builder =>
        {
            builder.ConfigureHttp(http => http.ConfigurePrimaryHttpMessageHandler(() => platform));
            builder.Services.AddSingleton<TimeProvider>(clock);
        });
        var stream = await lark.Cards.StreamAsync(Some.Person, new() { GiveUpAfter = TimeSpan.FromHours(1), MostPending = 1_000_000 }, cancel);
        platform.Fault = call => call - 2 < faults.Length ? faults[call - 2] : null;

        foreach (var (text, pause) in deltas)
        {
            await stream.AppendAsync(text, cancel);
            clock.Advance(TimeSpan.FromMilliseconds(pause));
        }

        var end = ending switch
        {
            0 => stream.FailAsync("Sorry.", cancel),
            1 => Task.WhenAll(stream.CompleteAsync(cancel), stream.CompleteAsync(cancel)),
            _ => stream.CompleteAsync(cancel),
        };
        await clock.AdvanceUntilAsync(() => end.IsCompleted, Step, Long, cancel);
        await end;
        await stream.DisposeAsync();

        platform.Text.ShouldBe(string.Concat(deltas.Select(delta => delta.Text)));
        platform.Shown.ShouldAllBe(card => card.StreamingSince == null);
        platform.Shown[^1].Notice.ShouldBe(ending == 0 ? "Sorry." : null);
        platform.Shown.SkipLast(1).ShouldAllBe(card => card.Notice == null);
    }
}
