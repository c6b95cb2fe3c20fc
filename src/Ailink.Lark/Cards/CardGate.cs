namespace Ailink.Lark.Cards;

/// <summary>Stops a broken card before it costs a call.</summary>
internal static class CardGate
{
    private const int Told = 5;

    /// <summary>The card as JSON.</summary>
    /// <exception cref="LarkRequestException">The card is broken.</exception>
    public static string Checked(Card card, string api)
    {
        var problems = card.Validate();
        return problems.Count == 0 ? card.ToJson() : throw new LarkRequestException(Message(problems, api))
        {
            Api = api,
            Meaning = "The card is broken",
            Retry = RetryAdvice.Never,
            Violations = [.. problems.Select(problem => new LarkViolation(problem.Path, problem.Problem))],
        };
    }

    private static string Message(IReadOnlyList<CardProblem> problems, string api)
    {
        var more = problems.Count > Told ? $" And {problems.Count - Told} more." : "";
        return $"The card is broken, so {api} was not called. {string.Join(' ', problems.Take(Told))}{more}";
    }
}
