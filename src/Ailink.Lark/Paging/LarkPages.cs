using System.Runtime.CompilerServices;

namespace Ailink.Lark;

/// <summary>Walks through the pages of a list, asking for each only when somebody wants its items.</summary>
internal static class LarkPages
{
    /// <summary>The size asked for, when the API takes it.</summary>
    public static int Size(int asked, int largest) =>
        asked >= 1 && asked <= largest ? asked : throw new ArgumentOutOfRangeException(nameof(asked), asked, $"A page of this list holds 1 to {largest} items.");

    /// <param name="fetch">Asks for the page of a token; null for the first.</param>
    /// <param name="first">Where to begin; null for the beginning.</param>
    /// <param name="api">Whose list, for the error.</param>
    /// <param name="cancellationToken">Stops the walk.</param>
    /// <exception cref="LarkUnavailableException">The platform leads in a circle: going on would never end, stopping would hide items.</exception>
    public static async IAsyncEnumerable<T> ReadAsync<T>(
        Func<string?, CancellationToken, Task<LarkPage<T>>> fetch, string? first, string api, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        var next = first;
        while (true)
        {
            if (next is { Length: > 0 })
                seen.Add(next);
            var page = await fetch(next, cancellationToken).ConfigureAwait(false);
            foreach (var item in page.Items)
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return item;
            }

            if (!page.HasMore)
                yield break;
            next = page.PageToken;
            if (string.IsNullOrEmpty(next) || seen.Contains(next))
                throw Circle(api);
        }
    }

    private static LarkUnavailableException Circle(string api) =>
        new($"{api} says that another page follows but names none, or one that was read already. Read the list again; if it stays so, report the log ids to the platform.")
        {
            Api = api, Meaning = "The platform leads through its pages in a circle", Retry = RetryAdvice.Backoff,
        };
}
