namespace Ailink.Lark.Tests.Chats;

/// <summary>Groups over real HTTP.</summary>
public sealed class ChatClientTests(Desk desk) : IClassFixture<Desk>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private ILarkChats Chats => desk.Lark.Chats;

    [Fact]
    public async Task A_group_is_made_once_though_an_attempt_was_lost_and_is_read_back()
    {
        desk.Box.Faults.Next("/open-apis/im/v1/chats", status: 500, afterEffect: true);
        var id = await Chats.CreateAsync(new() { Name = "War room", Description = "d", Users = [desk.Bob], Settings = new() { Edit = ChatRight.Owner } }, Cancel);

        var chat = await Chats.GetAsync(id, Cancel);
        chat.Id.ShouldBe(id);
        chat.Name.ShouldBe("War room");
        chat.Mode.ShouldBe(ChatMode.Group);
        chat.Visibility.ShouldBe(ChatVisibility.Private);
        chat.Status.ShouldBe(ChatStatus.Normal);
        chat.Owner.ShouldBeNull("the bot owns it");
        chat.Settings.Edit.ShouldBe(ChatRight.Owner);
        chat.UserCount.ShouldBe(1);
        (await Chats.ListAsync(cancellationToken: Cancel).CountAsync(each => each.Name == "War room", Cancel)).ShouldBe(1);
    }

    [Fact]
    public async Task A_group_is_changed_in_what_is_said_and_dissolved()
    {
        var id = await desk.GroupAsync("Bob Li");
        await Chats.UpdateAsync(id, new() { Name = "Renamed", Settings = new() { Urge = ChatRight.Owner } }, Cancel);
        var chat = await Chats.GetAsync(id, Cancel);
        (chat.Name, chat.Settings.Urge).ShouldBe(("Renamed", ChatRight.Owner));

        await Chats.DeleteAsync(id, Cancel);

        (await Should.ThrowAsync<LarkRequestException>(Chats.UpdateAsync(id, new() { Name = "x" }, Cancel))).Meaning.ShouldContain("dissolved");
    }

    [Fact]
    public async Task Members_come_and_go_and_are_listed_over_several_pages()
    {
        var id = await desk.GroupAsync("Bob Li");
        var added = await Chats.AddMembersAsync(id, [desk.Person("Carol Wu"), desk.Person("David Zhang"), desk.Person("Eve Martin"), new("ou_nobody")], Cancel);
        (added.Invalid.Concat(added.NotFound)).ShouldContain("ou_nobody");

        var members = await Chats.ListMembersAsync(id, new LarkListOptions { PageSize = 2 }, Cancel).ToListAsync(Cancel);
        members.Select(member => member.Name).Order().ShouldBe(["Bob Li", "Carol Wu", "David Zhang", "Eve Martin"]);

        (await Chats.RemoveMembersAsync(id, [desk.Person("Eve Martin")], Cancel)).ShouldBeEmpty();
        (await Chats.ListMembersAsync(id, Cancel).CountAsync(Cancel)).ShouldBe(3);
        (await Chats.IsMemberAsync(id, Cancel)).ShouldBeTrue();
    }

    [Fact]
    public async Task Managers_are_named_by_the_owner()
    {
        var id = await desk.GroupAsync("Bob Li", "Carol Wu");
        (await Chats.AddManagersAsync(id, [desk.Bob], Cancel)).Users.ShouldContain(desk.Bob);
        (await Chats.GetAsync(id, Cancel)).Managers.ShouldContain(desk.Bob);
        (await Chats.RemoveManagersAsync(id, [desk.Bob], Cancel)).Users.ShouldNotContain(desk.Bob);
    }

    [Fact]
    public async Task A_link_leads_into_the_group()
    {
        var id = await desk.GroupAsync("Bob Li");
        (await Chats.CreateLinkAsync(id, ChatLinkLife.Year, Cancel)).IsAbsoluteUri.ShouldBeTrue();
        (await Should.ThrowAsync<LarkException>(Chats.CreateLinkAsync(new("oc_none"), ChatLinkLife.Week, Cancel))).Api.ShouldBe("POST im/v1/chats/:chat_id/link");
    }

    [Fact]
    public async Task Groups_are_found_by_name_page_by_page()
    {
        for (var count = 1; count <= 3; count++)
            await Chats.CreateAsync(new() { Name = $"Needle {count}" }, Cancel);
        (await Chats.SearchAsync("Needle", new() { PageSize = 1 }, Cancel).Select(chat => chat.Name).ToListAsync(Cancel)).Order().ShouldBe(["Needle 1", "Needle 2", "Needle 3"]);
        (await Chats.ListAsync(new() { PageSize = 2, ActiveFirst = true }, Cancel).CountAsync(Cancel)).ShouldBeGreaterThanOrEqualTo(3);
    }

    [Fact]
    public async Task A_bot_leaves_a_public_group_by_itself_and_joins_it_again()
    {
        var id = await Chats.CreateAsync(new() { Name = "Lobby", Owner = desk.Bob, Users = [desk.Bob], Visibility = ChatVisibility.Public }, Cancel);
        (await Chats.RemoveBotsAsync(id, [desk.Lark.AppId], Cancel)).ShouldBeEmpty();
        (await Chats.IsMemberAsync(id, Cancel)).ShouldBeFalse();

        await Chats.JoinAsync(id, Cancel);

        (await Chats.IsMemberAsync(id, Cancel)).ShouldBeTrue();
        var added = await Chats.AddBotsAsync(id, [new("cli_nobody")], Cancel);
        added.Invalid.Concat(added.NotFound).ShouldBe(["cli_nobody"]);
        await Should.ThrowAsync<LarkException>(Chats.JoinAsync(new("oc_none"), Cancel));
    }

    [Fact]
    public async Task Too_many_at_once_and_nothing_at_all_cost_no_call()
    {
        var calls = desk.Box.Calls.All.Count;
        await Should.ThrowAsync<ArgumentException>(async () => await Chats.AddMembersAsync(new("oc_1"), [], Cancel));
        await Should.ThrowAsync<ArgumentException>(async () => await Chats.AddMembersAsync(new("oc_1"), [.. Enumerable.Repeat(desk.Bob, 51)], Cancel));
        await Should.ThrowAsync<ArgumentException>(async () => await Chats.AddBotsAsync(new("oc_1"), [.. Enumerable.Repeat(new AppId("cli_1"), 6)], Cancel));
        await Should.ThrowAsync<ArgumentException>(async () => await Chats.GetAsync(default, Cancel));
        Should.Throw<ArgumentOutOfRangeException>(() => Chats.ListAsync(new() { PageSize = 101 }, Cancel));
        desk.Box.Calls.All.Count.ShouldBe(calls);
    }
}
