using Microsoft.AspNetCore.Authentication;

namespace Ailink.Lark;

/// <summary>What can be said during a sign-in; the base has <c>OnAccessDenied</c>, <c>OnRemoteFailure</c> and <c>OnTicketReceived</c>.</summary>
public sealed class LarkAuthenticationEvents : RemoteAuthenticationEvents
{
    /// <summary>Called when it is known who signs in, before the cookie is written. Default: does nothing.</summary>
    public Func<LarkCreatingTicketContext, Task> OnCreatingTicket { get; set; } = static _ => Task.CompletedTask;

    /// <summary>Sends the browser to the platform's page. Default: a redirect to it. Add <c>&amp;prompt=consent</c> to the address to ask people who have agreed before.</summary>
    public Func<RedirectContext<LarkAuthenticationOptions>, Task> OnRedirectToAuthorizationEndpoint { get; set; } = static context =>
    {
        context.Response.Redirect(context.RedirectUri);
        return Task.CompletedTask;
    };
}
