using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

/// <summary>What a browser is sent to: signing in as a user, and opening an app's web app.</summary>
internal static class SignInControl
{
    public static IEnumerable<ControlEndpoint> All =>
    [
        new("GET", "/sign-in", SignIn),
        new("GET", "/signed-in", call => ControlAnswer.Ok(new JsonObject { ["union_id"] = SignedInUser.Of(call.World, call.Http.Request)?.UnionId })),
        new("GET", "/open", Open),
    ];

    private static ControlAnswer SignIn(ControlCall call)
    {
        if (call.Query("user") is not { } id) return ControlAnswer.Bad("user is required.");
        if (call.UserOf(id) is not { } user) return ControlAnswer.NotFound($"There is no user {id}.");
        var target = call.Query("return") ?? "/";
        if (!LocalPath.IsLocal(target)) return ControlAnswer.Bad("return takes local paths only.");
        SignedInUser.SignIn(call.World, call.Http.Response, user);
        return ControlAnswer.Redirect(target);
    }

    private static ControlAnswer Open(ControlCall call)
    {
        if (call.Query("app_id") is not { } id) return ControlAnswer.Bad("app_id is required.");
        if (call.World.FindApp(id) is not { HasWebApp: true } app) return ControlAnswer.NotFound($"There is no web app {id}.");
        return WebAppAddress.Resolve(app, call.Query("path") ?? call.Query("lk_target_url")) is { } target
            ? ControlAnswer.Redirect(target.AbsoluteUri)
            : ControlAnswer.Bad("The target is not on the origin of the app's homepage.");
    }
}
