using Ailink.Channel.Api;
using Ailink.Support;

namespace Ailink.Channel.Live;

/// <summary>Asks the store whether a stream may go on, after a signal that something about its person or group has changed.</summary>
internal sealed class StillWelcome(ISupportGroups groups, ISupportPeople people)
{
    /// <summary>Whether the session of the caller would still be accepted.</summary>
    public async Task<bool> IsAsync(Caller caller, CancellationToken cancellationToken)
        => await people.FindAsync(caller.Person.Id, cancellationToken) is not null
            && (caller.Channel is null || await groups.WhyNoMainGroupAsync(caller.Actor, cancellationToken) is not MainGroupAbsence.Removed);
}
