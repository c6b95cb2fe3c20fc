using Ailink.Channel.Hosting;
using Ailink.Support;

namespace Ailink.Channel.SignIn;

/// <summary>
/// Whether a request comes from inside the Lark client, where the consent page passes by itself and a button would only be in the way. Lark's own
/// browser says so in its name; of the sandbox's client we know by its cookie, which a browser sends to every port of the machine.
/// </summary>
internal sealed class InsideLark(LarkAddress lark)
{
    private const string SandboxUser = "lark_sandbox_user";

    /// <summary>Whether the sign-in may go on without a press.</summary>
    public bool Is(HttpContext context) => SandboxUserOf(context) is not null || IsLarksBrowser(context.Request.Headers.UserAgent.ToString());

    /// <summary>Whether the client has another user by now than the one who signed in: then the session is not theirs. The sandbox's client changes users at a press.</summary>
    public bool HasChangedUser(HttpContext context, Person person) =>
        SandboxUserOf(context) is { } user && person.UnionId is { } signedIn && user != signedIn;

    // The union id, and behind a dot how often the sandbox was reset.
    private string? SandboxUserOf(HttpContext context) =>
        lark.Sandbox is not null && context.Request.Cookies[SandboxUser] is { Length: > 0 } user ? user.Split('.', 2)[0] : null;

    private static bool IsLarksBrowser(string agent) =>
        agent.Contains("Lark/", StringComparison.Ordinal) || agent.Contains("Feishu/", StringComparison.Ordinal);
}
