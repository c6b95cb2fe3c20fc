using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;

namespace Ailink.Lark;

/// <summary>Somebody has proven who he is and is about to be signed in: add claims, or call <c>Fail</c> to refuse. <c>NoResult</c>, or taking the principal away, refuses as well.</summary>
public sealed class LarkCreatingTicketContext : ResultContext<LarkAuthenticationOptions>
{
    internal LarkCreatingTicketContext(
        HttpContext context, AuthenticationScheme scheme, LarkAuthenticationOptions options, ClaimsIdentity identity, AuthenticationProperties properties,
        ILarkClient client, LarkUser user, LarkUserSession session)
        : base(context, scheme, options)
    {
        (Principal, Properties) = (new ClaimsPrincipal(identity), properties);
        (Identity, Client, User, Session) = (identity, client, user, session);
    }

    /// <summary>The claims so far; add to them.</summary>
    public ClaimsIdentity Identity { get; }

    /// <summary>The app that was signed in to.</summary>
    public ILarkClient Client { get; }

    /// <summary>Who signed in.</summary>
    public LarkUser User { get; }

    /// <summary>The user's tokens: secrets. With <see cref="ILarkClient.AsUser"/> they call for the user.</summary>
    public LarkUserSession Session { get; }
}
