using Microsoft.AspNetCore.Http;

namespace Ailink.Lark.Sandbox;

/// <summary>A call on its way through the platform.</summary>
internal sealed class PlatformCall
{
    private Fields? _fields;

    public required SandboxWorld World { get; init; }

    public required HttpContext Http { get; init; }

    public required PlatformEndpoint Endpoint { get; init; }

    public required IReadOnlyDictionary<string, string> Route { get; init; }

    public required ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>The journal's line of this call.</summary>
    public required CallRecord Record { get; init; }

    /// <summary>The app that calls; set once its token (or its secret) is known.</summary>
    public SandboxApp? Caller { get; set; }

    /// <summary>The user whose token was sent; null for a tenant token.</summary>
    public UserToken? UserToken { get; set; }

    /// <summary>Who acts by this call: the user whose token was sent, else the app's bot.</summary>
    public Operator Operator => UserToken is { } token ? Operator.Of(token.User) : Operator.Of(App);

    /// <summary>The tenant of the tenant token that was sent: a store app has one for each.</summary>
    public SandboxTenant? TokenTenant { get; set; }

    /// <summary>What the caller sent to prove itself; null when there is none of the exact form.</summary>
    public string? BearerToken =>
        Http.Request.Headers.Authorization.ToString() is { Length: > 7 } header && header.StartsWith("Bearer ", StringComparison.Ordinal) ? header[7..] : null;

    public DateTimeOffset Now => World.Clock.Now;

    public SandboxApp App => Caller ?? throw new InvalidOperationException($"{Endpoint.Template} takes no token, so no app is known.");

    /// <summary>The tenant the token speaks for.</summary>
    public SandboxTenant Tenant => UserToken?.User.Tenant ?? TokenTenant ?? App.Tenant;

    public Fields Fields => _fields ??= Fields.Of(Body, Http.Request.ContentType);

    public string? Query(string name) => Http.Request.Query[name] is [{ Length: > 0 } value, ..] ? value : null;

    /// <summary>Every value of a query parameter whose key is repeated.</summary>
    public IReadOnlyList<string> QueryList(string name) => [.. Http.Request.Query[name].OfType<string>().Where(value => value.Length > 0)];

    /// <summary>Whether one of these scopes was granted: to the app, and with a user token also by the user.</summary>
    public bool Holds(params ReadOnlySpan<string> scopes)
    {
        foreach (var scope in scopes)
            if (App.GrantedScopes.Contains(scope, StringComparer.Ordinal) && UserToken?.Scopes.Contains(scope, StringComparer.Ordinal) != false)
                return true;
        return false;
    }
}
