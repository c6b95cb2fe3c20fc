using System.Globalization;

namespace Ailink.Lark.Sandbox;

/// <summary>How card problems are told: messages wrap them into 230099, cardkit has its own codes.</summary>
internal static class CardErrors
{
    public static string Message(int code, string text, string? path = null) => string.Create(
        CultureInfo.InvariantCulture,
        $"Failed to create card content, ext=ErrCode: {code}; {(path is null ? "" : $"ErrPath: {path}; ")}ErrMsg: {text}; ");

    public static Answer OfMessage(CardProblem problem)
    {
        if (problem.Rule == CardRules.Size) return MessageRules.TooLong.Refuse();
        // The element count has a generic sub code of its own on messages.
        var code = problem.Rule == CardRules.Count ? 11310 : problem.Rule.Code;
        return MessageRules.CardContent.Refuse(Message(code, problem.Detail, problem.Path)).Resting(problem.Rule);
    }

    public static Answer OfKit(CardProblem problem)
    {
        var documented = problem.Rule.Code is 300301 or 300302 or 300303 or 300305 or 200860;
        return documented
            ? problem.Rule.Refuse($"{problem.Detail} ({problem.Path})")
            : CardRules.KitCodes.Refuse(Message(problem.Rule.Code, problem.Detail, problem.Path));
    }
}
