using System.Collections.Concurrent;
using Ailink.Lark.Events;
using Ailink.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Ailink.Lark.Tests.Events.Handling;

/// <summary>Events of one chat, one at a time.</summary>
public sealed class ChatOrderTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Events_of_one_chat_wait_for_each_other_and_those_of_another_do_not()
    {
        ConcurrentDictionary<string, TaskCompletionSource> may = new();
        ConcurrentQueue<string> started = new();
        await using var host = Host(may, started);

        List<Task<WebhookAnswer>> all = [];
        foreach (var (id, chat) in new[] { ("om_1", "oc_a"), ("om_2", "oc_a"), ("om_3", "oc_a"), ("om_4", "oc_b") })
        {
            all.Add(host.ReceiveAsync(EventHost.Message(id, chat)).AsTask());
            if (id is "om_1" or "om_4")
                await Eventually.HoldsAsync(() => started.Contains(id), Cancel);
            else
                await Eventually.HoldsAsync(() => Lanes(host).WaitingOf((new("cli_1"), new(chat))) == all.Count - 1, Cancel);
        }

        foreach (var id in new[] { "om_4", "om_1", "om_2", "om_3" })
        {
            await Eventually.HoldsAsync(() => started.Contains(id), Cancel);
            may[id].SetResult();
        }

        (await Task.WhenAll(all)).ShouldAllBe(answer => answer.Status == 200);
        started.Where(id => id != "om_4").ShouldBe(["om_1", "om_2", "om_3"]);
        Lanes(host).Count.ShouldBe(0);
    }

    [Fact]
    public async Task Waiting_costs_the_time_of_who_waits_and_he_is_sent_again()
    {
        ConcurrentDictionary<string, TaskCompletionSource> may = new();
        ConcurrentQueue<string> started = new();
        await using var host = Host(may, started);
        var first = host.ReceiveAsync(EventHost.Message("om_1")).AsTask();
        await Eventually.HoldsAsync(() => started.Contains("om_1"), Cancel);
        host.Clock.Advance(TimeSpan.FromSeconds(1));
        var second = host.ReceiveAsync(EventHost.Message("om_2")).AsTask();
        await Eventually.HoldsAsync(() => Lanes(host).WaitingOf((new("cli_1"), new("oc_1"))) == 1, Cancel);

        host.Clock.Advance(TimeSpan.FromSeconds(1.5));
        (await first).Status.ShouldBe(500);
        second.IsCompleted.ShouldBeFalse();
        host.Clock.Advance(TimeSpan.FromSeconds(1));
        (await second).Status.ShouldBe(500);

        may["om_1"].SetResult();
        await Eventually.HoldsAsync(() => Lanes(host).Count == 0, Cancel);
        started.ShouldBe(["om_1"]);
        var again = host.ReceiveAsync(EventHost.Message("om_2")).AsTask();
        await Eventually.HoldsAsync(() => started.Contains("om_2"), Cancel);
        may["om_2"].SetResult();
        (await again).Status.ShouldBe(200);
    }

    [Fact]
    public async Task No_more_than_a_hundred_wait()
    {
        ChatLanes lanes = new();
        (AppId, ChatId) chat = (new("cli_1"), new("oc_1"));
        await lanes.EnterAsync(chat, Cancel);
        var waiting = Enumerable.Range(0, 100).Select(_ => lanes.EnterAsync(chat, Cancel).AsTask()).ToList();

        await Should.ThrowAsync<InvalidOperationException>(lanes.EnterAsync(chat, Cancel).AsTask());

        foreach (var turn in waiting)
        {
            lanes.Leave(chat);
            await turn;
        }

        lanes.Leave(chat);
        lanes.Count.ShouldBe(0);
    }

    [Fact]
    public async Task Who_gives_up_at_any_moment_holds_nobody_up()
    {
        ChatLanes lanes = new();
        (AppId, ChatId) chat = (new("cli_1"), new("oc_1"));
        var inside = 0;

        await Parallel.ForEachAsync(Enumerable.Range(0, 2000), new ParallelOptions { CancellationToken = Cancel, MaxDegreeOfParallelism = 16 }, async (each, __) =>
        {
            using CancellationTokenSource patience = new();
            if (each % 3 == 0)
                _ = Task.Run(patience.Cancel, Cancel);
            try
            {
                await lanes.EnterAsync(chat, patience.Token);
            }
            catch (OperationCanceledException)
            {
                return;
            }

            Interlocked.Increment(ref inside).ShouldBe(1);
            await Task.Yield();
            Interlocked.Decrement(ref inside);
            lanes.Leave(chat);
        });

        lanes.Count.ShouldBe(0);
    }

    private static ChatLanes Lanes(EventHost host) => host.Services.GetRequiredService<ChatLanes>();

    private static EventHost Host(ConcurrentDictionary<string, TaskCompletionSource> may, ConcurrentQueue<string> started) => EventHost.Of(
        lark => lark.On<MessageReceived>((e, _) =>
        {
            started.Enqueue(e.Event.MessageId.Value);
            return may.GetOrAdd(e.Event.MessageId.Value, _ => new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
        }),
        options => options.Events.InChatOrder = true);
}
