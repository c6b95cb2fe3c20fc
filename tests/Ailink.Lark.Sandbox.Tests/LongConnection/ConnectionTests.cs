using System.Net;
using System.Net.WebSockets;
using System.Text.Json;
using Ailink.Testing;

namespace Ailink.Lark.Sandbox.Tests;

public sealed class ConnectionTests
{
    [Fact]
    public async Task The_endpoint_answers_an_address_of_the_sandbox_and_how_to_behave()
    {
        await using var caller = await Caller.StartAsync();
        var reply = await SocketClient.EndpointAsync(caller, caller.Sandbox.App.Id, "sandbox-secret");
        reply.ShouldSucceed();
        reply.Data.GetProperty("ClientConfig").GetRawText().ShouldBe("""{"ReconnectCount":-1,"ReconnectInterval":120,"ReconnectNonce":30,"PingInterval":120}""");
        var address = new Uri(reply.Data.GetProperty("URL").GetString()!);
        (address.Scheme, address.Authority).ShouldBe(("ws", caller.Sandbox.BaseAddress.Authority));
        address.Query.ShouldContain("device_id=");
        address.Query.ShouldContain("service_id=");
        caller.Sandbox.Calls.To("/callback/ws/endpoint").ShouldHaveSingleItem().Request!.Value.GetProperty("AppSecret").GetString().ShouldBe("***");
    }

    [Fact]
    public async Task Who_may_not_connect_is_told_by_a_code_in_a_good_answer()
    {
        await using var caller = await Caller.StartAsync();
        var (app, store) = (caller.Sandbox.App, caller.Sandbox.World.AddApp("ten_acme", "Shop", "cli_00000000000000aa", "s", isStore: true));
        (await SocketClient.EndpointAsync(caller, app.Id, "wrong")).ShouldBe(HttpStatusCode.OK, 514);
        (await SocketClient.EndpointAsync(caller, "cli_none", "wrong")).ShouldBe(HttpStatusCode.OK, 514);
        (await caller.PostAsync("/callback/ws/endpoint", new { app_id = app.Id }, "")).ShouldBe(HttpStatusCode.OK, 514);
        (await SocketClient.EndpointAsync(caller, store.Id, "s")).ShouldBe(HttpStatusCode.OK, 403);
        app.Status = SandboxAppStatus.Disabled;
        (await SocketClient.EndpointAsync(caller, app.Id, app.Secret)).ShouldBe(HttpStatusCode.OK, 403);
    }

    [Fact]
    public async Task An_address_is_good_for_one_connection_and_lapses_unused()
    {
        await using var caller = await Caller.StartAsync();
        var address = await SocketClient.AddressAsync(caller);
        await using var first = await SocketClient.ConnectAsync(address);
        first.Socket.State.ShouldBe(WebSocketState.Open);
        await using var second = await SocketClient.ConnectAsync(address);
        second.Refused!["Handshake-Status"].ShouldBe(["514"]);
        second.Refused["Handshake-Msg"].ShouldHaveSingleItem();
        second.Refused.Keys.ShouldNotContain("Handshake-Autherrcode");

        address = await SocketClient.AddressAsync(caller);
        caller.Sandbox.Clock.Advance(TimeSpan.FromMinutes(5));
        await using var late = await SocketClient.ConnectAsync(address);
        late.Refused!["Handshake-Status"].ShouldBe(["514"]);

        var journal = (await caller.ControlAsync(HttpMethod.Get, "/calls?path=/ws/v2")).Text;
        journal.ShouldContain("\"status\":101");
        journal.ShouldNotContain(System.Web.HttpUtility.ParseQueryString(address.Query)["ticket"]!);
    }

    [Fact]
    public async Task A_ping_is_answered_with_what_the_client_shall_do_from_now_on()
    {
        await using var caller = await Caller.StartAsync(options => options.SocketConfig = new() { PingInterval = TimeSpan.FromSeconds(1) });
        await using var client = await SocketClient.ConnectAsync(caller);
        await client.PingAsync();
        var pong = await client.NextAsync();
        pong["type"].ShouldBe("pong");
        pong.Numbers.ShouldBe(new Dictionary<int, ulong> { [1] = 0, [2] = 0, [3] = (ulong)client.Service, [4] = 0 });
        pong.Text.ShouldBe("""{"ReconnectCount":-1,"ReconnectInterval":120,"ReconnectNonce":30,"PingInterval":1}""");

        caller.Sandbox.Sockets.ClientConfig = new() { ReconnectCount = 3 };
        await client.PingAsync();
        JsonSerializer.Deserialize<JsonElement>((await client.NextAsync()).Payload).GetProperty("ReconnectCount").GetInt32().ShouldBe(3);
    }

