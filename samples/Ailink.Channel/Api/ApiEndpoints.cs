namespace Ailink.Channel.Api;

/// <summary>Maps the JSON API.</summary>
internal static class ApiEndpoints
{
    /// <summary>Maps everything under <c>/api/v1</c>, and its description.</summary>
    public static IEndpointRouteBuilder MapApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api/v1");
        api.MapMe();
        api.MapMessages();
        api.MapMembers();
        api.MapEvents();
        app.MapOpenApi();
        return app;
    }
}
