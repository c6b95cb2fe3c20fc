namespace Ailink.Lark.Events;

/// <summary>
/// Something the platform tells an app: one of the records beside this one. What an event does not say is null or empty, never an error, for the platform leaves out what the app may not know.
/// <see cref="ToString"/> prints ids only, so that no log holds what somebody wrote.
/// </summary>
/// <remarks>Vendor: https://open.feishu.cn/document/server-docs/event-subscription-guide/event-list</remarks>
public abstract record LarkEvent
{
    private protected LarkEvent()
    {
    }

    /// <summary>What it is about: an id.</summary>
    private protected virtual string Subject => "";

    /// <summary>Kind and id.</summary>
    public sealed override string ToString() => $"{GetType().Name} {Subject}".TrimEnd();
}
