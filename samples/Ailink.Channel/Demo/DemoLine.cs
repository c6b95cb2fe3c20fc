namespace Ailink.Channel.Demo;

/// <summary>Something somebody wrote.</summary>
/// <param name="HoursAgo">How many hours before the first start.</param>
/// <param name="Author">Who: the name of a customer's person, or a staff key.</param>
/// <param name="Text">The text; <c>@{name or key}</c> in braces is a mention.</param>
/// <param name="AnswersLineBefore">How many lines before stands what it answers; zero when it answers nothing.</param>
internal sealed record DemoLine(double HoursAgo, string Author, string Text, int AnswersLineBefore = 0);
