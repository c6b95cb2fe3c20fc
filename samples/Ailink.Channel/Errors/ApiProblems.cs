using Ailink.Support;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Ailink.Channel.Errors;

/// <summary>Every refusal of the API: its status and words.</summary>
internal static class ApiProblems
{
    /// <summary>The media type of problem details.</summary>
    public const string MediaType = "application/problem+json";

    /// <summary>A refusal of the domain.</summary>
    public static ApiProblem Of(SupportError error)
        => new(StatusOf(error.Code), error.Code, error.Text, error.WhatToDo) { What = error.What.Length == 0 ? null : error.What };

    /// <summary>A refusal by its code: one of the domain's or of <see cref="ChannelErrors"/>.</summary>
    public static ApiProblem Of(string code) => code switch
    {
        ChannelErrors.NotSignedIn => new(401, code, "You are not signed in.", "Sign in, then try again."),
        ChannelErrors.Antiforgery => new(400, code, "The request did not prove that it comes from our own page.",
            "Send the antiforgery header that GET /api/v1/me hands out, or an Origin equal to the public origin."),
        ChannelErrors.RateLimited => new(429, code, "Too many requests.", "Wait as long as Retry-After says."),
        ChannelErrors.BadRequest => new(400, code, "The request cannot be read.", "Compare it with /openapi/v1.json."),
        ChannelErrors.NotJson => new(415, code, "The body is not JSON.", "Send Content-Type: application/json."),
        ChannelErrors.TooLarge => new(413, code, "The body is too large.", "Send less at once."),
        ChannelErrors.MethodNotAllowed => new(405, code, "This address does not take that method.", "Compare it with /openapi/v1.json."),
        ChannelErrors.Misdirected => new(421, code, "This host name is not ours.", "Send the request to the public origin."),
        ChannelErrors.ServerError => new(500, code, "Something failed on our side.", "Try again in a moment; if it stays, quote the request."),
        _ => Of(SupportErrors.Of(code)),
    };

    /// <summary>The refusal as an endpoint's result.</summary>
    public static JsonHttpResult<ApiProblem> Result(SupportError error) => Result(Of(error));

    /// <summary>The refusal as an endpoint's result.</summary>
    public static JsonHttpResult<ApiProblem> Result(ApiProblem problem) => TypedResults.Json(problem, contentType: MediaType, statusCode: problem.Status);

    /// <summary>Writes the refusal where there is no endpoint to return it.</summary>
    public static Task WriteAsync(HttpContext context, ApiProblem problem, CancellationToken cancellationToken)
    {
        context.Response.StatusCode = problem.Status;
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.WriteAsJsonAsync(problem with { Request = context.TraceIdentifier }, options: null, MediaType, cancellationToken);
    }

    private static int StatusOf(string code) => code switch
    {
        SupportErrors.NotFound => StatusCodes.Status404NotFound,
        SupportErrors.ForbiddenAction or SupportErrors.PlanInactive or SupportErrors.TenantMismatch => StatusCodes.Status403Forbidden,
        SupportErrors.GatewayNotActive => StatusCodes.Status503ServiceUnavailable,
        SupportErrors.LarkUnreachable => StatusCodes.Status502BadGateway,
        SupportErrors.EditTooLate or SupportErrors.MessageRecalled or SupportErrors.LastServiceMember or SupportErrors.ChannelDuplicateApp
            => StatusCodes.Status409Conflict,
        _ => StatusCodes.Status422UnprocessableEntity,
    };
}
