namespace Ailink.Lark.Sandbox;

/// <summary>The words of the control API for how an app receives events.</summary>
internal static class SubscriptionWords
{
    public static string? Of(SandboxSubscription? subscription) => subscription switch
    {
        SandboxSubscription.Webhook => "webhook",
        SandboxSubscription.Socket => "socket",
        _ => null,
    };

    public static SandboxSubscription? Read(string word) => word switch
    {
        "webhook" => SandboxSubscription.Webhook,
        "socket" => SandboxSubscription.Socket,
        _ => null,
    };
}
