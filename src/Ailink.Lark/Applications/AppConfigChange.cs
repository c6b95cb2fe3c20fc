namespace Ailink.Lark;

/// <summary>What to change about the app's settings; what is null stays. It counts once a version is published.</summary>
/// <remarks>Vendor: https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/application-v7/application-v7/application-config/patch</remarks>
public sealed record AppConfigChange
{
    /// <summary>Scopes to ask for, or to give up.</summary>
    public AppScopeChange? Scope { get; init; }

    /// <summary>Events, and how they come.</summary>
    public AppEventChange? Event { get; init; }

    /// <summary>Callbacks such as card actions, and how they come.</summary>
    public AppCallbackChange? Callback { get; init; }
}
