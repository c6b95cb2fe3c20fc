namespace Ailink.Benchmarks.Sending;

internal sealed record BareMessage(string ReceiveId, string MsgType, string Content, string Uuid);
