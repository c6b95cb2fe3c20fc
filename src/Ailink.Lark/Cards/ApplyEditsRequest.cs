namespace Ailink.Lark;

internal sealed class ApplyEditsRequest(string actions, string uuid, int sequence)
{
    /// <summary>A JSON array inside a string.</summary>
    public string Actions { get; } = actions;

    public string Uuid { get; } = uuid;

    public int Sequence { get; } = sequence;
}
