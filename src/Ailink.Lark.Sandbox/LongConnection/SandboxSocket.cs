namespace Ailink.Lark.Sandbox;

/// <summary>A long connection that is open.</summary>
/// <param name="ConnectionId">Its id: the <c>device_id</c> of its address.</param>
/// <param name="AppId">The app that connected.</param>
/// <param name="Since">When it was opened, on the sandbox's clock.</param>
public sealed record SandboxSocket(string ConnectionId, string AppId, DateTimeOffset Since);
