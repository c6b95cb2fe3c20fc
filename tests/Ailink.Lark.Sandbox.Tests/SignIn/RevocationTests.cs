using System.Net;

namespace Ailink.Lark.Sandbox.Tests;

public sealed class RevocationTests
{
    private const string Info = "/open-apis/authen/v1/user_info";
    private const string Logout = "/open-apis/passport/v1/sessions/logout";

    [Fact]
    public async Task A_logout_takes_the_user_s_tokens_back_and_tells_the_app()
    {
        await using var caller = await Caller.StartAsync();
        caller.Grant("passport:session:logout");
        var token = caller.TokenOf(caller.Bob);
        (await caller.PostAsync(Logout, new { logout_type = 1, user_id = caller.Bob.OpenId })).ShouldSucceed();
        (await caller.GetAsync(Info, token)).ShouldBe(HttpStatusCode.OK, 20005);
        var told = caller.Told().ShouldHaveSingleItem();
        told.Type.ShouldBe("auth.user_access_token.revoked_v4");
        told.Body.Select(field => field.Key).ShouldBe(["revoke_token_type", "revoke_reason", "union_id", "open_id"]);
        ((string?)told.Body["revoke_token_type"], (string?)told.Body["revoke_reason"]).ShouldBe(("user_access_token", "Revoked by administrator action."));

        await caller.PostAsync(Logout, new { logout_type = 2, idp_credential_id = caller.Bob.Email });
        caller.Told().Count.ShouldBe(1, "there was nothing left to take back");
    }

    [Theory]
    [InlineData("""{"user_id":"ou_1"}""", 1080001)]
    [InlineData("""{"logout_type":1}""", 1080001)]
    [InlineData("""{"logout_type":1,"user_id":"ou_nobody"}""", 1080001)]
    [InlineData("""{"logout_type":3,"sid":"AAA"}""", 1084001)]
    [InlineData("""{"logout_type":1,"user_id":"ou_1","logout_reason":1}""", 1084002)]
    public async Task A_wrong_logout_is_refused_by_code(string body, int code)
    {
        await using var caller = await Caller.StartAsync();
        caller.Grant("passport:session:logout");
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        (await caller.PostAsync(Logout, content)).ShouldBeRefused(code);
    }

    [Fact]
    public async Task A_user_revokes_what_one_app_was_granted()
    {
        await using var caller = await Caller.StartAsync();
        var token = caller.TokenOf(caller.Bob);
        (await caller.ControlAsync(HttpMethod.Post, $"/users/{caller.Bob.UnionId}/revocations", new { app_id = "cli_b0b0000000000b0b" })).Status.ShouldBe(HttpStatusCode.OK);
        (await caller.GetAsync(Info, token)).ShouldSucceed();
        (await caller.ControlAsync(HttpMethod.Post, $"/users/{caller.Bob.UnionId}/revocations", new { app_id = caller.Sandbox.App.Id })).Status.ShouldBe(HttpStatusCode.OK);
        (await caller.GetAsync(Info, token)).ShouldBe(HttpStatusCode.OK, 20005);
        ((string?)caller.Told()[^1].Body["revoke_reason"]).ShouldBe("Revoked by user action.");
    }

    [Fact]
    public async Task Who_resigns_or_is_frozen_loses_the_tokens_and_user_info_says_why()
    {
        await using var caller = await Caller.StartAsync();
        caller.Grant("contact:contact.base:readonly");
        var token = caller.TokenOf(caller.Bob, "contact:contact.base:readonly");
        await caller.ControlAsync(HttpMethod.Patch, "/users/" + caller.Bob.UnionId, new { frozen = true });
        (await caller.GetAsync(Info, token)).ShouldBe(HttpStatusCode.OK, 20022);
        (await caller.GetAsync($"/open-apis/contact/v3/users/{caller.Bob.OpenId}", token)).ShouldBeRefused(99991668);
        await caller.ControlAsync(HttpMethod.Patch, "/users/" + caller.Bob.UnionId, new { frozen = false });
        (await caller.GetAsync(Info, token)).ShouldBe(HttpStatusCode.OK, 20005);
        caller.Told().ShouldContain(each => each.Type == "auth.user_access_token.revoked_v4" && (string?)each.Body["revoke_reason"] == "Revoked by restriction action.");
    }
}
