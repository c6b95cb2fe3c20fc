using Ailink.Lark.Events;
using Microsoft.Extensions.Options;

namespace Ailink.Lark;

/// <summary>Checks what an attribute cannot say: relations between properties, ids, and bounds of times (the attribute for those does not survive trimming).</summary>
internal sealed class LarkOptionsRelations : IValidateOptions<LarkOptions>
{
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestAttempt = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan LongestCall = TimeSpan.FromHours(1);

    public ValidateOptionsResult Validate(string? name, LarkOptions options)
    {
        List<string> problems = [];
        if (options.AppId.IsEmpty)
            problems.Add("AppId is missing. Copy it (cli_…) from the developer console, Credentials & Basic Info.");
        if (options.AppSecret is { } secret && secret.Any(char.IsWhiteSpace))
            problems.Add("AppSecret holds white space. Copy it again from the developer console.");
        if (options.AttemptTimeout < Shortest || options.AttemptTimeout > LongestAttempt)
            problems.Add($"AttemptTimeout ({options.AttemptTimeout}) lies outside {Shortest} to {LongestAttempt}.");
        if (options.TotalTimeout < Shortest || options.TotalTimeout > LongestCall)
            problems.Add($"TotalTimeout ({options.TotalTimeout}) lies outside {Shortest} to {LongestCall}.");
        if (options.TotalTimeout < options.AttemptTimeout)
            problems.Add($"TotalTimeout ({options.TotalTimeout}) is shorter than AttemptTimeout ({options.AttemptTimeout}).");
        if (options.Proxy is { } proxy && !(proxy.IsAbsoluteUri && proxy.Scheme is "http" or "https" or "socks4" or "socks4a" or "socks5"))
            problems.Add("Proxy is not an absolute http, https, socks4, socks4a or socks5 address.");
        if (options.MonthlyQuota <= 0)
            problems.Add($"MonthlyQuota ({options.MonthlyQuota}) is no number of calls. Leave it out when the plan has no limit.");
        problems.AddRange(LarkEventOptionsRelations.Problems(options.Events));
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }
}
