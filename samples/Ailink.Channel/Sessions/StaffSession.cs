using Ailink.Support;

namespace Ailink.Channel.Sessions;

/// <summary>A member of the service team who is signed in.</summary>
/// <param name="Person">Who.</param>
internal sealed record StaffSession(Person Person)
{
    /// <summary>On whose behalf the request calls the domain: in every group the person serves.</summary>
    public Actor Actor => Actor.Staff(Person.Id);
}
