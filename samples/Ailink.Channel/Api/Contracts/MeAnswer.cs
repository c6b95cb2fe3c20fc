namespace Ailink.Channel.Api.Contracts;

/// <summary>Who is signed in, where, and what they see.</summary>
/// <param name="Person">Who.</param>
/// <param name="Channel">The channel; null for the service team.</param>
/// <param name="Groups">The groups, the main group first.</param>
/// <param name="Antiforgery">What to send with every write.</param>
internal sealed record MeAnswer(MePerson Person, MeChannel? Channel, IReadOnlyList<GroupItem> Groups, AntiforgeryItem Antiforgery);
