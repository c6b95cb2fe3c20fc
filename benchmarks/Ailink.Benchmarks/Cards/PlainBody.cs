namespace Ailink.Benchmarks.Cards;

/// <summary>The body of a send, as one types it for the serializer.</summary>
internal sealed record PlainBody(string ReceiveId, string MsgType, string Content, string Uuid);
