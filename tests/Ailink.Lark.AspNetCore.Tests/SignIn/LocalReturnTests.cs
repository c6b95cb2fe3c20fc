using Microsoft.AspNetCore.Http;

namespace Ailink.Lark.AspNetCore.Tests.SignIn;

public sealed class LocalReturnTests
{
    [Theory]
    [InlineData("/", "/")]
    [InlineData("/me?tab=2#top", "/me?tab=2#top")]
    [InlineData("https://site.example/me?tab=2#top", "/me?tab=2#top")]
    [InlineData(null, "/base/")]
    [InlineData("", "/base/")]
    [InlineData("me", "/base/")]
    [InlineData("//evil.example", "/base/")]
    [InlineData("/\\evil.example", "/base/")]
    [InlineData("\\\\evil.example", "/base/")]
    [InlineData("/\t/evil.example", "/base/")]
    [InlineData("/me\r\nSet-Cookie: x=y", "/base/")]
    [InlineData(" /me", "/base/")]
    [InlineData("https://evil.example/me", "/base/")]
    [InlineData("http://site.example/me", "/base/")]
    [InlineData("https://site.example:444/me", "/base/")]
    [InlineData("https://site.example@evil.example/", "/base/")]
    [InlineData("https://site.example//evil.example", "/base/")]
    [InlineData("javascript:alert(1)", "/base/")]
    public void A_sign_in_leads_to_a_page_of_this_site_or_to_its_beginning(string? wished, string expected)
    {
        DefaultHttpContext context = new();
        (context.Request.Scheme, context.Request.Host) = ("https", new HostString("site.example"));

        LocalReturn.Of(wished, context.Request, "/base").ShouldBe(expected);
    }

    [Theory]
    [InlineData("/signin-lark", "cli_1", "/signin-lark")]
    [InlineData("/lark/{appId}/back", "cli_1", "/lark/cli_1/back")]
    [InlineData("/lark/{appId}/back", "a;b/c", "/lark/a%3Bb%2Fc/back")]
    public void The_address_to_come_back_to_names_the_app_where_it_shall(string pattern, string app, string path) =>
        LarkCallback.For(pattern, new AppId(app)).ShouldBe(path);

    [Theory]
    [InlineData("/signin-lark", "/signin-lark", true, null)]
    [InlineData("/signin-lark", "/signin-lark/x", false, null)]
    [InlineData("/lark/{appId}/back", "/lark/cli_1/back", true, "cli_1")]
    [InlineData("/lark/{appId}/back", "/lark/cli_1/x/back", false, null)]
    [InlineData("/lark/{appId}/back", "/lark//back", false, null)]
    [InlineData("/lark/{appId}/back", "/lark/back", false, null)]
    public void A_browser_that_comes_back_is_recognized(string pattern, string path, bool expected, string? app)
    {
        LarkCallback.Matches(pattern, path, out var found).ShouldBe(expected);
        if (expected)
            found.ShouldBe(app);
    }
}
