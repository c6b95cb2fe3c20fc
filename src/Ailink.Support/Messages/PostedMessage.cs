namespace Ailink.Support;

/// <summary>A message that is written down.</summary>
/// <param name="Id">The id.</param>
/// <param name="Sequence">Its number in the group.</param>
/// <param name="Repeated">Whether it was there already, under the same client id.</param>
public sealed record PostedMessage(MessageId Id, long Sequence, bool Repeated);
