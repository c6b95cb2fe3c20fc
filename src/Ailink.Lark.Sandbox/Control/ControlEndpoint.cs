namespace Ailink.Lark.Sandbox;

/// <summary>One call of the control API; it runs under the world's gate.</summary>
internal sealed record ControlEndpoint(string Method, string Template, Func<ControlCall, ControlAnswer> Handle);
