using System.Globalization;
using Ailink.Support;
using Microsoft.Net.Http.Headers;

namespace Ailink.Channel.Errors;

/// <summary>How a request says that it cannot be answered with a page, and how the error page learns why.</summary>
public static class ChannelFailureExtensions
{
    /// <summary>Gives the request up with a status. Nothing may have been written yet, and nothing must be written after.</summary>
    public static void Fail(this HttpContext context, ChannelFailure failure)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(failure);
        context.Features.Set(failure);
        context.Response.StatusCode = failure.Status;
        context.Response.Headers.CacheControl = "no-store";
        if (failure.RetryAfter is { } wait)
            context.Response.Headers[HeaderNames.RetryAfter] = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>
    /// Why the request was given up. Without a failure, what the status alone says: the error page is also run for addresses that do not exist
    /// and for our own mistakes.
    /// </summary>
    public static ChannelFailure GetChannelFailure(this HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Features.Get<ChannelFailure>() ?? OfStatus(context.Response.StatusCode);
    }

    private static ChannelFailure OfStatus(int status) => new(CodeOf(status), status == StatusCodes.Status200OK ? StatusCodes.Status404NotFound : status);

    /// <summary>The code for a status that came without one.</summary>
    internal static string CodeOf(int status) => status switch
    {
        StatusCodes.Status401Unauthorized => ChannelErrors.NotSignedIn,
        StatusCodes.Status403Forbidden => SupportErrors.ForbiddenAction,
        StatusCodes.Status200OK or StatusCodes.Status404NotFound => SupportErrors.NotFound,
        StatusCodes.Status405MethodNotAllowed => ChannelErrors.MethodNotAllowed,
        StatusCodes.Status413PayloadTooLarge => ChannelErrors.TooLarge,
        StatusCodes.Status415UnsupportedMediaType => ChannelErrors.NotJson,
        StatusCodes.Status421MisdirectedRequest => ChannelErrors.Misdirected,
        StatusCodes.Status429TooManyRequests => ChannelErrors.RateLimited,
        < 500 => ChannelErrors.BadRequest,
        _ => ChannelErrors.ServerError,
    };
}
