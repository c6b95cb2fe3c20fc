namespace Ailink.Lark.Cards;

/// <summary>Stops a broken card before it costs a call.</summary>
internal static class CardGate
{
    private const int Told = 5;

    /// <exception cref="LarkRequestException">The card is broken.</exception>
    public static void Check(Card card, string api) => Refuse(card.Validate(), api);

    /// <summary>A card that takes the place of the one somebody pressed something on.</summary>
    /// <exception cref="LarkRequestException">The card is broken.</exception>
    public static void CheckAnswer(Card card) => Refuse(card.Validate(), "card.action.trigger", isAnswer: true);

    /// <summary>The same for a card that has just been written: most are seen to be good without being read again.</summary>
    /// <param name="card">The card.</param>
    /// <param name="written">How many bytes it took, as text inside JSON: at least as many as it has.</param>
    /// <param name="api">What is about to be called.</param>
    /// <exception cref="LarkRequestException">The card is broken.</exception>
    public static void Check(Card card, int written, string api)
    {
        if (written > CardRules.MostBytes || !CardGlance.IsSureOf(card))
            Check(card, api);
    }

    /// <summary>Elements for a card that is known to the platform only: where they will stand, and what stands there already, is not judged.</summary>
    /// <exception cref="LarkRequestException">An element is broken.</exception>
    public static void Check(IEnumerable<CardElement> elements, string api) =>
        Refuse(JsonBody.Use(elements, static (ref writer, elements) =>
        {
            writer.BeginArray();
            foreach (var element in elements)
                element.WriteTo(ref writer);
            writer.EndArray();
        }, CardRules.CheckElements), api);

    private static void Refuse(IReadOnlyList<CardProblem> problems, string api, bool isAnswer = false)
    {
        if (problems.Count == 0)
            return;
        throw new LarkRequestException(Message(problems, isAnswer ? "it is no answer" : $"{api} was not called"))
        {
            Api = api,
            Meaning = "The card is broken",
            Retry = RetryAdvice.Never,
            Violations = [.. problems.Select(problem => new LarkViolation(problem.Path, problem.Problem))],
        };
    }

    private static string Message(IReadOnlyList<CardProblem> problems, string outcome)
    {
        var more = problems.Count > Told ? $" And {problems.Count - Told} more." : "";
        return $"The card is broken, so {outcome}. {string.Join(' ', problems.Take(Told))}{more}";
    }
}
