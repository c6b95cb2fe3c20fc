using Ailink.Channel.Tests.Hosting;

namespace Ailink.Channel.Tests.Live;

/// <summary>Live events: at once, in order, and after a cut exactly what was missed.</summary>
public sealed class StreamTests(ChannelFixture fixture) : IClassFixture<ChannelFixture>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private RunningChannel Channel => fixture.Channel;

    [Fact]
    public async Task What_one_writes_edits_and_recalls_the_others_see_at_once()
    {
        using var alice = await Channel.SignInAsync("Alice Chen", Cancel);
        using var bob = await Channel.SignInAsync("Bob Li", Cancel);
        var group = await alice.MainGroupAsync(Cancel);
        using var stream = await bob.ListenAsync($"/api/v1/groups/{group}/events", Cancel);

        var (id, sequence) = await alice.PostAsync(group, "live", Cancel);
        var written = await stream.NextAsync("message", Cancel);
        (written.Id, (string?)written.Data["id"], (string?)written.Data["text"]).ShouldBe((sequence, id, "live"));

        using var edited = await alice.SendAsync(HttpMethod.Patch, $"/api/v1/messages/{id}", new { text = "alive" }, Cancel);
        var changed = await stream.NextAsync("updated", Cancel);
        (changed.Id, (long)changed.Data["sequence"]!, (string?)changed.Data["text"]).ShouldBe((sequence + 1, sequence, "alive"));

        using var recalled = await alice.SendAsync(HttpMethod.Delete, $"/api/v1/messages/{id}", null, Cancel);
        var gone = await stream.NextAsync("updated", Cancel);
        (gone.Id, (bool)gone.Data["recalled"]!).ShouldBe((sequence + 2, true));
    }

    [Fact]
    public async Task A_stream_cut_and_reopened_misses_nothing_and_doubles_nothing_edits_included()
    {
        using var alice = await Channel.SignInAsync("Alice Chen", Cancel);
        using var carol = await Channel.SignInAsync("Carol Wu", Cancel);
        var group = await alice.MainGroupAsync(Cancel);
        var (first, begin) = await alice.PostAsync(group, "0", Cancel);

        var seen = new List<long>();
        var last = begin - 1;
        var texts = new Dictionary<long, string>();
        for (var round = 1; round <= 5; round++)
        {
            // Something happens while nobody listens, something while somebody does, and the cut comes in between.
            await alice.PostAsync(group, $"{round}a", Cancel);
            using (var edit = await alice.SendAsync(HttpMethod.Patch, $"/api/v1/messages/{first}", new { text = $"{round}" }, Cancel)) edit.EnsureSuccessStatusCode();
            using var stream = round == 1
                ? await carol.ListenAsync($"/api/v1/groups/{group}/events?after={last}", Cancel)
                : await carol.ListenAsync($"/api/v1/groups/{group}/events?after=0", Cancel, last);
            var (_, newest) = await alice.PostAsync(group, $"{round}b", Cancel);
            while (last < newest)
            {
                var next = (await stream.NextAsync(Cancel))!;
                if (next.Id is not { } number) continue;
                seen.Add(number);
                last = number;
                texts[(long)next.Data["sequence"]!] = (string)next.Data["text"]!;
            }
        }

        seen.ShouldBeInOrder(SortDirection.Ascending);
        seen.Distinct().Count().ShouldBe(seen.Count);

        var page = await carol.ReadAsync($"/api/v1/groups/{group}/messages?after={begin - 1}&limit=200", Cancel);
        foreach (var item in page["items"]!.AsArray()) texts[(long)item!["sequence"]!].ShouldBe((string)item["text"]!);
        texts.Count.ShouldBe(page["items"]!.AsArray().Count);
    }

    [Fact]
    public async Task Reading_and_being_mentioned_show_as_badges()
    {
        using var alice = await Channel.SignInAsync("Alice Chen", Cancel);
        using var bob = await Channel.SignInAsync("Bob Li", Cancel);
        var group = await alice.MainGroupAsync(Cancel);
        var id = await alice.MemberAsync(group, "Bob Li", Cancel);
        using var badges = await bob.ListenAsync("/api/v1/events", Cancel);
        using var stream = await alice.ListenAsync($"/api/v1/groups/{group}/events", Cancel);

        var (_, sequence) = await alice.PostAsync(group, $"@[{id}] look", Cancel, [id]);
        var unread = await badges.NextAsync("unread", Cancel);
        ((string?)unread.Data["group_id"]).ShouldBe(group);
        ((int)unread.Data["unread"]!).ShouldBeGreaterThan(0);
        ((int)unread.Data["unread_mentions"]!).ShouldBeGreaterThan(0);

        using var read = await bob.SendAsync(HttpMethod.Post, $"/api/v1/groups/{group}/read", new { sequence }, Cancel);
        var moved = await stream.NextAsync("read", Cancel);
        ((long)moved.Data["sequence"]!).ShouldBe(sequence);
        moved.Id.ShouldBeNull();
    }

    [Fact]
    public async Task A_number_that_is_none_is_refused()
    {
        using var alice = await Channel.SignInAsync("Alice Chen", Cancel);
        var group = await alice.MainGroupAsync(Cancel);
        (await Api.MessageTests.CodeAsync(await alice.GetAsync($"/api/v1/groups/{group}/events?after=-1", Cancel), 422)).ShouldBe("SEQUENCE_INVALID");
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Channel.Origin, $"/api/v1/groups/{group}/events")) { Headers = { { "Last-Event-ID", "x" } } };
        (await Api.MessageTests.CodeAsync(await alice.Http.SendAsync(request, Cancel), 422)).ShouldBe("SEQUENCE_INVALID");
    }
}
