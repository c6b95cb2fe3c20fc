using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Ailink.Lark.Cards;
using Ailink.Lark.Events;
using Ailink.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Ailink.Lark.Tests.LongConnection;

/// <summary>Events and card actions through connections of our own, against the sandbox.</summary>
public sealed class LongConnectionTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Somebody_writes_and_is_answered_without_any_address_of_ours()
    {
        await using var box = await SocketBox.StartAsync();
        await using var host = SocketHost.Of(lark => lark.On<MessageReceived>((e, ct) => e.Client.Messages.ReplyAsync(e.Event.MessageId, $"You said {e.Event.Text}", cancellationToken: ct)));
        await host.StartAsync(box);
        host.Status.State.ShouldBe(LongConnectionState.Connected);
        await box.User("Bob Li").WriteAsync("good morning", Cancel);

        (await box.User("Bob Li").NextMessageAsync(Cancel)).Content.ShouldContain("You said good morning");
        (await box.Deliveries.NextAsync("im.message.receive_v1", Cancel)).IsAcked.ShouldBeTrue();
        host.Status.LastFrame.ShouldNotBeNull();
        host.Logs.ShouldNotHold("good morning", "ticket=");
    }

    [Fact]
    public async Task Who_clicks_sees_the_toast_and_the_card_that_came_back_through_the_socket()
    {
        await using var box = await SocketBox.StartAsync();
        await using var host = SocketHost.Of(lark => lark.OnCardAction((_, _) => new(CardActionAnswer.Replace(Card.Titled("Taken").Markdown("by **you**"), "Thanks"))));
        var lark = host.Services.GetRequiredService<ILarkClientFactory>().Get(SocketHost.CredentialsOf(box, box.App));
        await lark.Messages.SendAsync(new OpenId(box.User("Bob Li").OpenId), Card.Titled("Take it?").Button("Take", new Dictionary<string, string> { ["take"] = "1" }, "take"), null, Cancel);
        var card = await box.User("Bob Li").NextMessageAsync(Cancel);
        (await box.User("Bob Li").ClickAsync(card, "take", cancellationToken: Cancel)).ErrorCode.ShouldBe(200340); // nobody is connected

        await host.StartAsync(box);
        var seen = await box.User("Bob Li").ClickAsync(card, "take", cancellationToken: Cancel);

        (seen.ErrorCode, seen.Toast.ShouldNotBeNull().Content).ShouldBe((null, "Thanks"));
        box.User("Bob Li").Inbox[0].Card!.Value.GetRawText().ShouldContain("by **you**");
    }

    [Fact]
    public async Task A_handler_that_fails_is_told_as_500_and_the_event_comes_again()
    {
        await using var box = await SocketBox.StartAsync();
        var deliveries = 0;
        await using var host = SocketHost.Of(lark => lark.On<UnknownEvent>((e, _) => Interlocked.Increment(ref deliveries) == 1 ? throw new InvalidOperationException("no luck") : Task.CompletedTask));
        await host.StartAsync(box);
        var id = await box.PublishAsync(1);
        box.Delivery(id).Attempts.ShouldHaveSingleItem().Status.ShouldBe(500);

        box.Clock.Advance(TimeSpan.FromSeconds(15));
        await box.Deliveries.SettleAsync(Cancel);

        (box.Delivery(id).IsAcked, deliveries).ShouldBe((true, 2));
    }

    [Fact]
    public async Task An_event_is_acknowledged_after_its_handler_and_a_slow_one_stops_neither_pongs_nor_other_events()
    {
        await using var box = await SocketBox.StartAsync(new() { PingInterval = TimeSpan.FromSeconds(1) });
        TaskCompletionSource slow = new(TaskCreationOptions.RunContinuationsAsynchronously);
        TaskCompletionSource begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var host = SocketHost.Of(lark => lark.On<UnknownEvent>(async (e, _) =>
        {
            if (e.Event.Body.GetProperty("n").GetInt32() != 1)
                return;
            begun.TrySetResult();
            await slow.Task;
        }));
        await host.StartAsync(box);
        var first = box.PublishAsync(1);
        await begun.Task;

        for (var number = 2; number < 10; number++)
            box.Delivery(await box.PublishAsync(number)).IsAcked.ShouldBeTrue();
        host.Clock.Advance(TimeSpan.FromSeconds(1));
        await Eventually.HoldsAsync(() => host.Status.LastFrame == host.Clock.GetUtcNow(), Cancel); // the pong
        box.Deliveries.All[0].IsAcked.ShouldBeFalse();
        slow.SetResult();

        box.Delivery(await first).IsAcked.ShouldBeTrue();
        box.Sockets.Open.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Two_apps_are_connected_at_once_and_one_is_stopped_without_the_other()
    {
        await using var box = await SocketBox.StartAsync();
        var (one, two) = (box.World.Apps[0], box.World.Apps[2]);
        List<string> got = [];
        await using var host = SocketHost.Of(lark => lark.On<UnknownEvent>((e, _) =>
        {
            lock (got)
                got.Add($"{e.Client.AppId} {e.Event.Body.GetProperty("n")}");
            return Task.CompletedTask;
        }));
        await Task.WhenAll(host.StartAsync(box, one), host.StartAsync(box, two));
        await box.PublishAsync(1, app: one);
        await box.PublishAsync(2, app: two);
        await host.Connections.StopAsync(new(one.Id), Cancel);
        await box.PublishAsync(3, app: two);

        got.ShouldBe([$"{one.Id} 1", $"{two.Id} 2", $"{two.Id} 3"]);
        box.Sockets.Open.ShouldHaveSingleItem().AppId.ShouldBe(two.Id);
        host.Connections.Status.Select(status => (status.App.Value, status.State)).ShouldBe([(one.Id, LongConnectionState.Stopped), (two.Id, LongConnectionState.Connected)], ignoreOrder: true);
        await host.StartAsync(box, one);
        box.Sockets.Open.Count.ShouldBe(2);
    }

    [Fact]
    public async Task The_same_app_is_started_once_and_with_another_secret_not_at_all()
    {
        await using var box = await SocketBox.StartAsync();
        await using var host = SocketHost.Of();
        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => host.StartAsync(box)));
        box.Sockets.Open.Count.ShouldBe(1);
        box.Calls.To(SocketBox.Endpoint).Count.ShouldBe(1);
        await Should.ThrowAsync<InvalidOperationException>(host.StartAsync(new LarkCredentials(new(box.App.Id), "another") { Platform = LarkPlatform.At(box.BaseAddress) }));
    }

    [Fact]
    public async Task Stopping_lets_a_handler_end_answers_it_and_says_good_bye()
    {
        await using var box = await SocketBox.StartAsync();
        TaskCompletionSource slow = new(TaskCreationOptions.RunContinuationsAsynchronously);
        TaskCompletionSource begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var host = SocketHost.Of(lark => lark.On<UnknownEvent>(async (_, _) =>
        {
            begun.TrySetResult();
            await slow.Task;
        }));
        await host.StartAsync(box);
        var published = box.PublishAsync(1);
        await begun.Task;

        var stopped = host.Connections.StopAsync(new(box.App.Id), Cancel);
        var again = host.StartAsync(box);
        box.Delivery(await box.PublishAsync(2)).Attempts.ShouldHaveSingleItem().Status.ShouldBe(500); // for another instance
        stopped.IsCompleted.ShouldBeFalse();
        again.IsCompleted.ShouldBeFalse();
        box.Calls.To(SocketBox.Endpoint).Count.ShouldBe(1); // never two at once
        slow.SetResult();
        await stopped;
        await again;
        box.Calls.To(SocketBox.Endpoint).Count.ShouldBe(2);

        box.Delivery(await published).IsAcked.ShouldBeTrue();
        await host.Connections.StopAsync(new(box.App.Id), Cancel);
        host.Status.State.ShouldBe(LongConnectionState.Stopped);
        await Eventually.HoldsAsync(() => box.Sockets.Open.Count == 0, Cancel);
    }

    [Fact]
    public async Task A_handler_that_does_not_end_is_cancelled_when_the_time_to_stop_is_over()
    {
        await using var box = await SocketBox.StartAsync();
        TaskCompletionSource<CancellationToken> begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var host = SocketHost.Of(
            lark => lark.On<UnknownEvent>(async (_, ct) =>
            {
                begun.TrySetResult(ct);
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, ct);
            }),
            options => options.StopTimeout = TimeSpan.FromSeconds(1));
        await host.StartAsync(box);
        var published = box.PublishAsync(1);
        var token = await begun.Task;

        var stopped = host.Connections.StopAsync(new(box.App.Id), Cancel);
        await host.Clock.AdvanceUntilAsync(() => stopped.IsCompleted, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(30), Cancel);

        token.IsCancellationRequested.ShouldBeTrue();
        box.Delivery(await published).IsAcked.ShouldBeFalse();
        host.Status.State.ShouldBe(LongConnectionState.Stopped);
    }

    [Fact]
    public async Task What_the_platform_says_with_a_pong_is_obeyed()
    {
        await using var box = await SocketBox.StartAsync(new() { PingInterval = TimeSpan.FromSeconds(100) });
        await using var host = SocketHost.Of();
        await host.StartAsync(box);
        await Eventually.HoldsAsync(() => host.Status.LastFrame is not null, Cancel);

        box.Sockets.ClientConfig = new() { PingInterval = TimeSpan.FromSeconds(5), ReconnectCount = 0 };
        host.Clock.Advance(TimeSpan.FromSeconds(100));
        await Eventually.HoldsAsync(() => host.Status.LastFrame == host.Clock.GetUtcNow(), Cancel);
        for (var ping = 0; ping < 2; ping++)
        {
            var before = host.Status.LastFrame!.Value;
            host.Clock.Advance(TimeSpan.FromSeconds(4.99));
            await Eventually.HoldsAsync(
                () =>
                {
                    host.Clock.Advance(TimeSpan.FromMilliseconds(1)); // so little that a slow machine is not taken for silence
                    return host.Status.LastFrame > before;
                },
                Cancel);
            (host.Status.LastFrame!.Value - before).ShouldBeInRange(TimeSpan.FromSeconds(4.9), TimeSpan.FromSeconds(20));
        }

        box.Sockets.Cut();
        await host.IsAsync(LongConnectionState.Failed); // the platform wants no other try
        host.Status.WhatToDo.ShouldBe("Start it again.");
        await host.StartAsync(box);
        host.Status.State.ShouldBe(LongConnectionState.Connected);
    }

    [Fact]
    public async Task What_came_and_what_was_answered_is_counted()
    {
        await using var box = await SocketBox.StartAsync();
        await using var host = SocketHost.Of(lark => lark.On<UnknownEvent>((e, _) => e.Event.Body.GetProperty("n").GetInt32() == 3 ? throw new InvalidOperationException("no luck") : Task.CompletedTask));
        ConcurrentDictionary<string, long> counted = new(StringComparer.Ordinal);
        using MeterListener listener = new()
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (ReferenceEquals(instrument.Meter.Scope, host.Services.GetRequiredService<IMeterFactory>()))
                    listener.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => counted.AddOrUpdate(tags.Length == 0 ? instrument.Name : $"{instrument.Name} {tags[0].Value}", value, (_, before) => before + value));
        listener.Start();
        await host.StartAsync(box);
        for (var number = 1; number <= 3; number++)
            await box.PublishAsync(number, chunks: number);
        box.Sockets.Cut();
        await host.ReconnectsAsync(1);
        await host.Connections.StopAsync(new(box.App.Id), Cancel);

        (counted[$"{LarkDiagnostics.ConnectionFrames} event"], counted[$"{LarkDiagnostics.ConnectionFrames} part"]).ShouldBe((3, 3));
        (counted[$"{LarkDiagnostics.ConnectionAnswers} ok"], counted[$"{LarkDiagnostics.ConnectionAnswers} failed"]).ShouldBe((2, 1));
        (counted[$"{LarkDiagnostics.ConnectionsLost} cut"], counted[LarkDiagnostics.ConnectionsOpen]).ShouldBe((1, 0));
    }

    [Fact]
    public async Task The_connection_of_a_registered_app_lives_with_its_host()
    {
        await using var box = await SocketBox.StartAsync();
        ServiceCollection services = new();
        services.AddAilinkLark("alarms", options => (options.AppId, options.AppSecret, options.Platform) = (new(box.App.Id), box.App.Secret, LarkPlatform.At(box.BaseAddress))).AddLongConnection();
        await using var provider = services.BuildServiceProvider();
        var service = provider.GetServices<Microsoft.Extensions.Hosting.IHostedService>().ShouldHaveSingleItem();
        await service.StartAsync(Cancel);
        box.Sockets.Open.ShouldHaveSingleItem().AppId.ShouldBe(box.App.Id);
        await service.StopAsync(Cancel);
        await Eventually.HoldsAsync(() => box.Sockets.Open.Count == 0, Cancel);
    }

    [Fact]
    public async Task A_host_whose_app_may_not_connect_does_not_start_and_one_whose_platform_is_away_does()
    {
        await using var box = await SocketBox.StartAsync();
        ServiceCollection services = new();
        services.AddAilinkLark("wrong", options => (options.AppId, options.AppSecret, options.Platform) = (new(box.App.Id), "wrong", LarkPlatform.At(box.BaseAddress))).AddLongConnection();
        services.AddAilinkLark("away", options => (options.AppId, options.AppSecret, options.Platform) = (new("cli_away"), "away", LarkPlatform.At(FreePort.NextAddress()))).AddLongConnection();
        await using var provider = services.BuildServiceProvider();
        var hosted = provider.GetServices<Microsoft.Extensions.Hosting.IHostedService>().ToList();
        (await Should.ThrowAsync<LarkCredentialsException>(hosted[0].StartAsync(Cancel))).Code.ShouldBe(514);
        await hosted[1].StartAsync(Cancel);
        provider.GetRequiredService<ILarkLongConnections>().Status.Single(status => status.App.Value == "cli_away").State.ShouldBe(LongConnectionState.Waiting);
    }
}
