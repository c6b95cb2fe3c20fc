namespace Ailink.Lark;

/// <summary>Answer of the call for an app token, beside its code. A class: a record would print the token.</summary>
internal sealed class AppTokenAnswer
{
    public required string AppAccessToken { get; init; }

    /// <summary>Seconds that remain.</summary>
    public required int Expire { get; init; }
}
