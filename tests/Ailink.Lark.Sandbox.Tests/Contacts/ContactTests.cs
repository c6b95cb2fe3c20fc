using System.Net;
using System.Text.Json;

namespace Ailink.Lark.Sandbox.Tests;

public sealed class ContactTests
{
    private const string Users = "/open-apis/contact/v3/users";

    [Fact]
    public async Task A_user_is_shown_with_the_fields_whose_scopes_were_granted_and_no_others()
    {
        await using var caller = await StartAsync("contact:contact.base:readonly");
        var bare = await UserAsync(caller, caller.Bob.OpenId);
        bare.GetProperty("open_id").GetString().ShouldBe(caller.Bob.OpenId);
        bare.GetProperty("union_id").GetString().ShouldBe(caller.Bob.UnionId);
        foreach (var field in (string[])["name", "avatar", "email", "mobile", "user_id", "status", "department_ids", "gender"])
            bare.TryGetProperty(field, out _).ShouldBeFalse(field);

        Grant(caller, "contact:user.base:readonly", "contact:user.email:readonly", "contact:user.phone:readonly", "contact:user.employee_id:readonly", "contact:user.employee:readonly");
        var full = await UserAsync(caller, caller.Bob.OpenId);
        full.GetProperty("name").GetString().ShouldBe("Bob Li");
        full.GetProperty("email").GetString().ShouldBe("bob.li@ten-acme.example");
        full.GetProperty("mobile").GetString().ShouldBe(caller.Bob.Mobile);
        full.GetProperty("user_id").GetString().ShouldBe(caller.Bob.UserId);
        full.GetProperty("status").GetProperty("is_activated").GetBoolean().ShouldBeTrue();
    }

    [Theory]
    [InlineData("contact:contact:readonly")]
    [InlineData("contact:contact:access_as_app")]
    public async Task The_old_wide_scopes_show_the_name_but_neither_mail_nor_phone(string scope)
    {
        await using var caller = await StartAsync(scope);
        var user = await UserAsync(caller, caller.Bob.OpenId);
        user.GetProperty("name").GetString().ShouldBe("Bob Li");
        user.TryGetProperty("email", out _).ShouldBeFalse();
        user.TryGetProperty("mobile", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task Ids_of_all_types_are_taken_and_strange_ones_told_apart()
    {
        await using var caller = await StartAsync("contact:contact.base:readonly");
        foreach (var (type, id) in ((string, string)[])[("union_id", caller.Bob.UnionId), ("user_id", caller.Bob.UserId)])
            (await caller.GetAsync($"{Users}/{id}?user_id_type={type}")).ShouldSucceed();
        (await caller.GetAsync($"{Users}/ou_nobody")).ShouldBeRefused(41012);
        (await caller.GetAsync($"{Users}/{caller.Bob.OpenIdFor("cli_b0b0000000000b0b")}")).ShouldBeRefused(99992361);
        (await caller.GetAsync($"{Users}/{caller.Sandbox.User("Dora Novak").UnionId}?user_id_type=union_id")).ShouldBeRefused(99992381);
        (await caller.GetAsync($"{Users}/{caller.Bob.OpenId}?user_id_type=name")).ShouldBeRefused(40001);
    }

    [Fact]
    public async Task The_contact_range_is_not_the_availability()
    {
        await using var caller = await StartAsync("contact:contact.base:readonly", "contact:user.id:readonly", "contact:user.basic_profile:readonly");
        var (bob, carol) = (caller.Bob, caller.Sandbox.User("Carol Wu"));
        (await caller.ControlAsync(HttpMethod.Patch, "/apps/" + caller.Sandbox.App.Id, new { contact_range = new { union_ids = new[] { carol.UnionId } } })).Status.ShouldBe(HttpStatusCode.OK);

        (await caller.GetAsync($"{Users}/{bob.OpenId}")).ShouldBeRefused(41050);
        (await caller.GetAsync($"{Users}/{carol.OpenId}")).ShouldSucceed();
        (await caller.GetAsync($"{Users}/batch?user_ids={carol.OpenId}&user_ids={bob.OpenId}")).ShouldBeRefused(41050);
        (await caller.GetAsync($"{Users}/find_by_department?department_id=0")).ShouldBe(HttpStatusCode.Forbidden, 40004);
        (await caller.PostAsync($"{Users}/basic_batch", new { user_ids = new[] { bob.OpenId } })).Data.GetProperty("users").GetArrayLength().ShouldBe(1);
        (await FindAsync(caller, new { emails = new[] { bob.Email } }))[0].TryGetProperty("user_id", out _).ShouldBeFalse();
        (await caller.TextAsync()).ShouldSucceed();
    }

    [Fact]
    public async Task Many_users_are_read_by_a_repeated_key()
    {
        await using var caller = await StartAsync("contact:contact.base:readonly");
        var carol = caller.Sandbox.User("Carol Wu");
        var items = (await caller.GetAsync($"{Users}/batch?user_ids={caller.Bob.OpenId}&user_ids={carol.OpenId}")).Data.GetProperty("items");
        items.EnumerateArray().Select(item => item.GetProperty("open_id").GetString()).ShouldBe([caller.Bob.OpenId, carol.OpenId]);
        (await caller.GetAsync($"{Users}/batch")).ShouldBeRefused(40001);
        (await caller.GetAsync($"{Users}/batch?{string.Join('&', Enumerable.Repeat("user_ids=" + carol.OpenId, 51))}")).ShouldBeRefused(40001);
    }

    [Fact]
    public async Task An_address_that_matches_nobody_comes_back_without_an_id_and_with_success()
    {
        await using var caller = await StartAsync("contact:user.id:readonly");
        caller.Sandbox.User("Eve Martin").IsResigned = true;
        var (bob, eve) = (caller.Bob, caller.Sandbox.User("Eve Martin"));
        var list = await FindAsync(caller, new { emails = new[] { "BOB.LI@ten-acme.example", "nobody@ten-acme.example", eve.Email }, mobiles = new[] { bob.Mobile } });

        list.Select(entry => entry.TryGetProperty("user_id", out var id) ? id.GetString() : null).ShouldBe([bob.OpenId, null, null, bob.OpenId]);
        list[1].GetProperty("email").GetString().ShouldBe("nobody@ten-acme.example");
        list[3].GetProperty("mobile").GetString().ShouldBe(bob.Mobile);
        (await FindAsync(caller, new { emails = new[] { eve.Email }, include_resigned = true }))[0].GetProperty("user_id").GetString().ShouldBe(eve.OpenId);
        (await caller.PostAsync($"{Users}/batch_get_id", new { emails = Enumerable.Repeat("a@b.c", 51) })).ShouldBeRefused(40001);
    }

    [Fact]
    public async Task Names_are_read_ten_at_a_time_and_five_times_a_second()
    {
        await using var caller = await StartAsync("contact:user.basic_profile:readonly");
        var names = await caller.PostAsync($"{Users}/basic_batch", new { user_ids = new[] { caller.Bob.OpenId, "ou_nobody" } });
        names.Data.GetProperty("users").EnumerateArray().Select(user => user.GetProperty("name").GetString()).ShouldBe(["Bob Li"]);
        (await caller.PostAsync($"{Users}/basic_batch", new { user_ids = Enumerable.Repeat(caller.Bob.OpenId, 11) })).ShouldBeRefused(40001);
        var replies = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => caller.PostAsync($"{Users}/basic_batch", new { user_ids = new[] { caller.Bob.OpenId } })));
        replies.ShouldContain(reply => reply.Code == 99991400);
    }

