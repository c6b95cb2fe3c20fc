using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox.Tests;

/// <summary>Groups in a few words.</summary>
internal static class Groups
{
    public const string Path = "/open-apis/im/v1/chats";

    /// <summary>A sandbox whose first app may do everything with chats and has a colleague with a bot.</summary>
    public static async Task<Caller> StartAsync(Action<LarkSandboxOptions>? configure = null)
    {
        var caller = await Caller.StartAsync(configure);
        caller.Sandbox.App.GrantedScopes = [.. caller.Sandbox.App.GrantedScopes, "im:chat"];
        var other = caller.Sandbox.World.AddApp("ten_acme", "Helper", "cli_00000000000000aa", "helper-secret");
        (other.Features, other.GrantedScopes) = (["bot"], ["im:chat"]);
        other.Versions = [new("oav_helper", "1.0.0", SandboxVersionStatus.Published, caller.Sandbox.Clock.Now, caller.Sandbox.Clock.Now)];
        return caller;
    }

    public static SandboxApp Helper(this Caller caller) => caller.Sandbox.World.Apps[^1];

    public static async Task<string> GroupAsync(this Caller caller, object? body = null, string query = "")
    {
        var made = await caller.PostAsync(Path + query, body ?? new { name = "Team", user_id_list = new[] { caller.Bob.OpenId, caller.Carol().OpenId } });
        made.ShouldSucceed();
        return made.Data.GetProperty("chat_id").GetString()!;
    }

    public static Task<Reply> MembersAsync(this Caller caller, HttpMethod method, string chat, string query, params string[] ids) =>
        caller.SendAsync(method, $"{Path}/{chat}/members{query}", new { id_list = ids });

    /// <summary>What apps were told since the last time, oldest first.</summary>
    public static List<(string App, string Type, JsonObject Body)> Told(this Caller caller, int skip = 0)
    {
        lock (caller.Sandbox.World.Gate)
            return [.. caller.Sandbox.World.Events.All.Skip(skip).Select(delivery => (delivery.App.Id, delivery.EventType, delivery.Body))];
    }
}
