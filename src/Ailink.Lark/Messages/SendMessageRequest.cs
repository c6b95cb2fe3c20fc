namespace Ailink.Lark;

/// <summary>Body of a send. A class: a record would print the message.</summary>
internal sealed class SendMessageRequest(string receiveId, string msgType, string content, string uuid)
{
    public string ReceiveId { get; } = receiveId;

    public string MsgType { get; } = msgType;

    /// <summary>JSON inside a string.</summary>
    public string Content { get; } = content;

    public string Uuid { get; } = uuid;
}
