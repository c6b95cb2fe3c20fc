namespace Ailink.Support;

/// <summary>Somebody a message mentions.</summary>
/// <param name="Person">The person.</param>
/// <param name="Name">The name shown.</param>
public sealed record MessageMention(PersonId Person, string Name);
