using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Ailink.Lark.Sandbox;

/// <summary>The applink host: a link on a card opens the app's web app, on the page the link names.</summary>
internal static class AppLinks
{
    private static readonly string[] Own = ["appId", "mode", "path", "path_pc", "path_android", "path_ios", "lk_target_url", "min_lk_ver"];

    public static ControlAnswer? Find(SandboxWorld world, HttpRequest request) => request.Path.Value switch
    {
        "/client/web_app/open" => OpenWebApp(world, request),
        "/client/chat/open" => ControlAnswer.Redirect("/"),
        "/client/chat/chatter/add_by_link" => JoinChat(world, request),
        _ => null,
    };

    private static ControlAnswer OpenWebApp(SandboxWorld world, HttpRequest request)
    {
        lock (world.Gate)
        {
            var id = request.Query["appId"].ToString();
            if (world.FindApp(id) is not { HasWebApp: true } app) return ControlAnswer.NotFound($"There is no web app {id}.");
            var target = Value(request, "lk_target_url") ?? Value(request, "path_pc") ?? Value(request, "path");
            if (WebAppAddress.Resolve(app, target) is not { } address) return ControlAnswer.Bad("The target is not on the origin of the app's homepage.");
            // Every other parameter is forwarded to the page.
            var forwarded = request.Query.Where(pair => !Own.Contains(pair.Key, StringComparer.Ordinal));
            return ControlAnswer.Redirect(QueryHelpers.AddQueryString(address.AbsoluteUri, forwarded));
        }
    }

    /// <summary>Whoever is signed in joins; everybody else finds the client, where a user is chosen.</summary>
    private static ControlAnswer JoinChat(SandboxWorld world, HttpRequest request)
    {
        lock (world.Gate)
        {
            if (!world.ShareLinks.TryGetValue(request.Query["link_token"].ToString(), out var link) || !link.IsAlive(world.Clock.Now))
                return ControlAnswer.NotFound("This link leads to no group, or no longer.");
            if (SignedInUser.Of(world, request) is not { } user) return ControlAnswer.Redirect("/");
            return GroupDeeds.Join(world, user, link) is { } rule ? ControlAnswer.Refuse(403, "not_allowed", rule.About) : ControlAnswer.Redirect("/");
        }
    }

    private static string? Value(HttpRequest request, string name) => request.Query[name] is [{ Length: > 0 } value, ..] ? value : null;
}
