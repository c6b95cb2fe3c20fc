namespace Ailink.Lark.Sandbox;

/// <summary>Why an attempt failed, as <c>error</c> of the control API tells it in snake_case.</summary>
internal enum DeliveryFault
{
    None,

    /// <summary>Subscribed by socket, and nobody is connected.</summary>
    NoConnection,

    /// <summary>The host has no address.</summary>
    Dns,

    /// <summary>Nobody accepts the connection.</summary>
    Connect,

    /// <summary>No whole answer within three seconds.</summary>
    Timeout,

    /// <summary>The connection broke before the answer was whole.</summary>
    Broken,

    /// <summary>Answered with a redirect, which is never followed.</summary>
    Redirect,

    /// <summary>Answered with another status than 200.</summary>
    Status,

    /// <summary>The address may not be called from here.</summary>
    ForeignAddress,
}
