using Ailink.Support;

namespace Ailink.Channel.Api.Contracts;

/// <summary>Who wrote a message.</summary>
/// <param name="Id">The person.</param>
/// <param name="Name">The name shown.</param>
/// <param name="Side">The side.</param>
/// <param name="AvatarUrl">A picture, if known.</param>
/// <param name="Title">The service team member's title.</param>
internal sealed record AuthorItem(string Id, string Name, ActorSide Side, string? AvatarUrl, string? Title)
{
    /// <summary>As the API shows it.</summary>
    public static AuthorItem Of(MessageAuthor author) => new(author.Id.ToString(), author.Name, author.Side, author.AvatarUrl, author.Title);
}
