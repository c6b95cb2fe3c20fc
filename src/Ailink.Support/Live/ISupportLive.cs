namespace Ailink.Support;

/// <summary>Where readers hear that something happened. Does not ask who may listen: the caller has found the group or the person for its reader first.</summary>
public interface ISupportLive
{
    /// <summary>Hears <see cref="LiveKind.Message"/>, <see cref="LiveKind.Read"/> and <see cref="LiveKind.Member"/> of a group, from now on.</summary>
    /// <param name="group">The group.</param>
    /// <returns>The subscription; dispose it to stop.</returns>
    ILiveSubscription SubscribeGroup(GroupId group);

    /// <summary>Hears <see cref="LiveKind.Unread"/>, <see cref="LiveKind.Group"/>, <see cref="LiveKind.Notice"/> and <see cref="LiveKind.SignedOut"/> of a person, from now on.</summary>
    /// <param name="person">The person.</param>
    /// <returns>The subscription; dispose it to stop.</returns>
    ILiveSubscription SubscribePerson(PersonId person);
}
