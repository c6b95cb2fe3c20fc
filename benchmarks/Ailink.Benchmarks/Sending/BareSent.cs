namespace Ailink.Benchmarks.Sending;

internal sealed record BareSent(int Code, string Msg, BareSent.Message? Data)
{
    internal sealed record Message(string MessageId, string ChatId, string CreateTime);
}
