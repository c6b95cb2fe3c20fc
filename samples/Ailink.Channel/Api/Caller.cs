using Ailink.Support;

namespace Ailink.Channel.Api;

/// <summary>Who calls the API: a customer's person in the channel of one app, or a member of the service team.</summary>
/// <param name="Actor">On whose behalf the domain is called.</param>
/// <param name="Person">Who.</param>
/// <param name="Channel">The channel; null for the service team.</param>
/// <param name="EndsAt">When the session ends at the latest.</param>
internal sealed record Caller(Actor Actor, Person Person, SupportChannel? Channel, DateTimeOffset EndsAt);
