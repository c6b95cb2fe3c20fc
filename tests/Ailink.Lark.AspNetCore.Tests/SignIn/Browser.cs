using System.Net;
using Ailink.Lark.Sandbox;

namespace Ailink.Lark.AspNetCore.Tests.SignIn;

/// <summary>A browser: keeps cookies, and goes where it is sent, or stops to look.</summary>
internal sealed class Browser : IDisposable
{
    private readonly CookieContainer _cookies = new();
    private readonly HttpClient _http;

    public Browser() => _http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = _cookies });

    public CookieCollection Cookies => _cookies.GetAllCookies();

    /// <summary>One request, no further.</summary>
    public Task<HttpResponseMessage> GetAsync(Uri address, CancellationToken cancellationToken) => _http.GetAsync(address, cancellationToken);

    /// <summary>Sends an empty form.</summary>
    public Task<HttpResponseMessage> PostAsync(Uri address, CancellationToken cancellationToken) => _http.PostAsync(address, null, cancellationToken);

    /// <summary>Goes on until a page is shown.</summary>
    public async Task<Page> GoAsync(Uri address, CancellationToken cancellationToken)
    {
        for (var hops = 0; hops < 10; hops++)
        {
            using var answer = await GetAsync(address, cancellationToken);
            if (answer.Headers.Location is not { } next)
                return new(answer.StatusCode, address, await answer.Content.ReadAsStringAsync(cancellationToken));
            address = new Uri(address, next);
        }

        throw new InvalidOperationException($"Sent around in circles, last to {address}.");
    }

    /// <summary>The address one request leads to.</summary>
    public async Task<Uri> NextAsync(Uri address, CancellationToken cancellationToken)
    {
        using var answer = await GetAsync(address, cancellationToken);
        return new Uri(address, answer.Headers.Location.ShouldNotBeNull());
    }

    /// <summary>Becomes a user of the Lark client.</summary>
    public Task SignInToLarkAsync(LarkSandbox box, string user, CancellationToken cancellationToken) =>
        GoAsync(new Uri(box.BaseAddress, $"/sandbox/v1/sign-in?user={Uri.EscapeDataString(box.User(user).UnionId)}&return=/sandbox/v1/world"), cancellationToken);

    public void Dispose() => _http.Dispose();

    /// <summary>Where it stands, and what is shown there.</summary>
    internal sealed record Page(HttpStatusCode Status, Uri Address, string Text);
}
