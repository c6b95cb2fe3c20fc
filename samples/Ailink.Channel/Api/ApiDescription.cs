using Ailink.Channel.Errors;
using Ailink.Channel.Sessions;
using Microsoft.OpenApi;

namespace Ailink.Channel.Api;

/// <summary>The OpenAPI document, and how an endpoint says what it may refuse with.</summary>
internal static class ApiDescription
{
    private const string SessionScheme = "session";

    /// <summary>Adds the document <c>v1</c>.</summary>
    public static IServiceCollection AddApiDescription(this IServiceCollection services) => services.AddOpenApi("v1", options =>
    {
        options.ShouldInclude = description => description.RelativePath?.StartsWith("api/", StringComparison.Ordinal) == true;
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo
            {
                Title = "Ailink channel",
                Version = "v1",
                Description = "Groups, messages and live events of a support channel. Every call needs a session cookie. Every write needs the antiforgery "
                    + "header that GET /api/v1/me hands out, or an Origin equal to the public origin. Refusals are problem details (RFC 9457) with a stable code.",
            };
            document.Components ??= new OpenApiComponents();
            document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
            {
                [SessionScheme] = new OpenApiSecurityScheme { Type = SecuritySchemeType.ApiKey, In = ParameterLocation.Cookie, Name = SessionSchemes.Channel },
            };
            document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(SessionScheme, document)] = [] }];
            return Task.CompletedTask;
        });
    });

    /// <summary>Says which statuses an endpoint refuses with, besides those every endpoint has.</summary>
    public static RouteHandlerBuilder Refuses(this RouteHandlerBuilder endpoint, params ReadOnlySpan<int> statuses)
    {
        foreach (var status in statuses) Problem(status);
        Problem(StatusCodes.Status401Unauthorized);
        Problem(StatusCodes.Status429TooManyRequests);
        Problem(StatusCodes.Status503ServiceUnavailable);
        return endpoint;

        void Problem(int status) => endpoint.Produces<ApiProblem>(status, ApiProblems.MediaType);
    }

    /// <summary>Says that an endpoint answers with server-sent events.</summary>
    public static RouteHandlerBuilder Streams(this RouteHandlerBuilder endpoint)
        => endpoint.Produces<string>(StatusCodes.Status200OK, "text/event-stream");
}
