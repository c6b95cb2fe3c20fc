using Ailink.Support;

namespace Ailink.Channel.Errors;

/// <summary>
/// Why a request cannot be answered with a page. Set with <see cref="ChannelFailureExtensions.Fail"/>; the request is then run again as <c>/error</c>
/// with the status, where the error page reads it with <see cref="ChannelFailureExtensions.GetChannelFailure"/>.
/// </summary>
/// <param name="Code">Stable, for people to quote: one of <see cref="ChannelErrors"/> or of the domain's <see cref="SupportErrors"/>.</param>
/// <param name="Status">The HTTP status.</param>
public sealed record ChannelFailure(string Code, int Status)
{
    /// <summary>The channel, where the visitor may know that there is one.</summary>
    public SupportChannel? Channel { get; init; }

    /// <summary>When to try again; becomes the header Retry-After.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>A local path that tries again, from our own route table; null where trying again is to reload.</summary>
    public string? TryAgain { get; init; }
}
