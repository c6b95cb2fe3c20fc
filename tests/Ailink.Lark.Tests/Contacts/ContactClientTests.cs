namespace Ailink.Lark.Tests.Contacts;

/// <summary>People over real HTTP.</summary>
public sealed class ContactClientTests(Desk desk) : IClassFixture<Desk>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_user_is_read_and_one_out_of_range_is_refused()
    {
        var user = await desk.Lark.Contacts.GetAsync(desk.Bob, Cancel);
        user.OpenId.ShouldBe(desk.Bob);
        user.Name.ShouldBe("Bob Li");
        user.UnionId.ShouldBe(new UnionId(desk.Box.User("Bob Li").UnionId));

        desk.Box.App.ContactRange = [desk.Box.User("Carol Wu").UnionId];
        try
        {
            (await Should.ThrowAsync<LarkPermissionException>(desk.Lark.Contacts.GetAsync(desk.Bob, Cancel))).Meaning.ShouldContain("range of contacts");
        }
        finally
        {
            desk.Box.App.ContactRange = null;
        }
    }

    [Fact]
    public async Task Many_users_are_read_fifty_a_call()
    {
        var ids = Enumerable.Range(0, 60).Select(number => new OpenId(desk.Box.World.AddUser("ten_acme", $"Person {number}").OpenId)).ToList();
        var before = desk.Box.Calls.To("/open-apis/contact/v3/users/batch").Count;

        var users = await desk.Lark.Contacts.GetManyAsync([.. ids, ids[0]], Cancel).ToListAsync(Cancel);

        users.Select(user => user.OpenId).ShouldBe(ids, ignoreOrder: true);
        desk.Box.Calls.To("/open-apis/contact/v3/users/batch").Count.ShouldBe(before + 2);
    }

    [Fact]
    public async Task Users_are_found_by_address_and_number_and_who_is_not_there_is_left_out()
    {
        (desk.Box.User("Bob Li").Email, desk.Box.User("Carol Wu").Mobile) = ("bob@acme.test", "+8613000000001");

        var found = await desk.Lark.Contacts.FindAsync(["Bob@acme.test", "nobody@acme.test"], ["+8613000000001"], Cancel);

        found.ByEmail.ShouldHaveSingleItem();
        found.ByEmail["bob@acme.test"].ShouldBe(desk.Bob);
        found.ByMobile["+8613000000001"].ShouldBe(desk.Person("Carol Wu"));
        (await desk.Lark.Contacts.FindByEmailAsync([], Cancel)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_missing_scope_is_named()
    {
        var scopes = desk.Box.App.GrantedScopes;
        desk.Box.App.GrantedScopes = ["im:message"];
        try
        {
            (await Should.ThrowAsync<LarkPermissionException>(desk.Lark.Contacts.FindByEmailAsync(["a@b.c"], Cancel))).MissingScopes.ShouldContain("contact:user.id:readonly");
        }
        finally
        {
            desk.Box.App.GrantedScopes = scopes;
        }
    }
}
