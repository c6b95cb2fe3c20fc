namespace Ailink.Support;

/// <summary>Who hears what, once it is committed.</summary>
public sealed class LiveTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_post_is_heard_in_its_group_and_by_its_members_and_nowhere_else()
    {
        await using var world = await SupportWorld.CreateAsync();
        var live = world.Get<ISupportLive>();
        using var group = live.SubscribeGroup(world.AcmeMain);
        using var bob = live.SubscribePerson(world.Bob.Person);
        using var gus = live.SubscribePerson(world.Gus.Person);
        var silence = gus.NextAsync(Cancel);

        await world.PostAsync(world.Ann, "hello");

        (await group.NextAsync(Cancel)).ShouldBe(new(LiveKind.Message, world.AcmeMain, null, 1));
        (await bob.NextAsync(Cancel)).ShouldBe(new(LiveKind.Unread, world.AcmeMain, null, 1));
        silence.IsCompleted.ShouldBeFalse();
    }

    [Fact]
    public async Task A_repeated_post_and_a_refused_one_are_not_heard()
    {
        await using var world = await SupportWorld.CreateAsync();
        var command = new PostMessage(world.AcmeMain, "once", "hello", []);
        await world.Messages.PostAsync(command, world.Ann, Cancel);
        using var group = world.Get<ISupportLive>().SubscribeGroup(world.AcmeMain);
        var silence = group.NextAsync(Cancel);

        await world.Messages.PostAsync(command, world.Ann, Cancel);
        await world.Messages.PostAsync(command with { ClientId = "refused", Text = "" }, world.Ann, Cancel);

        silence.IsCompleted.ShouldBeFalse();
    }

    [Fact]
    public async Task Reading_joining_and_leaving_are_heard()
    {
        await using var world = await SupportWorld.CreateAsync();
        await world.PostAsync(world.Ann, "hello");
        var live = world.Get<ISupportLive>();
        using var group = live.SubscribeGroup(world.AcmeMain);
        using var cid = live.SubscribePerson(world.Cid.Person);

        await world.Groups.MarkReadAsync(world.AcmeMain, 1, world.Bob, Cancel);
        await world.Groups.MarkReadAsync(world.AcmeMain, 1, world.Bob, Cancel);
        await world.Groups.RemoveMemberAsync(world.AcmeMain, world.Cid.Person, world.Ann, Cancel);

        (await group.NextAsync(Cancel)).ShouldBe(new(LiveKind.Read, world.AcmeMain, world.Bob.Person, 1));
        (await group.NextAsync(Cancel)).ShouldBe(new(LiveKind.Member, world.AcmeMain, world.Cid.Person));
        (await cid.NextAsync(Cancel)).ShouldBe(new(LiveKind.Group, world.AcmeMain, world.Cid.Person));
    }
}
