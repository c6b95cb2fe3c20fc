// Sign in, who am I, sign out. In Development, without settings, the platform is a sandbox that lives as long as this program.
using System.Security.Claims;
using System.Text.Encodings.Web;
using Ailink.Lark;
using Ailink.Lark.Sandbox;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

var builder = WebApplication.CreateBuilder(args);
await using var sandbox = builder.Environment.IsDevelopment() && builder.Configuration["Lark:AppId"] is null ? await StartSandboxAsync(builder.Configuration) : null;

builder.Services.AddAilinkLark(builder.Configuration.GetSection("Lark"));
builder.Services.AddAuthorization();
builder.Services.AddAuthentication(options =>
    {
        options.DefaultScheme = CookieAuthenticationDefaults.AuthenticationScheme;
        options.DefaultChallengeScheme = LarkAuthenticationDefaults.AuthenticationScheme;
    })
    .AddCookie()
    .AddLark(options =>
    {
        options.AccessDeniedPath = "/denied";
        options.Events.OnRemoteFailure = context =>
        {
            // Say why, and let them try again: a link that was used twice, a code that came late.
            context.HandleResponse();
            context.Response.Redirect("/failed?why=" + (context.Failure as LarkSignInException)?.Problem);
            return Task.CompletedTask;
        };
    });

var app = builder.Build();
app.MapGet("/", (ClaimsPrincipal user) => Page(user.Identity?.IsAuthenticated == true
    ? $"""<p>Hello {Text(user.Identity.Name)}.</p><p><a href="/me">Who am I?</a></p><form method="post" action="/sign-out"><button>Sign out</button></form>"""
    : """<p>Nobody is signed in.</p><p><a href="/me">Sign in with Lark</a></p>"""));
app.MapGet("/me", (ClaimsPrincipal user) => Page(
    $"<dl>{string.Concat(user.Claims.Select(claim => $"<dt>{Text(claim.Type)}</dt><dd>{Text(claim.Value)}</dd>"))}</dl>")).RequireAuthorization();
app.MapGet("/denied", () => Page("""<p>You did not agree on Lark's page.</p><p><a href="/me">Try again</a></p>"""));
app.MapGet("/failed", (string? why) => Page($"""<p>The sign-in came to nothing. {Text(why)}</p><p><a href="/me">Try again</a></p>"""));
app.MapPost("/sign-out", async (HttpContext context) =>
{
    await context.SignOutAsync();
    context.Response.Redirect("/");
});
await app.StartAsync();

if (sandbox is not null)
{
    var address = new Uri(app.Urls.First());
    sandbox.App.RedirectUrls = [new Uri(address, LarkAuthenticationDefaults.CallbackPath).AbsoluteUri];
    Console.WriteLine($"No app is set, so people sign in to a sandbox ({sandbox.BaseAddress}). Open {address}.");
}

await app.WaitForShutdownAsync();

static IResult Page(string body) => Results.Content($"<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Sign in with Lark</title>{body}</html>", "text/html");

static string Text(string? text) => HtmlEncoder.Default.Encode(text ?? "");

static async Task<LarkSandbox> StartSandboxAsync(ConfigurationManager settings)
{
    var sandbox = await LarkSandbox.StartAsync();
    settings["Lark:AppId"] = sandbox.App.Id;
    settings["Lark:AppSecret"] = sandbox.App.Secret;
    settings["Lark:Platform"] = sandbox.BaseAddress.ToString();
    return sandbox;
}
