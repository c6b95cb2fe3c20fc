using System.Text;

namespace Ailink.Lark.Cards;

/// <summary>Stops a broken card before it costs a call.</summary>
internal static class CardGate
{
    private const int Told = 5;

    /// <summary>The card as JSON.</summary>
    /// <exception cref="LarkRequestException">The card is broken.</exception>
    public static string Checked(Card card, string api)
    {
        var json = card.ToUtf8();
        var problems = CardRules.Check(json);
        return problems.Count == 0 ? Encoding.UTF8.GetString(json) : throw new LarkRequestException(Message(problems, api))
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
