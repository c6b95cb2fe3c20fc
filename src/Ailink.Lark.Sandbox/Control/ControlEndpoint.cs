namespace Ailink.Lark.Sandbox;

/// <summary>One call of the control API. Most run under the world's gate; what must wait for an app runs outside and takes the gate itself.</summary>
internal sealed record ControlEndpoint(string Method, string Template, Func<ControlCall, CancellationToken, Task<ControlAnswer>> RunAsync)
{
    /// <summary>A call that waits for nothing: it runs under the gate.</summary>
    public ControlEndpoint(string method, string template, Func<ControlCall, ControlAnswer> handle)
        : this(method, template, (call, _) => Task.FromResult(UnderGate(call, handle)))
    {
    }

    private static ControlAnswer UnderGate(ControlCall call, Func<ControlCall, ControlAnswer> handle)
    {
        lock (call.World.Gate) return handle(call);
    }
}
