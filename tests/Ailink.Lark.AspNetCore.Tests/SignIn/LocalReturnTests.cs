using Microsoft.AspNetCore.Http;

namespace Ailink.Lark.AspNetCore.Tests.SignIn;

public sealed class LocalReturnTests
{
    [Theory]
    [InlineData("/", "/")]
    [InlineData("/me?tab=2#top", "/me?tab=2#top")]
    [InlineData("https://site.example/me?tab=2#top", "/me?tab=2#top")]
    [InlineData("/客户?名=李 四#顶", "/%E5%AE%A2%E6%88%B7?%E5%90%8D=%E6%9D%8E %E5%9B%9B#%E9%A1%B6")]
    [InlineData("/%E5%AE%A2?a=%2F&b=+", "/%E5%AE%A2?a=%2F&b=+")]
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

    [Fact]
    public void A_way_back_that_no_cookie_would_hold_leads_to_the_beginning()
    {
        DefaultHttpContext context = new();

        LocalReturn.Of("/" + new string('a', 2047), context.Request, "").Length.ShouldBe(2048);
        LocalReturn.Of("/" + new string('a', 2048), context.Request, "").ShouldBe("/");
        LocalReturn.Of("/" + new string('客', 300), context.Request, "").ShouldBe("/"); // nine characters each in an address
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
