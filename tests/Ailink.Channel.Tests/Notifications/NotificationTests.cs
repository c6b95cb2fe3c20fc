using Ailink.Channel.Tests.Hosting;
using Ailink.Support;
using Ailink.Testing;

namespace Ailink.Channel.Tests.Notifications;

/// <summary>From a mention in the web app to cards on the platform, counted in its inbox and its journal.</summary>
public sealed class NotificationTests : IAsyncLifetime
{
    private const string Sends = "/open-apis/im/v1/messages";
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(4);

    private RunningChannel _channel = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _channel = await RunningChannel.StartAsync(
        new Dictionary<string, string?>
        {
            ["Ailink:Notifications:Window"] = Window.ToString(),
            ["Ailink:Notifications:SettleDelay"] = "00:00:01",
            ["Ailink:Notifications:CallTimeout"] = "00:00:03",
            ["Ailink:Notifications:Lease"] = "00:00:05",
        },
        cancellationToken: Cancel);

    public ValueTask DisposeAsync() => _channel.DisposeAsync();

    [Fact]
    public async Task A_fresh_start_notifies_nobody()
    {
        // Whatever a fresh start had to send would be sent before this.
        await MentionAsync("Alice Chen", "Bob Li", 1);
        await ArrivedAsync("Bob Li", 1);
        _channel.Sandbox.Calls.To(Sends).Count.ShouldBe(1);
        _channel.Sandbox.User("Alice Chen").Inbox.ShouldBeEmpty();
        _channel.Sandbox.User("Carol Wu").Inbox.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_first_mention_makes_a_card_and_four_more_one_digest_at_the_window_s_end()
    {
        await MentionAsync("Alice Chen", "Bob Li", 1);
        await ArrivedAsync("Bob Li", 1);
        await MentionAsync("Alice Chen", "Bob Li", 4);
        await ArrivedAsync("Bob Li", 2);
        await DoneAsync("Bob Li");

        var cards = _channel.Sandbox.User("Bob Li").Inbox;
        cards.Count.ShouldBe(2);
        (cards[1].SentAt - cards[0].SentAt).ShouldBeGreaterThanOrEqualTo(Window);
        _channel.Sandbox.Calls.To(Sends).Count.ShouldBe(2);
        cards[0].Card!.Value.GetRawText().ShouldContain("mention 1 of 1");
        cards[1].Card!.Value.GetRawText().ShouldContain("mention 4 of 4");
    }

    [Fact]
    public async Task Five_mentions_within_the_settle_delay_make_one_card_that_covers_all()
    {
        await MentionAsync("Alice Chen", "Carol Wu", 5);
        await ArrivedAsync("Carol Wu", 1);
        await DoneAsync("Carol Wu");
        await WindowOverAsync("Carol Wu");
        _channel.Sandbox.User("Carol Wu").Inbox.ShouldHaveSingleItem().Card!.Value.GetRawText().ShouldContain("mention 5 of 5");
        _channel.Sandbox.Calls.To(Sends).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Who_reads_first_gets_no_digest_and_costs_no_call()
    {
        await MentionAsync("Bob Li", "Alice Chen", 1);
        await ArrivedAsync("Alice Chen", 1);
        var last = await MentionAsync("Bob Li", "Alice Chen", 3);
        using (var alice = await _channel.SignInAsync("Alice Chen", Cancel))
        {
            var group = await alice.MainGroupAsync(Cancel);
            using var read = await alice.SendAsync(HttpMethod.Post, $"/api/v1/groups/{group}/read", new { sequence = last }, Cancel);
            read.EnsureSuccessStatusCode();
        }

        await WindowOverAsync("Alice Chen");
        await DoneAsync("Alice Chen");
        _channel.Sandbox.User("Alice Chen").Inbox.Count.ShouldBe(1);
        _channel.Sandbox.Calls.To(Sends).Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_card_s_button_leads_to_the_message()
    {
        var sequence = await MentionAsync("Alice Chen", "Bob Li", 1);
        await ArrivedAsync("Bob Li", 1);
        using var bob = await _channel.SignInAsync("Bob Li", Cancel);
        var address = new Uri(_channel.Origin, $"/feishu/{Demo.DemoWorld.AcmeApp}/groups/{await bob.MainGroupAsync(Cancel)}?m={sequence}");
        _channel.Sandbox.User("Bob Li").Inbox[0].Card!.Value.GetRawText().ShouldContain(address.AbsoluteUri);
        using var page = await bob.GetAsync(address.PathAndQuery, Cancel);
        page.StatusCode.ShouldBe(System.Net.HttpStatusCode.OK);
        (await page.Content.ReadAsStringAsync(Cancel)).ShouldContain("mention 1 of 1");
    }

    private async Task<long> MentionAsync(string author, string whom, int times)
    {
        using var visitor = await _channel.SignInAsync(author, Cancel);
        var group = await visitor.MainGroupAsync(Cancel);
        var person = await visitor.MemberAsync(group, whom, Cancel);
        var last = 0L;
        for (var each = 1; each <= times; each++) (_, last) = await visitor.PostAsync(group, $"@[{person}] mention {each} of {times}", Cancel, [person]);
        return last;
    }

    private Task ArrivedAsync(string whom, int cards) => Eventually.HoldsAsync(() => _channel.Sandbox.User(whom).Inbox.Count >= cards, Cancel);

    private Task DoneAsync(string whom)
        => Eventually.HoldsAsync(async () => await StatusAsync(whom) is { Pending: 0, InAttempt: 0 }, Cancel);

    private Task WindowOverAsync(string whom)
        => Eventually.HoldsAsync(async () => await StatusAsync(whom) is { } slot && slot.NextAllowedIn == TimeSpan.Zero, Cancel);

    private async Task<SlotStatus?> StatusAsync(string whom)
    {
        var groups = _channel.Get<ISupportGroups>();
        var tam = (await _channel.Get<ISupportPeople>().FindStaffAsync("tam", Cancel))!;
        foreach (var group in await groups.ListAsync(Actor.Staff(tam.Id), Cancel))
            foreach (var member in (await groups.ListMembersAsync(group.Id, Actor.Staff(tam.Id), Cancel)).Require())
                if (member.Name == whom)
                    return await _channel.Get<ISupportNotifications>().FindAsync(member.Person, Cancel);
        throw new InvalidOperationException($"{whom} is in no group.");
    }
}
