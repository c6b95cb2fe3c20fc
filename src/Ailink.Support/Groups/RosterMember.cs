namespace Ailink.Support;

/// <summary>An active member, as far as the rules ask. The channel is where a customer's person is notified; the service team has none.</summary>
internal sealed record RosterMember(PersonId Person, ActorSide Side, string Role, ChannelId? Channel);
