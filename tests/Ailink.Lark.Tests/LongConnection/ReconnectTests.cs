using Ailink.Lark.Events;
using Ailink.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Ailink.Lark.Tests.LongConnection;

/// <summary>Connections break, fall silent and are refused. They come back, or say why not.</summary>
public sealed class ReconnectTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_half_open_connection_is_noticed_and_replaced_within_two_ping_intervals()
    {
        await using var box = await SocketBox.StartAsync(new() { PingInterval = TimeSpan.FromSeconds(100), ReconnectNonce = TimeSpan.FromSeconds(90) });
        List<int> got = [];
        await using var host = SocketHost.Of(Numbers(got));
        await host.StartAsync(box);
        var dead = await box.Sockets.NextConnectionAsync(cancellationToken: Cancel);
        await Eventually.HoldsAsync(() => host.Status.LastFrame is not null, Cancel);
        box.Sockets.Freeze().ShouldBe(1);

        host.Clock.Advance(TimeSpan.FromSeconds(100)); // the ping that nobody answers
        host.Clock.Advance(TimeSpan.FromSeconds(74));
        host.Status.State.ShouldBe(LongConnectionState.Connected);
        host.Clock.Advance(Second);
        await Eventually.HoldsAsync(() => host.Status is { State: LongConnectionState.Connected, Reconnects: 1 }, Cancel); // and time stands still

        box.Sockets.Open.ShouldHaveSingleItem().ConnectionId.ShouldNotBe(dead.ConnectionId);
        await box.PublishAsync(1);
        got.ShouldBe([1]);
    }

    [Fact]
    public async Task A_hundred_cuts_leave_one_connection_and_no_timer()
    {
        await using var box = await SocketBox.StartAsync(new() { ReconnectNonce = Second, ReconnectInterval = Second });
        List<int> got = [];
        await using var host = SocketHost.Of(Numbers(got));
        await host.StartAsync(box);
        var timers = 0;
        for (var cut = 0; cut < 100; cut++)
        {
            await host.ReconnectsAsync(cut);
            await Eventually.HoldsAsync(() => box.Sockets.Open.Count == 1, Cancel);
            if (cut == 0)
                timers = host.Clock.Timers;
            box.Sockets.Cut().ShouldBe(1);
        }

        await host.ReconnectsAsync(100);
        box.Sockets.Open.Count.ShouldBe(1);
        box.Calls.To(SocketBox.Endpoint).Count.ShouldBe(101); // a fresh address each time
        await Eventually.HoldsAsync(() => host.Clock.Timers == timers, Cancel);
        await box.PublishAsync(1);
        got.ShouldBe([1]);
    }

    [Fact]
    public async Task Cuts_and_duplicates_and_parts_lose_no_event()
    {
        var time = VirtualClock.New();
        await using var box = await SocketBox.StartAsync(new() { ReconnectNonce = TimeSpan.Zero, ReconnectInterval = Second }, time);
        List<int> got = [];
        await using var host = SocketHost.Of(Numbers(got));
        await host.StartAsync(box);
        Random random = new(20260309);
        List<Task> published = [];
        for (var number = 0; number < 60; number++)
        {
            published.Add(box.PublishAsync(number, chunks: random.Next(1, 6), times: random.Next(1, 3)));
            if (random.Next(6) == 0)
                box.Sockets.Cut();
        }

        await Task.WhenAll(published);
        await host.UntilAsync(() => host.Status.State == LongConnectionState.Connected && box.Sockets.Open.Count == 1);
        box.Clock.Advance(TimeSpan.FromSeconds(15));
        await box.Deliveries.SettleAsync(Cancel);

        lock (got)
            got.Distinct().Order().ShouldBe(Enumerable.Range(0, 60));
        got.Count.ShouldBe(60); // the ledger knew the duplicates
        box.Deliveries.All.ShouldAllBe(delivery => delivery.IsAcked);
    }

    [Theory]
    [InlineData(514, typeof(LarkCredentialsException))]
    [InlineData(403, typeof(LarkPermissionException))]
    [InlineData(1000040350, typeof(LarkRequestException))]
    [InlineData(4711, typeof(LarkRequestException))]
    public async Task A_refusal_that_trying_again_would_not_change_is_thrown_and_shown(int code, Type expected)
    {
        await using var box = await SocketBox.StartAsync();
        box.Faults.Next(SocketBox.Endpoint, code: code, status: 200);
        await using var host = SocketHost.Of();

        var problem = await Should.ThrowAsync<LarkException>(host.StartAsync(box));

        problem.ShouldBeOfType(expected);
        problem.Code.ShouldBe(code);
        (host.Status.State, box.Calls.To(SocketBox.Endpoint).Count).ShouldBe((LongConnectionState.Failed, 1));
        host.Status.LastError.ShouldNotBeNull().ShouldContain($"{code}");
        host.Status.WhatToDo.ShouldNotBeNullOrEmpty();
        await host.StartAsync(box);
        (host.Status.State, host.Status.LastError).ShouldBe((LongConnectionState.Connected, null));
    }

    [Theory]
    [InlineData(1, 200)]
    [InlineData(1000040343, 200)]
    [InlineData(0, 502)]
    public async Task A_platform_that_is_busy_or_fails_is_tried_again(int code, int status)
    {
        await using var box = await SocketBox.StartAsync();
        if (code == 0)
            box.Faults.Next(SocketBox.Endpoint, times: 2, status: status);
        else
            box.Faults.Next(SocketBox.Endpoint, times: 2, status: status, code: code);
        await using var host = SocketHost.Of();
        var started = host.StartAsync(box);
        await host.IsAsync(LongConnectionState.Waiting);
        host.Status.NextTry.ShouldNotBeNull().ShouldBeGreaterThan(host.Clock.GetUtcNow());
        host.Status.WhatToDo.ShouldNotBeNull();
        await host.UntilAsync(() => started.IsCompleted);
        await started;
        box.Calls.To(SocketBox.Endpoint).Count.ShouldBe(3);
    }

    [Theory]
    [InlineData(404, "text/html", "<html>no such page</html>")]
    [InlineData(200, "text/html", "<html>welcome</html>")]
    [InlineData(404, "application/json", """{"code":99991201,"msg":"no such path"}""")]
    [InlineData(200, "application/json", """{"code":0,"msg":"ok","data":{}}""")]
    [InlineData(200, "application/json", """{"code":0,"msg":"ok","data":{"URL":"http://127.0.0.1/ws"}}""")]
    public async Task A_platform_that_offers_no_long_connection_is_told_so(int status, string type, string body)
    {
        await using var platform = await WirePlatform.StartAsync();
        platform.Endpoint = () => (status, type, body);
        await using var host = SocketHost.Of();
        var problem = await Should.ThrowAsync<LarkRequestException>(host.StartAsync(Credentials(platform)));
        problem.Meaning.ShouldBe("The platform offers no long connection");
        host.Status.State.ShouldBe(LongConnectionState.Failed);
        host.Status.WhatToDo.ShouldNotBeNull().ShouldContain("MapLarkEvents");
    }

    [Theory]
    [InlineData("403", null, typeof(LarkPermissionException))]
    [InlineData("514", "1000040350", typeof(LarkRequestException))]
    [InlineData("514", null, null)]
    [InlineData("900", null, null)]
    [InlineData(null, null, null)]
    public async Task A_refused_handshake_says_why_in_its_headers(string? status, string? authCode, Type? terminal)
    {
        await using var platform = await WirePlatform.StartAsync();
        (string, string)[] headers =
        [
            .. status is null ? ((string, string)[])[] : [("Handshake-Status", status), ("Handshake-Msg", "no")], .. authCode is null ? ((string, string)[])[] : [("Handshake-Autherrcode", authCode)],
        ];
        platform.Handshake = () => (403, headers);
        await using var host = SocketHost.Of();
        var started = host.StartAsync(Credentials(platform));
        if (terminal is not null)
        {
            (await Should.ThrowAsync<LarkException>(started)).ShouldBeOfType(terminal);
            return;
        }

        await host.IsAsync(LongConnectionState.Waiting);
        platform.Handshake = () => null;
        await host.UntilAsync(() => started.IsCompleted);
        await started;
        platform.Asked.Count.ShouldBe(2); // an address is good for one connection
        host.Logs.ShouldNotHold("very-secret-ticket", "service_id");
    }

    [Fact]
    public async Task Once_connected_only_what_is_said_about_the_app_itself_ends_it()
    {
        await using var box = await SocketBox.StartAsync(new() { ReconnectNonce = TimeSpan.Zero, ReconnectInterval = Second });
        await using var host = SocketHost.Of();
        await host.StartAsync(box);
        box.Faults.Next(SocketBox.Endpoint, code: 1000040350, status: 200); // the lost connection still counts
        box.Sockets.Cut();
        await host.ReconnectsAsync(1);

        box.Faults.Next(SocketBox.Endpoint, code: 514, status: 200);
        box.Sockets.Cut();
        await host.UntilAsync(() => host.Status.State == LongConnectionState.Failed);
        host.Status.LastError.ShouldNotBeNull().ShouldContain("514");
    }

    [Theory]
    [InlineData(SocketBox.Endpoint)]
    [InlineData(SocketBox.Handshake)]
    public async Task A_platform_that_takes_the_call_and_never_answers_stalls_nothing(string path)
    {
        await using var box = await SocketBox.StartAsync();
        box.Faults.Next(path, delay: TimeSpan.FromHours(1));
        await using var host = SocketHost.Of();
        var started = host.StartAsync(box);
        await Eventually.HoldsAsync(() => box.Calls.To(path).Count == 1, Cancel);
        host.Clock.Advance(new LongConnectionOptions().ConnectTimeout);
        await host.IsAsync(LongConnectionState.Waiting);
        await host.UntilAsync(() => started.IsCompleted);
        await started;
    }

    [Fact]
    public async Task A_start_that_is_given_up_goes_on_in_the_background_until_it_is_stopped()
    {
        await using var host = SocketHost.Of();
        LarkCredentials away = new(new("cli_away"), "away") { Platform = LarkPlatform.At(FreePort.NextAddress()) };
        List<int> timers = [];
        for (var round = 0; round < 3; round++)
        {
            using CancellationTokenSource patience = new();
            var started = host.Connections.StartAsync(away, patience.Token);
            await host.IsAsync(LongConnectionState.Waiting);
            await patience.CancelAsync();
            await Should.ThrowAsync<OperationCanceledException>(started);
            var again = host.Connections.StartAsync(away, Cancel);
            await host.Connections.StopAsync(away.AppId, Cancel);
            host.Status.State.ShouldBe(LongConnectionState.Stopped);
            await Should.ThrowAsync<OperationCanceledException>(again);
            timers.Add(host.Clock.Timers);
        }

        timers[2].ShouldBe(timers[1]); // none stays behind
    }

    private static LarkCredentials Credentials(WirePlatform platform) => new(new("cli_wire"), "secret-of-the-wire") { Platform = LarkPlatform.At(platform.Address) };

    private static Action<ILarkBuilder> Numbers(List<int> got) => lark => lark.On<UnknownEvent>((e, _) =>
    {
        lock (got)
            got.Add(e.Event.Body.GetProperty("n").GetInt32());
        return Task.CompletedTask;
    });
}
