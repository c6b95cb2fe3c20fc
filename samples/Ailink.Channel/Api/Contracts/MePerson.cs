using Ailink.Support;

namespace Ailink.Channel.Api.Contracts;

/// <summary>Who is signed in.</summary>
/// <param name="Id">The person.</param>
/// <param name="Name">The name shown.</param>
/// <param name="OpenId">How the channel's app names the person; null for the service team.</param>
/// <param name="Side">The side.</param>
/// <param name="AvatarUrl">A picture, if known.</param>
/// <param name="Title">The service team member's title.</param>
internal sealed record MePerson(string Id, string Name, string? OpenId, ActorSide Side, string? AvatarUrl, string? Title)
{
    /// <summary>As the API shows it.</summary>
    public static MePerson Of(Person person)
        => new(person.Id.ToString(), person.Name, person.OpenId, person.Side, person.AvatarUrl, person.Title);
}
