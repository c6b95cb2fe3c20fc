namespace Ailink.Support;

public sealed class ReadingTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Without_bounds_the_newest_page_is_listed_in_ascending_order()
    {
        await using var world = await SupportWorld.CreateAsync();
        await PostAsync(world, 7);

        var page = (await world.Messages.ListAsync(world.AcmeMain, new(Limit: 3), world.Bob, Cancel)).Require();

        page.Items.Select(message => message.Sequence).ShouldBe([5L, 6, 7]);
        page.HasMore.ShouldBeTrue();
    }

    [Theory]
    [InlineData(2L, null, 3, new long[] { 3, 4, 5 }, true)]
    [InlineData(4L, null, 3, new long[] { 5, 6, 7 }, false)]
    [InlineData(null, 4L, 2, new long[] { 2, 3 }, true)]
    [InlineData(null, 3L, 2, new long[] { 1, 2 }, false)]
    [InlineData(1L, 6L, 2, new long[] { 2, 3 }, true)]
    [InlineData(7L, null, 3, new long[0], false)]
    public async Task A_window_is_read_from_its_bound(long? after, long? before, int limit, long[] expected, bool more)
    {
        await using var world = await SupportWorld.CreateAsync();
        await PostAsync(world, 7);

        var page = (await world.Messages.ListAsync(world.AcmeMain, new(after, before, limit), world.Bob, Cancel)).Require();

        page.Items.Select(message => message.Sequence).ShouldBe(expected);
        page.HasMore.ShouldBe(more);
    }

    [Theory]
    [InlineData(-1L, null, 10, "SEQUENCE_INVALID")]
    [InlineData(5L, 5L, 10, "SEQUENCE_INVALID")]
    [InlineData(null, null, 0, "LIMIT_INVALID")]
    [InlineData(null, null, 201, "LIMIT_INVALID")]
    public async Task A_window_that_cannot_be_is_refused(long? after, long? before, int limit, string code)
    {
        await using var world = await SupportWorld.CreateAsync();

        (await world.Messages.ListAsync(world.AcmeMain, new(after, before, limit), world.Bob, Cancel)).Error!.Code.ShouldBe(code);
    }

    [Fact]
    public async Task A_message_says_who_wrote_it()
    {
        await using var world = await SupportWorld.CreateAsync();
        await world.PostAsync(world.Tam, "hello");

        var message = (await world.Messages.ListAsync(world.AcmeMain, new(), world.Ann, Cancel)).Require().Items.Single();

        message.Author.ShouldBe(new(world.Tam.Person, "Tess", ActorSide.Service, null, "TAM"));
        message.CreatedAt.ShouldBe(world.Clock.GetUtcNow());
    }

    [Fact]
    public async Task Changes_come_in_the_order_of_the_counter()
    {
        await using var world = await SupportWorld.CreateAsync();
        var first = (await world.PostAsync(world.Ann, "one")).Require();
        await world.PostAsync(world.Bob, "two");
        await world.Messages.EditAsync(first.Id, "ONE", world.Ann, Cancel);
        await world.PostAsync(world.Bob, "three");
        await world.Messages.RecallAsync(first.Id, world.Ann, Cancel);

        (await ChangesAsync(world, 0)).ShouldBe([(1, true, ""), (2, true, "two"), (4, true, "three"), (5, false, "")]);
        (await ChangesAsync(world, 1)).ShouldBe([(2, true, "two"), (4, true, "three"), (5, false, "")]);
        (await ChangesAsync(world, 4)).ShouldBe([(5, false, "")]);
        (await ChangesAsync(world, 5)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_reader_that_resumes_page_by_page_misses_nothing_and_sees_nothing_twice()
    {
        await using var world = await SupportWorld.CreateAsync();
        var posts = new List<PostedMessage>();
        for (var i = 0; i < 20; i++)
        {
            posts.Add((await world.PostAsync(world.Ann, $"message {i}")).Require());
            if (i % 3 == 2) await world.Messages.EditAsync(posts[i - 1].Id, $"changed {i}", world.Ann, Cancel);
        }

        var seen = new List<MessageChange>();
        while (true)
        {
            var changes = (await world.Messages.ListChangesAsync(world.AcmeMain, seen.Count == 0 ? 0 : seen[^1].Number, 3, world.Bob, Cancel)).Require();
            seen.AddRange(changes);
            if (changes.Count < 3) break;
        }

        seen.Select(change => change.Number).ShouldBe(Enumerable.Range(1, 26).Select(number => (long)number));
        seen.Count(change => change.IsNew).ShouldBe(20);
    }

    private static async Task<IEnumerable<(long, bool, string)>> ChangesAsync(SupportWorld world, long after)
        => (await world.Messages.ListChangesAsync(world.AcmeMain, after, 100, world.Bob, Cancel)).Require().Select(change => (change.Number, change.IsNew, change.Message.Text));

    private static async Task PostAsync(SupportWorld world, int count)
    {
        for (var i = 1; i <= count; i++) (await world.PostAsync(world.Ann, $"message {i}")).Require();
    }
}
