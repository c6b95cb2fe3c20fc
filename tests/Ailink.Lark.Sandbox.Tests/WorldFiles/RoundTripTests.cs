using Ailink.Testing;
using CsCheck;

namespace Ailink.Lark.Sandbox.Tests;

public sealed class RoundTripTests
{
    /// <summary>What may happen in a world; a step that is not possible at its moment does nothing.</summary>
    private static readonly Func<Caller, string, int, Task>[] Steps =
    [
        (caller, _, n) => caller.TextAsync($"text {n}", uuid: n % 2 == 0 ? $"u{n}" : null),
        (caller, group, n) => caller.TextAsync($"to all {n}", to: group, idType: "chat_id"),
        (caller, _, n) => caller.CardMessageAsync(Some.Card(Some.Markdown($"m{n}"))),
        (caller, _, n) => caller.CreateCardAsync(Some.Card(Some.Markdown($"e{n}"))),
        (caller, _, _) => caller.Bob.WriteAsync("hello", Cancel),
        (caller, group, n) => caller.ControlAsync(HttpMethod.Post, $"/users/{caller.Carol().UnionId}/messages", new { chat_id = group, text = $"hi {n}" }),
        (caller, _, _) => OnLastAsync(caller, HttpMethod.Delete, ""),
        (caller, _, _) => OnLastAsync(caller, HttpMethod.Post, "/reactions", new { reaction_type = new { emoji_type = "SMILE" } }),
        (caller, _, n) => OnLastAsync(caller, HttpMethod.Post, "/reply", new { msg_type = "text", content = Caller.Inner(new { text = $"re {n}" }), reply_in_thread = n % 2 == 0 }),
        (caller, _, _) => caller.PostAsync("/open-apis/im/v1/pins", new { message_id = Last(caller)?.Id }),
        (caller, group, n) => caller.MembersAsync(HttpMethod.Post, group, "", User(caller, n).OpenId),
        (caller, group, n) => caller.MembersAsync(HttpMethod.Delete, group, "", User(caller, n).OpenId),
        (caller, group, n) => caller.SendAsync(HttpMethod.Put, $"{Groups.Path}/{group}", new { description = $"d{n}", i18n_names = new { zh_cn = "群" }, chat_type = n % 2 == 0 ? "public" : "private" }),
        (caller, group, n) => caller.PostAsync($"{Groups.Path}/{group}/managers/add_managers", new { manager_ids = new[] { User(caller, n).OpenId } }),
        (caller, group, n) => caller.SendAsync(HttpMethod.Put, $"{Groups.Path}/{group}/moderation", new { moderation_setting = "moderator_list", moderator_added_list = new[] { User(caller, n).OpenId } }),
        (caller, group, n) => caller.PostAsync($"{Groups.Path}/{group}/chat_tabs", new { chat_tabs = new[] { new { tab_name = $"t{n}", tab_type = "url", tab_content = new { url = "https://a.test" } } } }),
        (caller, group, n) => caller.PostAsync($"{Groups.Path}/{group}/menu_tree", new { menu_tree = new { chat_menu_top_levels = new[] { new { chat_menu_item = new { action_type = "NONE", name = $"m{n}" } } } } }),
        (caller, group, _) => caller.PostAsync($"{Groups.Path}/{group}/top_notice/put_top_notice", new { chat_top_notice = new[] { new { action_type = "2" } } }),
        (caller, _, n) => caller.PostAsync($"{Groups.Path}?uuid=g{n}", new { name = $"Group {n}" }),
        (caller, _, n) => caller.PostAsync("/open-apis/application/v6/app_badge/set", new { user_id = User(caller, n).OpenId, version = $"{n}", pc = new { web_app = n } }),
        (caller, _, n) => caller.SendAsync(HttpMethod.Patch, "/open-apis/application/v7/applications/cli_a11ce0000000c0de/ability", new { web_app = new { enable = n % 2 == 0 } }),
        (caller, _, n) => caller.ControlAsync(HttpMethod.Patch, "/apps/" + caller.Sandbox.App.Id, new { event_url = "", encrypt_key = $"k{n}", strict_events = n % 2 == 0, quota = new { limit = 100 + n, used = n } }),
        (caller, _, n) => caller.ControlAsync(HttpMethod.Patch, "/users/" + User(caller, n).UnionId, new { frozen = n % 2 == 0, email = $"u{n}@acme.example" }),
        (caller, _, n) => caller.ControlAsync(HttpMethod.Post, "/clock", new { advance_seconds = n * 60 }),
        (caller, _, n) => caller.ControlAsync(HttpMethod.Patch, "/world", new { repeated_uuid = n % 2 == 0 ? "error" : "no_id" }),
    ];

    /// <summary>Whatever happened: a world that is read from its file shows the same file.</summary>
    [Fact]
    public async Task A_world_comes_back_from_its_file_whatever_happened_in_it() =>
        await Gen.Select(Gen.Int[0, Steps.Length - 1], Gen.Int[1, 9]).Array[5, 30].SampleAsync(async steps =>
        {
            var time = VirtualClock.New();
            await using var caller = await Caller.StartAsync(options => (options.TimeProvider, options.EnforceRateLimits) = (time, false));
            caller.Grant("im:chat", "im:message", "application:application:patch");
            var group = await caller.GroupAsync();
            foreach (var (step, number) in steps) await Steps[step](caller, group, number);
            var file = (await caller.ControlAsync(HttpMethod.Get, "/world")).Text;

            await using var again = await Caller.StartAsync(options => (options.World, options.TimeProvider) = (file, time));
            ShouldBeAlike((await again.ControlAsync(HttpMethod.Get, "/world")).Text, file);
            again.Bob.Inbox.Select(message => message.Id).ShouldBe(caller.Bob.Inbox.Select(message => message.Id));
        }, iter: 25, threads: 1);

    /// <summary>The same text; a failure shows where they part, not two pages.</summary>
    private static void ShouldBeAlike(string read, string written)
    {
        var at = read.Zip(written).TakeWhile(pair => pair.First == pair.Second).Count();
        if (read != written) Assert.Fail($"{Around(read, at)}\n--- was ---\n{Around(written, at)}");
    }

    private static string Around(string text, int at) => text[Math.Max(0, at - 200)..Math.Min(text.Length, at + 200)];

    private static SandboxUser User(Caller caller, int number) => caller.Sandbox.World.Users[number];

    private static Message? Last(Caller caller)
    {
        lock (caller.Sandbox.World.Gate) return caller.Sandbox.World.Messages.Values.LastOrDefault(message => message.App == caller.Sandbox.App);
    }

    private static Task<Reply> OnLastAsync(Caller caller, HttpMethod method, string what, object? body = null) =>
        caller.SendAsync(method, $"{Talk.Messages}/{Last(caller)?.Id ?? "om_0"}{what}", body);
}
