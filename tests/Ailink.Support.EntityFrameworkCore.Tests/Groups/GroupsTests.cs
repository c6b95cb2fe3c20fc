namespace Ailink.Support;

public sealed class GroupsTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_group_counts_what_a_member_has_not_read()
    {
        await using var world = await SupportWorld.CreateAsync();
        await world.PostAsync(world.Ann, "one", world.Bob.Person);
        var recalled = (await world.PostAsync(world.Ann, "two")).Require();
        await world.PostAsync(world.Bob, "mine");
        await world.Messages.PostAsync(new(world.AcmeMain, "all", "everybody", [], MentionAll: true), world.Tam, Cancel);
        await world.Messages.RecallAsync(recalled.Id, world.Ann, Cancel);

        var group = (await world.Groups.ListAsync(world.Bob, Cancel)).Single();

        (group.Unread, group.UnreadMentions, group.LastSequence, group.ReadSequence, group.Kind, group.Title).ShouldBe((2, 2, 5, 0, GroupKind.Main, "Acme main"));
        group.LastMessageAt.ShouldBe(world.Clock.GetUtcNow());
    }

    [Fact]
    public async Task A_cursor_moves_forward_only_and_not_beyond_the_counter()
    {
        await using var world = await SupportWorld.CreateAsync();
        for (var i = 0; i < 3; i++) await world.PostAsync(world.Ann, "hello");

        (await world.Groups.MarkReadAsync(world.AcmeMain, 2, world.Bob, Cancel)).Require().ShouldBe(2);
        (await world.Groups.MarkReadAsync(world.AcmeMain, 1, world.Bob, Cancel)).Require().ShouldBe(2);
        (await world.Groups.MarkReadAsync(world.AcmeMain, 99, world.Bob, Cancel)).Require().ShouldBe(3);
        (await world.Groups.MarkReadAsync(world.AcmeMain, -1, world.Bob, Cancel)).Error!.Code.ShouldBe(SupportErrors.SequenceInvalid);

        (await world.Groups.FindAsync(world.AcmeMain, world.Bob, Cancel))!.Unread.ShouldBe(0);
    }

    [Fact]
    public async Task Members_are_listed_with_side_role_and_title()
    {
        await using var world = await SupportWorld.CreateAsync();

        var members = (await world.Groups.ListMembersAsync(world.AcmeMain, world.Bob, Cancel)).Require();

        members.Select(member => (member.Name, member.Side, member.Role, member.Title)).ShouldBe(
            [
                ("Tess", ActorSide.Service, GroupRoles.Tam, "TAM"), ("Eli", ActorSide.Service, GroupRoles.Engineer, "Engineer"),
                ("Ann", ActorSide.Customer, GroupRoles.Manager, null), ("Bob", ActorSide.Customer, GroupRoles.Member, null), ("Cid", ActorSide.Customer, GroupRoles.Member, null),
            ],
            ignoreOrder: true);
    }

    [Fact]
    public async Task A_member_whom_the_platform_does_not_reach_is_marked()
    {
        await using var world = await SupportWorld.CreateAsync();
        await world.PostAsync(world.Ann, "hello", world.Bob.Person);
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        var claim = await world.Slots.TryClaimAsync(world.BobsSlot, NotificationTerms.Of(new()), Cancel);
        await world.Slots.SettleAsync(claim!, new AttemptRefused(TimeSpan.FromHours(24), SuspendReasons.PersonUnavailable), Cancel);

        (await world.Groups.ListMembersAsync(world.AcmeMain, world.Ann, Cancel)).Require().Where(member => member.CannotBeNotified).Select(member => member.Name).ShouldBe(["Bob"]);
    }

    [Fact]
    public async Task Main_groups_are_attached_once()
    {
        await using var world = await SupportWorld.CreateAsync();

        var again = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => world.Groups.AttachMainGroupAsync(world.Acme.Id, "Another", Cancel)));

        again.ShouldAllBe(group => group == world.AcmeMain);
    }

    [Fact]
    public async Task Joining_twice_is_joining_once_and_who_comes_back_finds_the_cursor_at_the_end()
    {
        await using var world = await SupportWorld.CreateAsync();
        await world.PostAsync(world.Ann, "history");

        var dee = await world.MemberAsync(world.AcmeChannel, world.AcmeMain, "Dee", GroupRoles.Member);
        (await world.Groups.AddMemberAsync(world.AcmeMain, dee.Person, GroupRoles.Member, "invitation", Cancel)).Succeeded.ShouldBeTrue();

        (await world.Groups.FindAsync(world.AcmeMain, dee, Cancel))!.Unread.ShouldBe(0);
        (await world.Groups.ListMembersAsync(world.AcmeMain, dee, Cancel)).Require().Count(member => member.Name == "Dee").ShouldBe(1);
    }

    [Fact]
    public async Task Nobody_of_another_customer_joins()
    {
        await using var world = await SupportWorld.CreateAsync();

        (await world.Groups.AddMemberAsync(world.AcmeMain, world.Gus.Person, GroupRoles.Member, "mistake", Cancel)).Error!.Code.ShouldBe(SupportErrors.TenantMismatch);
    }

    [Fact]
    public async Task Who_may_remove_whom()
    {
        await using var world = await SupportWorld.CreateAsync();

        (await RemoveAsync(world, world.Cid, by: world.Bob)).ShouldBe(SupportErrors.ForbiddenAction);
        (await RemoveAsync(world, world.Tam, by: world.Ann)).ShouldBe(SupportErrors.ForbiddenAction);
        (await RemoveAsync(world, world.Cid, by: world.Engineer)).ShouldBe(SupportErrors.ForbiddenAction);
        (await RemoveAsync(world, world.Gus, by: world.Ann)).ShouldBe(SupportErrors.NotFound);
        (await RemoveAsync(world, world.Cid, by: world.Gus)).ShouldBe(SupportErrors.NotFound);

        (await RemoveAsync(world, world.Cid, by: world.Ann)).ShouldBeNull();
        (await RemoveAsync(world, world.Bob, by: world.Bob)).ShouldBeNull();
        (await RemoveAsync(world, world.Engineer, by: world.Tam)).ShouldBeNull();
        (await RemoveAsync(world, world.Tam, by: world.Tam)).ShouldBe(SupportErrors.LastServiceMember);
    }

    [Fact]
    public async Task Why_there_is_no_main_group_has_three_answers()
    {
        await using var world = await SupportWorld.CreateAsync();
        var stranger = (await world.People.SignInAsync(world.AcmeChannel, new("ou_eve", null, world.AcmeChannel.TenantKey!, "Eve"), Cancel)).Require();
        await RemoveAsync(world, world.Cid, by: world.Ann);

        (await world.Groups.WhyNoMainGroupAsync(world.Bob, Cancel)).ShouldBeNull();
        (await world.Groups.WhyNoMainGroupAsync(new(stranger.Id, world.Acme.Id, ActorSide.Customer), Cancel)).ShouldBe(MainGroupAbsence.NotMember);
        (await world.Groups.WhyNoMainGroupAsync(world.Cid, Cancel)).ShouldBe(MainGroupAbsence.Removed);
        (await world.Groups.WhyNoMainGroupAsync(world.Bob with { Account = AccountId.New(world.Clock) }, Cancel)).ShouldBe(MainGroupAbsence.NotAttached);
    }

    private static async Task<string?> RemoveAsync(SupportWorld world, Actor person, Actor by)
        => (await world.Groups.RemoveMemberAsync(world.AcmeMain, person.Person, by, Cancel)).Error?.Code;
}
