namespace Ailink.Channel.Api;

/// <summary>Finds the caller of a request that passed the <see cref="ApiGate"/>.</summary>
internal static class CallerExtensions
{
    /// <summary>The caller.</summary>
    public static Caller GetCaller(this HttpContext context)
        => context.Features.Get<Caller>() ?? throw new InvalidOperationException($"{context.Request.Path} is not behind the {nameof(ApiGate)}.");
}
