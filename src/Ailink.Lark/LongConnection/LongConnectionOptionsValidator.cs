using Microsoft.Extensions.Options;

namespace Ailink.Lark.Events;

/// <summary>Checks bounds; the attribute for those of times does not survive trimming.</summary>
internal sealed class LongConnectionOptionsValidator : IValidateOptions<LongConnectionOptions>
{
    private static readonly TimeSpan LongestConnect = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan LongestLife = TimeSpan.FromMinutes(10);

    public ValidateOptionsResult Validate(string? name, LongConnectionOptions options)
    {
        List<string> problems = [];
        Check(problems, nameof(options.ConnectTimeout), options.ConnectTimeout, TimeSpan.FromSeconds(0.1), LongestConnect);
        Check(problems, nameof(options.StopTimeout), options.StopTimeout, TimeSpan.Zero, LongestLife);
        Check(problems, nameof(options.IncompleteEventLife), options.IncompleteEventLife, TimeSpan.FromSeconds(1), LongestLife);
        Check(problems, nameof(options.MaxConcurrentHandlers), options.MaxConcurrentHandlers, 1, int.MaxValue);
        Check(problems, nameof(options.MaxWaitingEvents), options.MaxWaitingEvents, 0, int.MaxValue);
        Check(problems, nameof(options.MaxIncompleteEvents), options.MaxIncompleteEvents, 1, int.MaxValue);
        Check(problems, nameof(options.MaxMessageBytes), options.MaxMessageBytes, 1024, 64 * 1024 * 1024);
        Check(problems, nameof(options.MaxBufferedBytes), options.MaxBufferedBytes, options.MaxMessageBytes, long.MaxValue);
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static void Check<T>(List<string> problems, string property, T value, T from, T to)
        where T : IComparable<T>
    {
        if (value.CompareTo(from) < 0 || value.CompareTo(to) > 0)
            problems.Add($"Settings of the long connection: {property} ({value}) lies outside {from} to {to}.");
    }
}
