namespace Ailink.Support;

/// <summary>An active member, as far as the rules ask. The channel is where a customer's person is notified; the service team has none.</summary>
/// <param name="Person">Who.</param>
/// <param name="Side">On which side.</param>
/// <param name="Role">One of <see cref="GroupRoles"/>.</param>
/// <param name="Channel">Where a customer's person is notified.</param>
public sealed record RosterMember(PersonId Person, ActorSide Side, string Role, ChannelId? Channel);
