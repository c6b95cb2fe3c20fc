namespace Ailink.Lark.Events;

/// <summary>Checks the bounds of <see cref="LarkEventOptions"/> and how they relate.</summary>
internal static class LarkEventOptionsRelations
{
    private const int LeastBody = 1024;
    private const int MostBody = 100 * 1024 * 1024;

    private static readonly TimeSpan ShortestBudget = TimeSpan.FromSeconds(0.1);
    private static readonly TimeSpan LongestBudget = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan ShortestLife = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestLife = TimeSpan.FromDays(30);

    public static IEnumerable<string> Problems(LarkEventOptions options)
    {
        if (options.HandlerBudget < ShortestBudget || options.HandlerBudget > LongestBudget)
            yield return $"Events:HandlerBudget ({options.HandlerBudget}) lies outside {ShortestBudget} to {LongestBudget}. The platform waits 3 s; queue work that takes longer.";
        if (options.LedgerLife < ShortestLife || options.LedgerLife > LongestLife)
            yield return $"Events:LedgerLife ({options.LedgerLife}) lies outside {ShortestLife} to {LongestLife}.";
        if (options.AcceptedAge <= TimeSpan.Zero)
            yield return $"Events:AcceptedAge ({options.AcceptedAge}) is no time. Leave it out to accept events for as long as handled ones are remembered.";
        if (options.AcceptedAge > options.LedgerLife)
            yield return $"Events:AcceptedAge ({options.AcceptedAge}) is longer than Events:LedgerLife ({options.LedgerLife}): an event that was handled could be played again when it is forgotten.";
        if (options.MaxBodyBytes is < LeastBody or > MostBody)
            yield return $"Events:MaxBodyBytes ({options.MaxBodyBytes}) lies outside {LeastBody} to {MostBody}.";
    }
}
