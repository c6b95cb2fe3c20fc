using System.Globalization;
using System.Text;
using Ailink.Lark.Events;
using Ailink.Testing;
using CsCheck;

namespace Ailink.Lark.Tests.LongConnection;

/// <summary>Events in parts come out whole, however they are mixed, and what never ends does not fill the memory.</summary>
public sealed class ChunkAssemblerTests
{
    private readonly Microsoft.Extensions.Time.Testing.FakeTimeProvider _clock = VirtualClock.New();

    /// <summary>
    /// Many events, each in parts, all parts twice as likely as not repeated, in any order, on connections that are cut in between: what was not complete by then is sent again on the next one, cut differently,
    /// under another name. A model that remembers everything says which events must have come out.
    /// </summary>
    [Fact]
    public void Every_event_comes_out_whole_under_any_mixture_of_parts_duplicates_and_cuts() =>
        Gen.Select(Gen.Int[1, 8].Array[1, 12], Gen.Int[0, 1_000_000], Gen.Int[0, 3]).Sample(
            (sums, seed, cuts) =>
            {
                var random = new Random(seed);
                HashSet<int> delivered = [];
                for (var connection = 0; connection <= cuts; connection++)
                {
                    ChunkAssembler assembler = new(new(), _clock);
                    List<(int Event, SocketFrame Frame)> wire = [.. sums.SelectMany((sum, number) => delivered.Contains(number) ? [] : Parts(number, connection, sum, random))];
                    random.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(wire));
                    var cut = connection == cuts ? wire.Count : random.Next(wire.Count + 1);
                    Dictionary<int, HashSet<string>> model = [];
                    foreach (var (number, frame) in wire.Take(cut))
                    {
                        var seen = model.TryGetValue(number, out var known) ? known : model[number] = [];
                        var outcome = assembler.Add(frame, out var payload);
                        var isNew = seen.Add(frame["seq"]!);
                        if (seen.Count == int.Parse(frame["sum"]!, CultureInfo.InvariantCulture))
                        {
                            outcome.ShouldBe(ChunkOutcome.Complete);
                            Encoding.UTF8.GetString(payload.Span).ShouldBe(Text(number));
                            delivered.Add(number);
                            model.Remove(number);
                        }
                        else
                        {
                            outcome.ShouldBe(isNew ? ChunkOutcome.Kept : ChunkOutcome.Duplicate);
                        }
                    }

                    assembler.Count.ShouldBe(model.Count);
                }

                delivered.Count.ShouldBe(sums.Length);
            },
            iter: 500, threads: 1);

    [Fact]
    public void Two_events_in_two_parts_each_that_come_mixed_are_both_delivered_and_the_next_one_too()
    {
        ChunkAssembler assembler = new(new(), _clock);
        assembler.Add(Part("m2", 2, 0, "a", instance: "machine"), out _).ShouldBe(ChunkOutcome.Kept);
        assembler.Add(Part("m3", 2, 0, "c", instance: "machine"), out _).ShouldBe(ChunkOutcome.Kept);
        assembler.Add(Part("m2", 2, 1, "b", instance: "machine"), out var first).ShouldBe(ChunkOutcome.Complete);
        assembler.Add(Part("m3", 2, 1, "d", instance: "machine"), out var second).ShouldBe(ChunkOutcome.Complete);
        assembler.Add(Part("m4", 1, 0, "e", instance: "machine"), out var third).ShouldBe(ChunkOutcome.Complete);
        (Encoding.UTF8.GetString(first.Span), Encoding.UTF8.GetString(second.Span), Encoding.UTF8.GetString(third.Span)).ShouldBe(("ab", "cd", "e"));
    }

    [Theory]
    [InlineData("0", "0")]
    [InlineData("-1", "0")]
    [InlineData("2", "2")]
    [InlineData("2", "-1")]
    [InlineData("x", "0")]
    [InlineData("2", "x")]
    [InlineData("1025", "0")]
    [InlineData("2147483648", "0")]
    public void A_part_that_does_not_say_which_is_no_part(string sum, string seq) =>
        new ChunkAssembler(new(), _clock).Add(Frame("m", sum, seq, "x"), out _).ShouldBe(ChunkOutcome.Malformed);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(257)]
    public void A_part_without_a_usable_name_is_no_part(object? id) =>
        new ChunkAssembler(new(), _clock).Add(Frame(id is int length ? new string('m', length) : (string?)id, "2", "0", "x"), out _).ShouldBe(ChunkOutcome.Malformed);

    [Fact]
    public void A_frame_that_does_not_speak_of_parts_is_whole()
    {
        SocketFrame frame = new() { Headers = [new("type", "event")], Payload = "x"u8.ToArray() };
        new ChunkAssembler(new(), _clock).Add(frame, out var payload).ShouldBe(ChunkOutcome.Complete);
        payload.Length.ShouldBe(1);
    }

    [Fact]
    public void Memory_stays_bounded_when_parts_never_end()
    {
        LongConnectionOptions limits = new() { MaxIncompleteEvents = 10, MaxBufferedBytes = 100_000 };
        ChunkAssembler assembler = new(limits, _clock);
        for (var number = 0; number < 2_000; number++)
        {
            assembler.Add(Part($"m{number}", 3, number % 2, new string('x', 30_000)), out _).ShouldBe(ChunkOutcome.Kept);
            assembler.Count.ShouldBeLessThanOrEqualTo(10);
            assembler.Bytes.ShouldBeLessThanOrEqualTo(100_000);
        }

        (assembler.Count + assembler.LetGo).ShouldBe(2_000);
    }

    [Fact]
    public void An_event_larger_than_all_there_may_be_is_let_go_and_harms_no_other()
    {
        ChunkAssembler assembler = new(new() { MaxBufferedBytes = 100_000 }, _clock);
        assembler.Add(Part("small", 2, 0, "a"), out _).ShouldBe(ChunkOutcome.Kept);
        assembler.Add(Part("large", 3, 0, new string('x', 60_000)), out _).ShouldBe(ChunkOutcome.Kept);
        assembler.Add(Part("large", 3, 1, new string('x', 60_000)), out _).ShouldBe(ChunkOutcome.TooLarge);
        assembler.Add(Part("small", 2, 1, "b"), out _).ShouldBe(ChunkOutcome.Complete);
        (assembler.Count, assembler.Bytes, assembler.LetGo).ShouldBe((0, 0L, 1));
    }

    [Fact]
    public void What_stays_incomplete_too_long_is_let_go_and_may_come_again()
    {
        ChunkAssembler assembler = new(new(), _clock);
        assembler.Add(Part("m", 2, 0, "a"), out _);
        _clock.Advance(TimeSpan.FromSeconds(11));
        assembler.Sweep();
        (assembler.Count, assembler.Bytes, assembler.LetGo).ShouldBe((0, 0L, 1));
        assembler.Add(Part("m", 2, 1, "b"), out _).ShouldBe(ChunkOutcome.Kept);
        assembler.Add(Part("m", 2, 0, "a"), out _).ShouldBe(ChunkOutcome.Complete);
    }

    [Fact]
    public void An_event_that_is_cut_differently_the_second_time_begins_anew()
    {
        ChunkAssembler assembler = new(new(), _clock);
        assembler.Add(Part("m", 3, 0, "a"), out _).ShouldBe(ChunkOutcome.Kept);
        assembler.Add(Part("m", 2, 0, "ab"), out _).ShouldBe(ChunkOutcome.Kept);
        assembler.Add(Part("m", 2, 1, "c"), out var payload).ShouldBe(ChunkOutcome.Complete);
        Encoding.UTF8.GetString(payload.Span).ShouldBe("abc");
        assembler.Bytes.ShouldBe(0);
    }

    private static string Text(int number) => string.Concat(Enumerable.Repeat($"event {number} ", 3));

    private static IEnumerable<(int Event, SocketFrame Frame)> Parts(int number, int connection, int sum, Random random)
    {
        var text = Text(number);
        sum = 1 + ((sum + connection - 1) % 8);
        for (var seq = 0; seq < sum; seq++)
        {
            var frame = Part($"m{number}-{connection}", sum, seq, text[(text.Length * seq / sum)..(text.Length * (seq + 1) / sum)]);
            for (var times = random.Next(3) == 0 && sum > 1 ? 2 : 1; times > 0; times--)
                yield return (number, frame);
        }
    }

    private static SocketFrame Part(string id, int sum, int seq, string text, string? instance = null) =>
        Frame(id, sum.ToString(CultureInfo.InvariantCulture), seq.ToString(CultureInfo.InvariantCulture), text, instance);

    private static SocketFrame Frame(string? id, string sum, string seq, string text, string? instance = null) => new()
    {
        Method = SocketFrame.Data,
        Headers =
        [
            new("type", "event"), .. id is null ? (KeyValuePair<string, string>[])[] : [new("message_id", id)], new("sum", sum), new("seq", seq),
            .. instance is null ? (KeyValuePair<string, string>[])[] : [new("instance_id", instance)],
        ],
        Payload = Encoding.UTF8.GetBytes(text),
    };
}
