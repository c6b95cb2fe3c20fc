using System.Web;
using Ailink.Lark.Sandbox;

namespace Ailink.Support.Lark.Tests;

/// <summary>What a signed-in person's browser does with the authorise page: follows it, and comes back with a code.</summary>
internal static class Browser
{
    public static async Task<(string Code, string Verifier)> AuthorizeAsync(Desk desk, Uri redirect, SandboxUser user, CancellationToken cancellationToken)
    {
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = desk.Lark.BaseAddress };
        using var signedIn = await http.GetAsync($"/sandbox/v1/sign-in?user={user.UnionId}&return=/", cancellationToken);

        var start = desk.Identity.Begin(desk.Channel, redirect);
        using var page = await http.GetAsync(start.Address, cancellationToken);
        var back = HttpUtility.ParseQueryString(page.Headers.Location.ShouldNotBeNull().Query);

        back["state"].ShouldBe(start.State);
        return (back["code"].ShouldNotBeNull(), start.CodeVerifier);
    }
}
