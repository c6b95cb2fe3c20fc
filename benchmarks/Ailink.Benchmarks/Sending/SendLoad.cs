using System.Diagnostics;
using System.Globalization;
using System.Runtime;

namespace Ailink.Benchmarks.Sending;

/// <summary>The calling process: both ways in turn, so that whatever else the machine does hits both, and the ratio of neighbours counts.</summary>
internal static class SendLoad
{
    private const int MostWarmRounds = 12;

    // Methods compiled in a round of calls: the runtime's own housekeeping makes a few.
    private const int AlmostNothing = 8;

    public static async Task RunAsync(Uri[] platforms, bool dry, CancellationToken cancellationToken)
    {
        var rounds = dry ? 1 : 41;
        Console.WriteLine($"first call of a cold process  bare {await FirstAsync(new BareSender(platforms[0]), cancellationToken):F1} ms, then Ailink {await FirstAsync(new AilinkSender(platforms[0]), cancellationToken):F1} ms");
        Console.WriteLine("| Platform | Callers | Way | Calls/s | CPU a call | Bytes a call | Calls/s ratio | CPU ratio | Bytes ratio |");
        Console.WriteLine("|--------- |--------:|---- |--------:|-----------:|-------------:|--------------:|----------:|------------:|");
        await WarmAsync(platforms[0], dry ? 64 : 20_000, cancellationToken);
        foreach (var platform in platforms)
        {
            foreach (var callers in (int[])[1, 64, 640])
                await CompareAsync(platform, callers, rounds, dry ? callers : Math.Max(3_000, 10 * callers), cancellationToken);
        }

        List<double> first = [];
        for (var i = 0; i < (dry ? 1 : 60); i++)
        {
            var bare = await FirstAsync(new BareSender(platforms[0]), cancellationToken);
            first.Add(await FirstAsync(new AilinkSender(platforms[0]), cancellationToken) / bare);
        }

        Console.WriteLine($"first call from a new container (its token and its connection included), against a new HttpClient: {Spread(first)}");
    }

    // The compiler goes on improving what runs for a hundred thousand calls and more; what it takes meanwhile is no cost of a call, by either way. The first call is measured by itself.
    private static async Task WarmAsync(Uri platform, int calls, CancellationToken cancellationToken)
    {
        using BareSender bare = new(platform);
        using AilinkSender ours = new(platform);
        await bare.OpenAsync(cancellationToken);
        for (var rounds = 0; rounds < MostWarmRounds; rounds++)
        {
            var compiled = JitInfo.GetCompiledMethodCount();
            await SendRound.MeasureAsync(bare, 64, calls, cancellationToken);
            await SendRound.MeasureAsync(ours, 64, calls, cancellationToken);
            if (JitInfo.GetCompiledMethodCount() - compiled < AlmostNothing)
                return;
        }
    }

    private static async Task CompareAsync(Uri platform, int callers, int rounds, int calls, CancellationToken cancellationToken)
    {
        using BareSender bare = new(platform);
        using AilinkSender ours = new(platform);
        await bare.OpenAsync(cancellationToken);
        await SendRound.MeasureAsync(bare, callers, calls, cancellationToken);
        await SendRound.MeasureAsync(ours, callers, calls, cancellationToken);
        List<SendRound> theirs = [], mine = [];
        for (var round = 0; round < rounds; round++)
        {
            // Who goes first takes turns too, so that a machine that slows down favours nobody.
            var (first, second) = round % 2 == 0 ? ((ISender)bare, (ISender)ours) : (ours, bare);
            var early = await SendRound.MeasureAsync(first, callers, calls, cancellationToken);
            var late = await SendRound.MeasureAsync(second, callers, calls, cancellationToken);
            theirs.Add(round % 2 == 0 ? early : late);
            mine.Add(round % 2 == 0 ? late : early);
        }

        var name = platform.Scheme == "https" ? "TLS" : "plain";
        Console.WriteLine($"| {name} | {callers} | HttpClient | {Median(theirs, r => r.CallsPerSecond):N0} | {Median(theirs, r => r.Cpu):N0} µs | {Median(theirs, r => r.Bytes):N0} | | | |");
        Console.WriteLine($"| {name} | {callers} | Ailink | {Median(mine, r => r.CallsPerSecond):N0} | {Median(mine, r => r.Cpu):N0} µs | {Median(mine, r => r.Bytes):N0} | {Ratio(mine, theirs, r => r.CallsPerSecond)} | {Ratio(mine, theirs, r => r.Cpu)} | {Ratio(mine, theirs, r => r.Bytes)} |");
    }

    private static async Task<double> FirstAsync(ISender sender, CancellationToken cancellationToken)
    {
        using (sender)
        {
            var started = Stopwatch.GetTimestamp();
            await sender.OpenAsync(cancellationToken);
            await sender.SendAsync(1, cancellationToken);
            return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        }
    }

    private static double Median(List<SendRound> rounds, Func<SendRound, double> value) => Middle([.. rounds.Select(value)]);

    private static string Ratio(List<SendRound> mine, List<SendRound> theirs, Func<SendRound, double> value) => Spread([.. mine.Zip(theirs, (a, b) => value(a) / value(b))]);

    private static string Spread(List<double> values) =>
        string.Create(CultureInfo.InvariantCulture, $"{Middle(values):F2} ({At(values, 0.25):F2}–{At(values, 0.75):F2})");

    private static double Middle(List<double> values) => At(values, 0.5);

    private static double At(List<double> values, double part) => values.Order().ElementAt((int)(part * values.Count));
}
