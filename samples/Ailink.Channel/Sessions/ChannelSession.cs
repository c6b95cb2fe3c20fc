using Ailink.Support;

namespace Ailink.Channel.Sessions;

/// <summary>Who is signed in to which channel, looked up anew for every request: the cookie only names them.</summary>
/// <param name="Channel">The channel of the app the person signed in to.</param>
/// <param name="Person">The customer's person.</param>
public sealed record ChannelSession(SupportChannel Channel, Person Person)
{
    /// <summary>On whose behalf the request calls the domain.</summary>
    public Actor Actor => new(Person.Id, Channel.Account, ActorSide.Customer);
}
