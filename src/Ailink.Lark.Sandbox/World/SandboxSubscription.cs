namespace Ailink.Lark.Sandbox;

/// <summary>How an app receives its events and callbacks.</summary>
public enum SandboxSubscription
{
    /// <summary>At its request URLs: <c>event_url</c> for events, <c>callback_url</c> for callbacks.</summary>
    Webhook,

    /// <summary>Over the long connection it opened; custom apps only.</summary>
    Socket,
}
