using System.Net;
using Ailink.Channel.Tests.Hosting;

namespace Ailink.Channel.Tests.Api;

/// <summary>Members, cursors, and what being removed ends.</summary>
public sealed class MemberTests : IAsyncLifetime
{
    private RunningChannel _channel = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _channel = await RunningChannel.StartAsync(cancellationToken: Cancel);

    public ValueTask DisposeAsync() => _channel.DisposeAsync();

    [Fact]
    public async Task Members_are_listed_by_side_and_cursors_move_forward_only()
    {
        using var alice = await _channel.SignInAsync("Alice Chen", Cancel);
        using var bob = await _channel.SignInAsync("Bob Li", Cancel);
        var group = await alice.MainGroupAsync(Cancel);
        var members = await alice.ReadAsync($"/api/v1/groups/{group}/members", Cancel);
        members["customer"]!.AsArray().Select(member => (string)member!["name"]!).ShouldBe(["Alice Chen", "Bob Li", "Carol Wu"]);
        members["service"]!.AsArray().Select(member => (string)member!["role"]!).ShouldBe(["tam", "engineer", "engineer"]);

        var (_, sequence) = await bob.PostAsync(group, "one", Cancel);
        ((int)(await alice.ReadAsync("/api/v1/me", Cancel))["groups"]![0]!["unread"]!).ShouldBe(1);
        (await ReadAsync(sequence + 100)).ShouldBe(sequence);
        (await ReadAsync(1)).ShouldBe(sequence);
        ((int)(await alice.ReadAsync("/api/v1/me", Cancel))["groups"]![0]!["unread"]!).ShouldBe(0);

        async Task<long> ReadAsync(long to)
        {
            using var answer = await alice.SendAsync(HttpMethod.Post, $"/api/v1/groups/{group}/read", new { sequence = to }, Cancel);
            return System.Text.Json.JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancel)).RootElement.GetProperty("sequence").GetInt64();
        }
    }

    [Fact]
    public async Task Who_is_removed_is_signed_out_at_once_with_every_open_stream()
    {
        using var bob = await _channel.SignInAsync("Bob Li", Cancel);
        using var carol = await _channel.SignInAsync("Carol Wu", Cancel);
        using var tam = await _channel.SignInStaffAsync("tam", Cancel);
        var group = await bob.MainGroupAsync(Cancel);
        using var ofGroup = await bob.ListenAsync($"/api/v1/groups/{group}/events", Cancel);
        using var ofPerson = await bob.ListenAsync("/api/v1/events", Cancel);
        var person = await bob.MemberAsync(group, "Bob Li", Cancel);

        using var mayNot = await carol.SendAsync(HttpMethod.Delete, $"/api/v1/groups/{group}/members/{person}", null, Cancel);
        mayNot.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        using var removed = await tam.SendAsync(HttpMethod.Delete, $"/api/v1/groups/{group}/members/{person}", null, Cancel);
        removed.StatusCode.ShouldBe(HttpStatusCode.NoContent);

        await ofGroup.EndAsync(Cancel);
        await ofPerson.EndAsync(Cancel);
        using var me = await bob.GetAsync("/api/v1/me", Cancel);
        me.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);

        using var again = await _channel.SignInAsync("Bob Li", Cancel);
        (await again.ReadAsync("/api/v1/me", Cancel))["groups"]!.AsArray().ShouldBeEmpty();
        using var home = await again.GetAsync($"/feishu/{Demo.DemoWorld.AcmeApp}", Cancel);
        (await home.Content.ReadAsStringAsync(Cancel)).ShouldContain("MAIN_GROUP_MISSING");
    }
}