    [Fact]
    public async Task The_root_department_is_paged_and_holds_everybody_who_has_not_left()
    {
        await using var caller = await StartAsync("contact:contact.base:readonly");
        caller.Bob.IsResigned = true;
        var (seen, token) = (new List<string>(), "");
        do
        {
            var page = (await caller.GetAsync($"{Users}/find_by_department?department_id=0&page_size=8{token}")).Data;
            seen.AddRange(page.GetProperty("items").EnumerateArray().Select(user => user.GetProperty("open_id").GetString()!));
            token = page.GetProperty("has_more").GetBoolean() ? "&page_token=" + page.GetProperty("page_token").GetString() : "";
        }
        while (token.Length > 0);

        seen.ShouldBe(caller.Sandbox.World.Users.Where(user => user.TenantKey == "ten_acme" && !user.IsResigned).Select(user => user.OpenId));
        (await caller.GetAsync($"{Users}/find_by_department?department_id=0&page_size=51")).ShouldBeRefused(40011);
        (await caller.GetAsync($"{Users}/find_by_department?department_id=0&page_token=what")).ShouldBeRefused(40012);
        (await caller.GetAsync($"{Users}/find_by_department?department_id=od-1")).ShouldBe(HttpStatusCode.Forbidden, 40004);
        (await caller.GetAsync($"{Users}/find_by_department")).ShouldBeRefused(40001);
    }

    [Fact]
    public async Task Contacts_need_a_scope_and_do_not_count_in_the_quota()
    {
        await using var caller = await StartAsync();
        (await caller.GetAsync($"{Users}/{caller.Bob.OpenId}")).ShouldBeRefused(99991672);
        Grant(caller, "contact:contact.base:readonly");
        caller.Sandbox.World.Tenants[0].QuotaLimit = 0;
        (await caller.GetAsync($"{Users}/{caller.Bob.OpenId}")).ShouldSucceed();
    }

    [Fact]
    public async Task Addresses_are_the_same_in_every_run_differ_for_namesakes_and_are_set_by_the_control_api()
    {
        await using var caller = await StartAsync("contact:user.id:readonly");
        caller.Sandbox.World.Users.Select(user => user.Email).ShouldBeUnique();
        caller.Sandbox.World.Users.Select(user => user.Mobile).ShouldBeUnique();
        caller.Sandbox.World.AddUser("ten_acme", "Bob Li").Email.ShouldNotBe(caller.Bob.Email);
        caller.Sandbox.World.AddUser("ten_acme", "王芳").Email.ShouldEndWith("@ten-acme.example");

        await caller.ControlAsync(HttpMethod.Patch, "/users/" + caller.Bob.UnionId, new { email = "bob@acme.example", mobile = "+8613800000000" });
        (await FindAsync(caller, new { emails = new[] { "bob@acme.example" }, mobiles = new[] { "13800000000" } })).ShouldAllBe(entry => entry.GetProperty("user_id").GetString() == caller.Bob.OpenId);
        (await caller.TextAsync(to: "bob@acme.example", idType: "email")).ShouldSucceed();
    }

    private static async Task<Caller> StartAsync(params string[] scopes)
    {
        var caller = await Caller.StartAsync();
        Grant(caller, scopes);
        return caller;
    }

    private static void Grant(Caller caller, params string[] scopes) => caller.Sandbox.App.GrantedScopes = [.. caller.Sandbox.App.GrantedScopes, .. scopes];

    private static async Task<JsonElement> UserAsync(Caller caller, string id)
    {
        var answer = await caller.GetAsync($"{Users}/{id}");
        answer.ShouldSucceed();
        return answer.Data.GetProperty("user");
    }

    private static async Task<List<JsonElement>> FindAsync(Caller caller, object body)
    {
        var answer = await caller.PostAsync($"{Users}/batch_get_id", body);
        answer.ShouldSucceed();
        return [.. answer.Data.GetProperty("user_list").EnumerateArray()];
    }
}
