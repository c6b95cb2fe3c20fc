namespace Ailink.Lark;

internal sealed class SetTextRequest(string content, string uuid, int sequence)
{
    public string Content { get; } = content;

    public string Uuid { get; } = uuid;

    public int Sequence { get; } = sequence;
}
