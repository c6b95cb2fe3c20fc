namespace Ailink.Support;

/// <summary>Nobody sees, reads, writes or learns anything of a group that is not theirs.</summary>
public sealed class IsolationTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string> Outsiders => ["another customer's member", "a member once", "a member under another account", "a member under the other side", "staff not in the group"];

    [Theory]
    [MemberData(nameof(Outsiders))]
    public async Task An_outsider_gets_nothing(string who)
    {
        await using var world = await SupportWorld.CreateAsync();
        var posted = (await world.PostAsync(world.Ann, "secret")).Require();
        await world.Groups.RemoveMemberAsync(world.AcmeMain, world.Cid.Person, world.Ann, Cancel);
        await world.Groups.RemoveMemberAsync(world.AcmeMain, world.Engineer.Person, world.Tam, Cancel);
        var outsider = who switch
        {
            "another customer's member" => world.Gus,
            "a member once" => world.Cid,
            "a member under another account" => world.Bob with { Account = world.Gus.Account },
            "a member under the other side" => Actor.Staff(world.Bob.Person),
            _ => world.Engineer,
        };

        (await world.Groups.ListAsync(outsider, Cancel)).ShouldNotContain(group => group.Id == world.AcmeMain);
        (await world.Groups.FindAsync(world.AcmeMain, outsider, Cancel)).ShouldBeNull();
        (await world.Groups.ListMembersAsync(world.AcmeMain, outsider, Cancel)).Error!.Code.ShouldBe(SupportErrors.NotFound);
        (await world.Groups.MarkReadAsync(world.AcmeMain, 1, outsider, Cancel)).Error!.Code.ShouldBe(SupportErrors.NotFound);
        (await world.Groups.RemoveMemberAsync(world.AcmeMain, world.Bob.Person, outsider, Cancel)).Error!.Code.ShouldBe(SupportErrors.NotFound);
        (await world.Messages.PostAsync(new(world.AcmeMain, "c", "hello", []), outsider, Cancel)).Error!.Code.ShouldBe(SupportErrors.NotFound);
        (await world.Messages.EditAsync(posted.Id, "changed", outsider, Cancel)).Error!.Code.ShouldBe(SupportErrors.NotFound);
        (await world.Messages.RecallAsync(posted.Id, outsider, Cancel)).Error!.Code.ShouldBe(SupportErrors.NotFound);
        (await world.Messages.ListAsync(world.AcmeMain, new(), outsider, Cancel)).Error!.Code.ShouldBe(SupportErrors.NotFound);
        (await world.Messages.ListChangesAsync(world.AcmeMain, 0, 10, outsider, Cancel)).Error!.Code.ShouldBe(SupportErrors.NotFound);
    }

    [Fact]
    public async Task Staff_see_the_groups_they_are_in_and_one_accounts_when_they_act_in_it()
    {
        await using var world = await SupportWorld.CreateAsync();

        (await world.Groups.ListAsync(world.Tam, Cancel)).Select(group => group.Id).ShouldBe([world.AcmeMain, world.GlobexMain], ignoreOrder: true);
        (await world.Groups.ListAsync(world.Tam with { Account = world.Acme.Id }, Cancel)).Select(group => group.Id).ShouldBe([world.AcmeMain]);
        (await world.Groups.ListAsync(world.Engineer, Cancel)).Select(group => group.Id).ShouldBe([world.AcmeMain]);
    }

    [Fact]
    public async Task A_customer_without_an_account_is_nobody()
    {
        await using var world = await SupportWorld.CreateAsync();

        (await world.Groups.ListAsync(world.Bob with { Account = default }, Cancel)).ShouldBeEmpty();
    }
}
