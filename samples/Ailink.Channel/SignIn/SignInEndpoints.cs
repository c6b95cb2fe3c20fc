using Ailink.Channel.Api;
using Ailink.Channel.Errors;
using Ailink.Channel.Sessions;

namespace Ailink.Channel.SignIn;

/// <summary>Maps the addresses of a customer's sign-in that show no page of their own.</summary>
internal static class SignInEndpoints
{
    /// <summary>Registers the sign-in.</summary>
    public static IServiceCollection AddSignIn(this IServiceCollection services)
        => services.AddSingleton<PendingSignIns>().AddSingleton<InsideLark>().AddScoped<SignInFlow>();

    /// <summary>Ends a sign-in at whichever registered address the browser comes back to.</summary>
    public static IApplicationBuilder UseSignInAnswers(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var query = context.Request.Query;
        var isAnswer = HttpMethods.IsGet(context.Request.Method) && query.ContainsKey("state") && (query.ContainsKey("code") || query.ContainsKey("error"));
        return isAnswer && RegisteredAddresses.AppOf(context.Request.Path) is { } appId
            ? context.RequestServices.GetRequiredService<SignInFlow>().CompleteAsync(context, appId, context.RequestAborted)
            : next(context);
    });

    /// <summary>Maps start, callback and sign-out.</summary>
    public static IEndpointRouteBuilder MapSignIn(this IEndpointRouteBuilder app)
    {
        app.MapGet("/thirdparty/feishu/{appId}/login/start", BeginAsync).ExcludeFromDescription();
        app.MapGet("/thirdparty/feishu/{appId}/oauth2/callback", CompleteAsync).ExcludeFromDescription();
        app.MapPost("/thirdparty/feishu/{appId}/logout", SignOutAsync).ExcludeFromDescription();
        return app;
    }

    private static Task BeginAsync(
        string appId, HttpContext context, SignInFlow flow, CancellationToken cancellationToken,
        [Microsoft.AspNetCore.Mvc.FromQuery(Name = "return")] string? target = null)
        => flow.BeginAsync(context, appId, target, cancellationToken);

    // Reached only without an answer in the address: somebody typed it, or a bookmark.
    private static Task CompleteAsync(string appId, HttpContext context, SignInFlow flow, CancellationToken cancellationToken)
        => flow.CompleteAsync(context, appId, cancellationToken);

    private static async Task SignOutAsync(string appId, HttpContext context, OwnPage ownPage, SignInOut sessions, CancellationToken cancellationToken)
    {
        if (!await ownPage.IsSenderOfAsync(context, cancellationToken))
        {
            context.Fail(new ChannelFailure(ChannelErrors.Antiforgery, StatusCodes.Status400BadRequest));
            return;
        }

        await sessions.SignOutAsync(context, cancellationToken);
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = $"{RegisteredAddresses.Login(appId)}?{RegisteredAddresses.SignedOut}=1";
    }
}
