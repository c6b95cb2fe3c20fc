using System.Security.Claims;
using Ailink.Lark.Events;
using Ailink.Lark.Sandbox;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;
using MyApps = Ailink.Lark.AspNetCore.Tests.BoxApps;

namespace Ailink.Lark.AspNetCore.Tests;

/// <summary>The lines users type, as the package's readme and the design show them.</summary>
public sealed class UsageTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_app_with_events_sign_in_and_health()
    {
        var builder = Builder();
        builder.Configuration.AddInMemoryCollection([new("Lark:AppId", "cli_1"), new("Lark:AppSecret", "secret"), new("Lark:Platform", "http://127.0.0.1:1")]);
        builder.Services.AddAilinkLark(builder.Configuration.GetSection("Lark"))
            .On<MessageReceived>((e, ct) => e.Client.Messages.ReplyAsync(e.Event.MessageId, $"You said {e.Event.Text}", cancellationToken: ct))
            .OnCardAction((e, ct) => new(CardActionAnswer.Toast("Thanks", ToastKind.Success)));
        builder.Services.AddAuthorization();
        builder.Services.AddAuthentication(o =>
            {
                o.DefaultScheme = CookieAuthenticationDefaults.AuthenticationScheme;
                o.DefaultChallengeScheme = LarkAuthenticationDefaults.AuthenticationScheme;
            })
            .AddCookie()
            .AddLark();
        builder.Services.AddHealthChecks().AddLark();
        await using var app = builder.Build();
        app.MapLarkEvents();
        app.MapGet("/me", (ClaimsPrincipal user) => $"Hello {user.Identity!.Name}").RequireAuthorization();
        await app.StartAsync(Cancel);

        (await NextAsync(app, "/me")).ShouldStartWith("http://127.0.0.1:1/open-apis/authen/v1/authorize?client_id=cli_1");
        (await app.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync(Cancel)).Status.ShouldBe(HealthStatus.Healthy);
    }

    [Fact]
    public async Task Many_apps_with_the_app_of_the_route_by_a_function_of_ones_own()
    {
        await using var box = await LarkSandbox.StartAsync(cancellationToken: Cancel);
        var builder = Builder();
        builder.Services.AddSingleton(box);
        builder.Services.AddAilinkLark().WithApps<MyApps>();
        builder.Services.AddAuthorization();
        builder.Services.AddAuthentication("Lark").AddCookie("Cookies").AddLark(o =>
        {
            o.App = ctx => new AppId((string)ctx.GetRouteValue("appId")!);
            o.SignInScheme = "Cookies";
        });
        await using var app = builder.Build();
        app.MapLarkEvents("/lark/{appId}/events");
        app.MapGet("/{appId}/me", () => "me").RequireAuthorization();
        await app.StartAsync(Cancel);

        (await NextAsync(app, $"/{box.App.Id}/me")).ShouldContain($"client_id={box.App.Id}");
    }

    private static WebApplicationBuilder Builder()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        return builder;
    }

    private static async Task<string> NextAsync(WebApplication app, string page)
    {
        using HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false });
        using var answer = await http.GetAsync(new Uri(app.Urls.Single() + page), Cancel);
        return answer.Headers.Location.ShouldNotBeNull().AbsoluteUri;
    }
}
