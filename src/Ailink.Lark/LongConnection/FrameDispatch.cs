namespace Ailink.Lark.Events;

/// <summary>Brings an event to its handlers.</summary>
/// <param name="payload">The event as JSON.</param>
/// <param name="cancellationToken">The connection is being stopped and has no more time.</param>
/// <returns>Whether the platform need not send it again, and what it shall show, if anything.</returns>
internal delegate ValueTask<(bool IsHandled, ReadOnlyMemory<byte> Answer)> FrameDispatch(ReadOnlyMemory<byte> payload, CancellationToken cancellationToken);
