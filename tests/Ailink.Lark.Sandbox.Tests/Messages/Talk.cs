using System.Text.Json;
using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox.Tests;

/// <summary>Short words for what the tests of messages do over and over.</summary>
internal static class Talk
{
    public const string Messages = "/open-apis/im/v1/messages";

    public static SandboxUser Alice(this Caller caller) => caller.Sandbox.User("Alice Chen");

    public static SandboxUser Carol(this Caller caller) => caller.Sandbox.User("Carol Wu");

    public static string Id(this Reply reply)
    {
        reply.ShouldSucceed();
        return reply.Data.GetProperty("message_id").GetString()!;
    }

    /// <summary>The ids of a list's items, in their order.</summary>
    public static IReadOnlyList<string> Ids(this Reply reply)
    {
        reply.ShouldSucceed();
        return [.. reply.Data.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("message_id").GetString()!)];
    }

    /// <summary>The content of the first item, which is JSON in a string.</summary>
    public static JsonElement FirstContent(this Reply reply) =>
        JsonSerializer.Deserialize<JsonElement>(reply.Data.GetProperty("items")[0].GetProperty("body").GetProperty("content").GetString()!);

    public static void Grant(this Caller caller, params string[] scopes) => caller.Sandbox.App.GrantedScopes = [.. caller.Sandbox.App.GrantedScopes, .. scopes];

    /// <summary>A token of a user who granted these scopes to the first app.</summary>
    public static string TokenOf(this Caller caller, SandboxUser user, params string[] scopes)
    {
        var world = caller.Sandbox.World;
        lock (world.Gate)
        {
            var token = new UserToken(Sandbox.Ids.NewUserToken(), caller.Sandbox.App, user, scopes, world.Clock.Now.AddHours(2));
            world.Tokens.Add(token);
            return token.Value;
        }
    }

    /// <summary>A fresh tenant token, for after the clock was moved.</summary>
    public static async Task<string> FreshTokenAsync(this Caller caller, SandboxApp? app = null) =>
        (await caller.TokenOfAsync(app ?? caller.Sandbox.App)).Json.GetProperty("tenant_access_token").GetString()!;

    /// <summary>A second app of the same tenant whose bot works, and its token.</summary>
    public static async Task<(SandboxApp App, string Token)> SecondBotAsync(this Caller caller, params string[] scopes)
    {
        var app = caller.Sandbox.World.AddApp("ten_acme", "Second Bot");
        (app.Features, app.GrantedScopes, app.Versions) = (["bot"], ["im:message", .. scopes], caller.Sandbox.App.Versions);
        return (app, await caller.FreshTokenAsync(app));
    }

    /// <summary>A group of Alice (who owns it), Bob and Carol with the first app's bot.</summary>
    public static string Team(this Caller caller, params SandboxApp[] more) =>
        caller.Sandbox.World.AddGroup("Team", [caller.Alice(), caller.Bob, caller.Carol()], [caller.Sandbox.App, .. more]);

    public static Chat ChatOf(this Caller caller, string chatId) => caller.Sandbox.World.Chats[chatId];

    public static Task<Reply> SayAsync(this Caller caller, string chatId, string text = "hi", string? token = null) =>
        caller.TextAsync(text, to: chatId, idType: "chat_id", token: token);

    public static Task<Reply> AnswerAsync(this Caller caller, string messageId, bool inThread = false, string? token = null, string? uuid = null) =>
        caller.PostAsync($"{Messages}/{messageId}/reply", new { msg_type = "text", content = Caller.Inner(new { text = "r" }), reply_in_thread = inThread, uuid }, token);

    public static Task<Reply> SendAsync(this Caller caller, string receiver, string type, object content, string idType = "open_id", string? token = null) =>
        caller.PostAsync($"{Messages}?receive_id_type={idType}", new { receive_id = receiver, msg_type = type, content = Caller.Inner(content) }, token);

    public static Task<Reply> RecallAsync(this Caller caller, string messageId, string? token = null) =>
        caller.SendAsync(HttpMethod.Delete, $"{Messages}/{messageId}", null, token);

    /// <summary>A user writes into a chat, in the client.</summary>
    public static async Task<string> WriteAsync(this Caller caller, SandboxUser user, string chatId, string text = "hi")
    {
        var written = await caller.ControlAsync(HttpMethod.Post, $"/users/{user.UnionId}/messages", new { chat_id = chatId, text });
        return written.Json.GetProperty("message_id").GetString()!;
    }

    /// <summary>The bodies of all events of a type, as told to an app.</summary>
    public static IReadOnlyList<JsonObject> Events(this Caller caller, string type, SandboxApp? app = null)
    {
        var world = caller.Sandbox.World;
        lock (world.Gate) return [.. world.Events.All.Where(delivery => delivery.EventType == type && delivery.App == (app ?? caller.Sandbox.App)).Select(delivery => delivery.Body)];
    }
}
