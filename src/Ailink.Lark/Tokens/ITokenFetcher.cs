namespace Ailink.Lark;

/// <summary>Asks the platform for one kind of token.</summary>
internal interface ITokenFetcher
{
    /// <summary>A token, and what remains of its life.</summary>
    Task<(string Token, TimeSpan Life)> FetchAsync(LarkApp app, CancellationToken cancellationToken);
}
