using Ailink.Support;

namespace Ailink.Channel.Demo;

/// <summary>A channel of the demo with who is in its main group.</summary>
/// <param name="Channel">The channel.</param>
/// <param name="Group">The main group.</param>
/// <param name="People">Its members, by the names and keys that <see cref="DemoTalk"/> uses.</param>
internal sealed record DemoGroup(SupportChannel Channel, GroupId Group, IReadOnlyDictionary<string, Person> People)
{
    /// <summary>On whose behalf a member writes.</summary>
    public Actor ActorOf(string name) => People[name] is { Side: ActorSide.Service } member
        ? Actor.Staff(member.Id)
        : new Actor(People[name].Id, Channel.Account, ActorSide.Customer);
}
