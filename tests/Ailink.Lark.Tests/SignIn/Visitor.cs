using System.Web;
using Ailink.Lark.Sandbox;

namespace Ailink.Lark.Tests.SignIn;

/// <summary>The browser's part of a sign-in, played by a client that follows no redirect.</summary>
internal static class Visitor
{
    public static async Task<string> CodeAsync(LarkSandbox box, LarkSignInStart start, CancellationToken cancellationToken, string name = "Bob Li")
    {
        using SocketsHttpHandler handler = new() { AllowAutoRedirect = false };
        using HttpClient browser = new(handler);
        using HttpRequestMessage page = new(HttpMethod.Get, start.Address);
        page.Headers.Add("Cookie", $"lark_sandbox_user={box.User(name).UnionId}");
        using var answer = await browser.SendAsync(page, cancellationToken);
        var back = HttpUtility.ParseQueryString(answer.Headers.Location.ShouldNotBeNull().Query);
        back["state"].ShouldBe(start.State);
        return back["code"].ShouldNotBeNull();
    }

    public static async Task<LarkUserSession> SignInAsync(LarkSandbox box, ILarkClient lark, IReadOnlyList<string> scopes, CancellationToken cancellationToken, string name = "Bob Li")
    {
        Uri redirect = new(box.App.RedirectUrls[0]);
        var start = lark.SignIn.Begin(redirect, scopes);
        return await lark.SignIn.CompleteAsync(await CodeAsync(box, start, cancellationToken, name), redirect, start.CodeVerifier, cancellationToken);
    }
}
