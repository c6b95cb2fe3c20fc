using System.Diagnostics;

namespace Ailink.Benchmarks.Sending;

/// <summary>What one round cost, for each call.</summary>
internal sealed record SendRound(double CallsPerSecond, double Cpu, double Bytes)
{
    public static async Task<SendRound> MeasureAsync(ISender sender, int callers, int calls, CancellationToken cancellationToken)
    {
        var next = 0;
        GC.Collect();
        var cpu = Environment.CpuUsage.TotalTime; // to the microsecond; a Process knows it to the hundredth of a second
        var bytes = GC.GetTotalAllocatedBytes(precise: true);
        var started = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, callers).Select(_ => Task.Run(CallAsync, cancellationToken)));
        var elapsed = Stopwatch.GetElapsedTime(started);
        cpu = Environment.CpuUsage.TotalTime - cpu;
        bytes = GC.GetTotalAllocatedBytes(precise: true) - bytes;
        return new(calls / elapsed.TotalSeconds, cpu.TotalMicroseconds / calls, (double)bytes / calls);

        async Task CallAsync()
        {
            while (Interlocked.Increment(ref next) is var number && number <= calls)
                await sender.SendAsync(number, cancellationToken);
        }
    }
}
