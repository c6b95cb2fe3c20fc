using Microsoft.AspNetCore.Diagnostics;

namespace Ailink.Channel.Errors;

/// <summary>Gives every refusal and every mistake its shape: problem details for the API, the error page for people.</summary>
internal static class FailureHandling
{
    /// <summary>The address of the error page; nobody is ever sent there, requests are run again under it.</summary>
    public const string ErrorPage = "/error";

    /// <summary>Adds the shapes around everything that follows.</summary>
    public static IApplicationBuilder UseFailures(this IApplicationBuilder app)
    {
        app.UseWhen(IsApi, api => api.UseStatusCodePages(pages => ApiProblems.WriteAsync(
            pages.HttpContext, ApiProblems.Of(ChannelFailureExtensions.CodeOf(pages.HttpContext.Response.StatusCode)), pages.HttpContext.RequestAborted)));
        app.UseWhen(context => !IsApi(context), pages =>
            // The error page is a page of its own: the scope of the one that failed holds its half-finished rendering.
            pages.UseStatusCodePagesWithReExecute(ErrorPage, createScopeForStatusCodePages: true).Use((context, next) =>
            {
                // And it is read, whatever was refused: a form that came with the request is not for it.
                if (context.Features.Get<IStatusCodeReExecuteFeature>() is not null) context.Request.Method = HttpMethods.Get;
                return next(context);
            }));
        return app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            AllowStatusCode404Response = true,
            ExceptionHandler = AnswerAsync,
            StatusCodeSelector = StatusOf,
            SuppressDiagnosticsCallback = failure => failure.Exception is BadHttpRequestException,
        });
    }

    /// <summary>Whether a program is asking.</summary>
    public static bool IsApi(HttpContext context) => context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase);

    // Only the status: its body is written by the pages above. The one exception with words worth passing on is a request that cannot be read.
    private static Task AnswerAsync(HttpContext context)
    {
        if (context.Features.Get<IExceptionHandlerFeature>()?.Error is not BadHttpRequestException unreadable) return Task.CompletedTask;
        context.Response.StatusCode = unreadable.StatusCode;
        var problem = ApiProblems.Of(ChannelFailureExtensions.CodeOf(unreadable.StatusCode));
        return IsApi(context)
            ? ApiProblems.WriteAsync(context, problem with { What = unreadable.Message }, context.RequestAborted)
            : Task.CompletedTask;
    }

    private static int StatusOf(Exception exception)
        => exception is BadHttpRequestException unreadable ? unreadable.StatusCode : StatusCodes.Status500InternalServerError;
}
