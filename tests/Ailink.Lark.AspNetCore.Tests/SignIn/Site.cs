using System.Security.Claims;
using Ailink.Lark.Sandbox;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Ailink.Lark.AspNetCore.Tests.SignIn;

/// <summary>A small site on Kestrel whose pages want to know who is there. A sign-in that fails shows its problem.</summary>
internal sealed class Site : IAsyncDisposable
{
    private readonly WebApplication _app;

    private Site(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.Single());

    /// <summary>The site of one app, registered with the sandbox.</summary>
    public static async Task<Site> StartAsync(LarkSandbox box, CancellationToken cancellationToken, Action<LarkAuthenticationOptions>? configure = null, Action<IServiceCollection>? more = null)
    {
        var site = await BuildAsync(services =>
        {
            services.AddAilinkLark(lark =>
            {
                lark.AppId = new AppId(box.App.Id);
                lark.AppSecret = box.App.Secret;
                lark.Platform = LarkPlatform.At(box.BaseAddress);
            });
            more?.Invoke(services);
        }, configure, cancellationToken);
        box.App.RedirectUrls = [new Uri(site.Address, "/signin-lark").AbsoluteUri];
        return site;
    }

    /// <summary>A site with whatever apps.</summary>
    public static async Task<Site> BuildAsync(
        Action<IServiceCollection> services, Action<LarkAuthenticationOptions>? configure, CancellationToken cancellationToken, Action<WebApplication>? map = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        builder.Services.AddAuthorization();
        builder.Services.AddAuthentication(options =>
        {
            options.DefaultScheme = CookieAuthenticationDefaults.AuthenticationScheme;
            options.DefaultChallengeScheme = LarkAuthenticationDefaults.AuthenticationScheme;
        }).AddCookie().AddLark(options =>
        {
            options.Events.OnRemoteFailure = TellAsync;
            configure?.Invoke(options);
        });
        services(builder.Services);

        var app = builder.Build();
        app.MapGet("/me", Who).RequireAuthorization();
        app.MapGet("/{appId}/me", Who).RequireAuthorization();
        app.MapGet("/token", async (HttpContext context) => await context.GetTokenAsync("access_token") ?? "none").RequireAuthorization();
        app.MapGet("/denied", (string returnUrl) => $"denied, {returnUrl}");
        app.MapGet("/login", (string to) => Results.Challenge(new() { RedirectUri = to }, ["Lark"]));
        map?.Invoke(app);
        app.MapGet("/{**any}", (HttpContext context) => $"page {context.Request.Path}");
        await app.StartAsync(cancellationToken);
        return new(app);
    }

    public Uri At(string path) => new(Address, path);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    public static string Who(ClaimsPrincipal user) => string.Join('\n', user.Claims.Select(claim => $"{claim.Type}={claim.Value}"));

    private static Task TellAsync(RemoteFailureContext context)
    {
        context.HandleResponse();
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        return context.Response.WriteAsync(context.Failure is LarkSignInException failure ? failure.Problem.ToString() : context.Failure?.GetType().Name ?? "");
    }
}