    [Fact]
    public async Task An_app_holds_fifty_connections_and_no_more()
    {
        await using var caller = await Caller.StartAsync();
        var spare = await SocketClient.AddressAsync(caller);
        var clients = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => SocketClient.ConnectAsync(caller)));
        (await SocketClient.EndpointAsync(caller, caller.Sandbox.App.Id, caller.Sandbox.App.Secret)).ShouldBe(HttpStatusCode.OK, 1000040350);
        await using var late = await SocketClient.ConnectAsync(spare);
        late.Refused!["Handshake-Status"].ShouldBe(["514"]);
        late.Refused["Handshake-Autherrcode"].ShouldBe(["1000040350"]);
        await using var other = await SocketClient.ConnectAsync(caller, caller.Sandbox.World.Apps[2]);
        other.Refused.ShouldBeNull();

        clients[7].Socket.Dispose();
        await Eventually.HoldsAsync(() => caller.Sandbox.Sockets.Open.Count == 50, Cancel);   // 49 and the other app's
        await using var next = await SocketClient.ConnectAsync(caller);
        next.Refused.ShouldBeNull();
        foreach (var client in clients) await client.DisposeAsync();
    }

    [Fact]
    public async Task Connections_are_shown_and_cut()
    {
        await using var caller = await Caller.StartAsync();
        await using var client = await SocketClient.ConnectAsync(caller);
        var shown = (await caller.ControlAsync(HttpMethod.Get, "/sockets")).Json.EnumerateArray().ShouldHaveSingleItem();
        shown.GetProperty("connection_id").GetString().ShouldBe(client.Id);   // at once: who is connected stands there
        shown.GetProperty("app_id").GetString().ShouldBe(caller.Sandbox.App.Id);
        shown.GetProperty("since").GetString()!.ShouldEndWith("Z");

        (await caller.ControlAsync(HttpMethod.Post, "/sockets/cut")).Json.GetProperty("cut").GetInt32().ShouldBe(1);
        (await caller.ControlAsync(HttpMethod.Get, "/sockets")).Json.GetArrayLength().ShouldBe(0);
        (await client.EndAsync()).ShouldBeNull();

        await using var again = await SocketClient.ConnectAsync(caller);
        (await caller.Sandbox.Sockets.NextConnectionAsync(caller.Sandbox.App.Id, Cancel)).ConnectionId.ShouldBe(again.Id);
        await caller.Sandbox.ResetAsync(Cancel);
        caller.Sandbox.Sockets.Open.ShouldBeEmpty();
        (await again.EndAsync()).ShouldBeNull();
    }

    [Fact]
    public async Task A_client_that_says_good_bye_is_answered_and_gone()
    {
        await using var caller = await Caller.StartAsync();
        await using var client = await SocketClient.ConnectAsync(caller);
        await client.Socket.CloseAsync(WebSocketCloseStatus.NormalClosure, "", Cancel);
        await Eventually.HoldsAsync(() => caller.Sandbox.Sockets.Open.Count == 0, Cancel);
    }

    [Theory]
    [InlineData("0800", WebSocketMessageType.Binary, WebSocketCloseStatus.InvalidPayloadData)]
    [InlineData("0800100018002000", WebSocketMessageType.Text, WebSocketCloseStatus.InvalidMessageType)]
    public async Task What_is_no_frame_closes_the_connection(string hex, WebSocketMessageType type, WebSocketCloseStatus status)
    {
        await using var caller = await Caller.StartAsync();
        await using var client = await SocketClient.ConnectAsync(caller);
        await client.SendAsync(Convert.FromHexString(hex), type);
        (await client.EndAsync()).ShouldBe(status);
    }

    [Fact]
    public async Task A_message_without_end_is_not_gathered()
    {
        await using var caller = await Caller.StartAsync();
        await using var client = await SocketClient.ConnectAsync(caller);
        await client.SendAsync(new byte[1024 * 1024 + 1]);
        (await client.EndAsync()).ShouldBe(WebSocketCloseStatus.MessageTooBig);
    }

    [Fact]
    public async Task A_frozen_connection_is_open_and_silent()
    {
        await using var caller = await Caller.StartAsync();
        await using var client = await SocketClient.ConnectAsync(caller);
        await client.PingAsync();
        await client.NextAsync();
        (await caller.ControlAsync(HttpMethod.Post, "/sockets/freeze")).Json.GetProperty("frozen").GetInt32().ShouldBe(1);
        await client.PingAsync();
        await client.SendAsync([1]);   // not even a mistake is answered
        var silence = client.EndAsync();

        await using var healthy = await SocketClient.ConnectAsync(caller);
        await healthy.PingAsync();
        (await healthy.NextAsync())["type"].ShouldBe("pong");
        silence.IsCompleted.ShouldBeFalse();
        caller.Sandbox.Sockets.Open.Count.ShouldBe(2);
        caller.Sandbox.Sockets.Cut().ShouldBe(2);
        (await silence).ShouldBeNull();
    }

    [Fact]
    public async Task A_fault_refuses_a_handshake_in_the_platform_s_words()
    {
        await using var caller = await Caller.StartAsync();
        caller.Sandbox.Faults.Next("/ws/v2", status: 403);
        await using var refused = await SocketClient.ConnectAsync(caller);
        refused.Refused!["Handshake-Status"].ShouldBe(["403"]);
        caller.Sandbox.Faults.Next("/ws/v2", code: 1000040350);
        await using var full = await SocketClient.ConnectAsync(caller);
        full.Refused!["Handshake-Autherrcode"].ShouldBe(["1000040350"]);
        (await caller.GetAsync("/ws/v2", "")).Header("Handshake-Status").ShouldBe("400");
    }
}
