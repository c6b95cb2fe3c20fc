namespace Ailink.Lark.Sandbox;

/// <summary>Why a user cannot do that at all. Nobody is called back.</summary>
/// <param name="IsMissing">What was meant is not there, rather than wrong.</param>
/// <param name="Message">Why.</param>
internal sealed record ClickProblem(bool IsMissing, string Message)
{
    public static ClickProblem Missing(string message) => new(IsMissing: true, message);

    public static ClickProblem Wrong(string message) => new(IsMissing: false, message);
}
