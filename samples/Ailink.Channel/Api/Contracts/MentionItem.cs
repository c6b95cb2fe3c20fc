using Ailink.Support;

namespace Ailink.Channel.Api.Contracts;

/// <summary>Somebody a message mentions.</summary>
/// <param name="PersonId">The person.</param>
/// <param name="Name">The name shown.</param>
internal sealed record MentionItem(string PersonId, string Name)
{
    /// <summary>As the API shows it.</summary>
    public static MentionItem Of(MessageMention mention) => new(mention.Person.ToString(), mention.Name);
}
