using Ailink.Lark.Events;
using Ailink.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Ailink.Lark.Tests.Events.Handling;

/// <summary>What the SDK does with events by itself.</summary>
public sealed class BuiltInTests
{
    private const string BotPath = "/open-apis/bot/v3/info";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_ticket_of_a_store_app_is_kept_before_any_handler_sees_it_and_without_one()
    {
        string? kept = null;
        await using var alone = EventHost.Of(_ => { }, options => options.StoreApp = true);
        await using var host = EventHost.Of(
            lark => lark.On<AppTicketIssued>(async (e, ct) => kept = await e.Services.GetRequiredService<ILarkAppTicketStore>().FindAsync(new("cli_1"), ct)), options => options.StoreApp = true);
        const string Ticket =
            $$$"""{"uuid":"u-1","token":"{{{SignedRequest.Token}}}","ts":"1763800000.25","type":"event_callback","event":{"type":"app_ticket","app_id":"cli_1","app_ticket":"the-ticket-of-the-hour"}}""";

        (await alone.ReceiveAsync(Ticket)).Status.ShouldBe(200);
        (await host.ReceiveAsync(Ticket)).Status.ShouldBe(200);

        (await alone.Services.GetRequiredService<ILarkAppTicketStore>().FindAsync(new("cli_1"), Cancel)).ShouldBe("the-ticket-of-the-hour");
        kept.ShouldBe("the-ticket-of-the-hour");
    }

    [Fact]
    public async Task Who_the_bot_is_is_asked_once_for_all_who_want_to_know()
    {
        TaskCompletionSource may = new();
        ScriptedPlatform platform = new();
        platform.Token().On(BotPath, async (_, _) =>
        {
            await may.Task;
            return ScriptedPlatform.Json("""{"code":0,"bot":{"open_id":"ou_me","app_name":"A","activate_status":2}}""");
        });
        System.Collections.Concurrent.ConcurrentDictionary<string, bool> mentioned = new();
        await using var host = Host(platform, mentioned);

        var all = new[] { ("om_1", "ou_me"), ("om_2", "ou_other"), ("om_3", "ou_me") }.Select(each => host.ReceiveAsync(Mention(each.Item1, each.Item2)).AsTask()).ToList();
        await Eventually.HoldsAsync(() => platform.Calls.Any(call => call.Path == BotPath), Cancel);
        may.SetResult();

        (await Task.WhenAll(all)).ShouldAllBe(answer => answer.Status == 200);
        await host.ReceiveAsync(Mention("om_4", "ou_me"));
        mentioned.ShouldBe(new Dictionary<string, bool> { ["om_1"] = true, ["om_2"] = false, ["om_3"] = true, ["om_4"] = true }, ignoreOrder: true);
        platform.Calls.Count(call => call.Path == BotPath).ShouldBe(1);
    }

    [Fact]
    public async Task While_the_bot_cannot_be_asked_messages_are_handled_and_it_is_asked_once_a_minute()
    {
        ScriptedPlatform platform = new();
        var well = false;
        platform.Token().On(BotPath, _ => well ? ScriptedPlatform.Json("""{"code":0,"bot":{"open_id":"ou_me"}}""") : ScriptedPlatform.Refusal(99991672));
        System.Collections.Concurrent.ConcurrentDictionary<string, bool> mentioned = new();
        await using var host = Host(platform, mentioned);

        await host.ReceiveAsync(Mention("om_1", "ou_other"));
        await host.ReceiveAsync(Mention("om_2", "ou_other"));
        platform.Calls.Count(call => call.Path == BotPath).ShouldBe(1);
        well = true;
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        await host.ReceiveAsync(Mention("om_3", "ou_other"));

        mentioned.ShouldBe(new Dictionary<string, bool> { ["om_1"] = true, ["om_2"] = true, ["om_3"] = false }, ignoreOrder: true); // rather too much than silence
    }

    private static EventHost Host(ScriptedPlatform platform, System.Collections.Concurrent.ConcurrentDictionary<string, bool> mentioned) => EventHost.Of(lark => lark
        .ConfigureHttp(http => http.ConfigurePrimaryHttpMessageHandler(() => platform))
        .On<MessageReceived>((e, _) =>
        {
            mentioned[e.Event.MessageId.Value] = e.Event.MentionsMe;
            return Task.CompletedTask;
        }));

    private static string Mention(string id, string bot) => EventHost.Event("im.message.receive_v1",
        $$$"""{"sender":{"sender_id":{"open_id":"ou_1"},"sender_type":"user"},"message":{"message_id":"{{{id}}}","chat_id":"oc_1","chat_type":"group","message_type":"text","content":"{\"text\":\"@_user_1 hi\"}","mentions":[{"key":"@_user_1","id":{"open_id":"{{{bot}}}"},"mentioned_type":"bot","name":"B"}]}}""");
}
