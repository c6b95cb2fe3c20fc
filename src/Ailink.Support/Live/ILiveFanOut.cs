namespace Ailink.Support;

/// <summary>The writing end of <see cref="ISupportLive"/>. Called after the commit; never waits for a reader, never throws.</summary>
public interface ILiveFanOut
{
    /// <summary>Tells the readers of a group.</summary>
    /// <param name="group">The group.</param>
    /// <param name="signal">What to tell.</param>
    void ToGroup(GroupId group, LiveSignal signal);

    /// <summary>Tells the readers of a person, for instance that the session is over.</summary>
    /// <param name="person">The person.</param>
    /// <param name="signal">What to tell.</param>
    void ToPerson(PersonId person, LiveSignal signal);
}
