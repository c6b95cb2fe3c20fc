namespace Ailink.Lark.Cards;

/// <summary>How a <see cref="CardStream"/> looks and how often it calls.</summary>
public sealed record CardStreamOptions
{
    /// <summary>The platform takes ten changes of a card a second.</summary>
    internal static readonly TimeSpan ShortestInterval = TimeSpan.FromMilliseconds(100);

    internal static readonly TimeSpan LongestInterval = TimeSpan.FromMinutes(1);

    private const int LongestTitle = 500;

    /// <summary>The title; further cards of one stream get a number behind it. Default: none.</summary>
    public string? Title { get; init; }

    /// <summary>Colour of the head, which only a title has. Default: blue.</summary>
    public CardColor Color { get; init; } = CardColor.Blue;

    /// <summary>
    /// Least time between two changes of the card, 100 ms to a minute. Default: 700 ms, which is at most 86 calls a minute, of the 10,000 that a tenant on the free plan has in a month.
    /// Nothing is called while nothing new has come.
    /// </summary>
    public TimeSpan Interval { get; init; } = TimeSpan.FromMilliseconds(700);

    /// <summary>What is shown below the text when the stream is disposed without having been completed. Default: <c>Interrupted.</c></summary>
    public CardText Interrupted { get; init; } = "Interrupted.";

    /// <summary>What the list of chats shows, now and afterwards. Default: that the card is being written, then its words.</summary>
    public CardSummary? Summary { get; init; }

    /// <summary>How clients type on. Default: theirs.</summary>
    public CardStreaming? Typing { get; init; }

    /// <summary>How long a change is tried again while the platform cannot be reached or wants fewer calls, from one second to an hour. Default: two minutes.</summary>
    public TimeSpan GiveUpAfter { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Characters that may wait to be shown before <see cref="CardStream.AppendAsync"/> waits as well, 1,000 to 1,000,000. Default: 50,000.</summary>
    public int MostPending { get; init; } = 50_000;

    /// <exception cref="ArgumentException">An option is out of bounds.</exception>
    internal static void Check(CardStreamOptions options)
    {
        if (options.Problem() is { } problem)
            throw new ArgumentException(problem, nameof(options));
    }

    private string? Problem() =>
        Title is { Length: 0 or > LongestTitle } ? $"Title: it has 1 to {LongestTitle} characters."
        : !Enum.IsDefined(Color) ? "Color: there is no such colour."
        : Interval < ShortestInterval || Interval > LongestInterval ? $"Interval: it must be {ShortestInterval.TotalMilliseconds} ms to {LongestInterval.TotalMinutes} minute."
        : Interrupted is not { Content.Length: > 0 and <= LongestTitle } ? $"Interrupted: it has 1 to {LongestTitle} characters."
        : GiveUpAfter < TimeSpan.FromSeconds(1) || GiveUpAfter > TimeSpan.FromHours(1) ? "GiveUpAfter: it must be one second to an hour."
        : MostPending is < 1_000 or > 1_000_000 ? "MostPending: it must be 1,000 to 1,000,000."
        : null;
}
