namespace Ailink.Support;

/// <summary>Who wrote a message.</summary>
/// <param name="Id">The person.</param>
/// <param name="Name">The name shown.</param>
/// <param name="Side">The side.</param>
/// <param name="AvatarUrl">A picture, if known.</param>
/// <param name="Title">The service team member's title.</param>
public sealed record MessageAuthor(PersonId Id, string Name, ActorSide Side, string? AvatarUrl = null, string? Title = null);
