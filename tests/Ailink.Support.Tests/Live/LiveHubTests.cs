namespace Ailink.Support;

public sealed class LiveHubTests
{
    private static readonly GroupId Group = GroupId.New(new VirtualTime());
    private static readonly PersonId Ann = PersonId.New(new VirtualTime());
    private static readonly PersonId Bob = PersonId.New(new VirtualTime());

    private readonly LiveHub _hub = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_slow_reader_finds_the_highest_number_once()
    {
        using var reader = _hub.SubscribeGroup(Group);

        foreach (var number in new[] { 3L, 5, 4 }) _hub.ToGroup(Group, new(LiveKind.Message, Group, null, number));

        (await reader.NextAsync(Cancel)).Number.ShouldBe(5);
        reader.NextAsync(Cancel).AsTask().IsCompleted.ShouldBeFalse();
    }

    [Fact]
    public async Task Kinds_do_not_merge_and_keep_their_order()
    {
        using var reader = _hub.SubscribeGroup(Group);
        _hub.ToGroup(Group, new(LiveKind.Read, Group, Ann, 1));
        _hub.ToGroup(Group, new(LiveKind.Message, Group, null, 2));
        _hub.ToGroup(Group, new(LiveKind.Read, Group, Ann, 2));

        (await reader.NextAsync(Cancel)).ShouldBe(new(LiveKind.Read, Group, Ann, 2));
        (await reader.NextAsync(Cancel)).ShouldBe(new(LiveKind.Message, Group, null, 2));
    }

    [Fact]
    public async Task Merged_signals_about_two_persons_are_about_nobody_in_particular()
    {
        using var reader = _hub.SubscribeGroup(Group);
        _hub.ToGroup(Group, new(LiveKind.Read, Group, Ann, 1));
        _hub.ToGroup(Group, new(LiveKind.Read, Group, Bob, 2));

        (await reader.NextAsync(Cancel)).ShouldBe(new(LiveKind.Read, Group, null, 2));
    }

    [Fact]
    public async Task A_reader_that_waits_is_woken()
    {
        using var reader = _hub.SubscribePerson(Ann);
        var next = reader.NextAsync(Cancel);

        _hub.ToPerson(Ann, new(LiveKind.SignedOut, Person: Ann));

        (await next).Kind.ShouldBe(LiveKind.SignedOut);
    }

    [Fact]
    public async Task Who_has_left_hears_no_more_and_the_others_do()
    {
        var left = _hub.SubscribeGroup(Group);
        using var stays = _hub.SubscribeGroup(Group);
        var waiting = left.NextAsync(Cancel).AsTask();
        left.Dispose();
        left.Dispose();

        _hub.ToGroup(Group, new(LiveKind.Message, Group, null, 1));

        await Should.ThrowAsync<ObjectDisposedException>(() => waiting);
        await Should.ThrowAsync<ObjectDisposedException>(() => left.NextAsync(Cancel).AsTask());
        (await stays.NextAsync(Cancel)).Number.ShouldBe(1);
    }

    [Fact]
    public async Task Readers_may_come_and_go_while_others_are_told()
    {
        using var steady = _hub.SubscribeGroup(Group);
        await Parallel.ForAsync(1, 2_000, Cancel, (number, _) =>
        {
            using var passing = _hub.SubscribeGroup(Group);
            _hub.ToGroup(Group, new(LiveKind.Message, Group, null, number));
            return ValueTask.CompletedTask;
        });

        (await steady.NextAsync(Cancel)).Number.ShouldBe(1_999);
    }
}
