using System.Net;
using System.Text.RegularExpressions;
using Ailink.Channel.Demo;
using Ailink.Channel.Tests.Hosting;
using Ailink.Testing;

namespace Ailink.Channel.Tests.Pages;

public sealed partial class PagesTests(ChannelFixture fixture) : IClassFixture<ChannelFixture>
{
    private const string Home = $"/feishu/{DemoWorld.AcmeApp}";

    [Theory]
    [InlineData($"/feishu/{DemoWorld.AcmeSecondApp}", HttpStatusCode.ServiceUnavailable, "GATEWAY_NOT_ACTIVE")]
    [InlineData($"/feishu/{DemoWorld.AcmeSecondApp}/workbench", HttpStatusCode.ServiceUnavailable, "GATEWAY_NOT_ACTIVE")]
    [InlineData($"/thirdparty/feishu/{DemoWorld.AcmeSecondApp}/login", HttpStatusCode.ServiceUnavailable, "GATEWAY_NOT_ACTIVE")]
    [InlineData("/feishu/cli_0000000000000000", HttpStatusCode.NotFound, "NOT_FOUND")]
    [InlineData("/feishu/cli_0000000000000000/person/inviteToGroup", HttpStatusCode.NotFound, "NOT_FOUND")]
    [InlineData("/nowhere", HttpStatusCode.NotFound, "NOT_FOUND")]
    [InlineData($"{Home}/person/inviteToGroup?token=guess", HttpStatusCode.Gone, "INVITE_ENDED")]
    public async Task What_cannot_be_shown_is_an_error_page_with_its_status_and_code(string path, HttpStatusCode status, string code)
    {
        using var visitor = fixture.Channel.NewVisitor();
        using var answer = await visitor.GetAsync(path, Cancel);

        answer.StatusCode.ShouldBe(status);
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        (await answer.Content.ReadAsStringAsync(Cancel)).ShouldContain($"<code>{code}</code>");
    }

    [Fact]
    public async Task An_inactive_channel_says_when_to_ask_again()
    {
        using var visitor = fixture.Channel.NewVisitor();
        using var answer = await visitor.GetAsync($"/feishu/{DemoWorld.AcmeSecondApp}", Cancel);

        answer.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task Whoever_is_not_signed_in_is_led_to_the_sign_in_and_back()
    {
        using var visitor = fixture.Channel.NewVisitor();
        using var answer = await visitor.GetAsync($"{Home}?m=7", Cancel);

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.PathAndQuery.ShouldBe($"/thirdparty/feishu/{DemoWorld.AcmeApp}/login?return={Uri.EscapeDataString($"{Home}?m=7")}");
    }

    [Fact]
    public async Task Inside_Lark_the_sign_in_goes_on_by_itself()
    {
        using var visitor = fixture.Channel.NewVisitor();
        visitor.Http.DefaultRequestHeaders.UserAgent.ParseAdd("Mozilla/5.0 Lark/7.20.6 LarkLocale/zh_CN");
        using var answer = await visitor.GetAsync($"/thirdparty/feishu/{DemoWorld.AcmeApp}/login", Cancel);

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.PathAndQuery.ShouldBe($"/thirdparty/feishu/{DemoWorld.AcmeApp}/login/start");
    }

    [Fact]
    public async Task A_session_of_another_app_learns_nothing_about_this_one()
    {
        using var alice = await fixture.Channel.SignInAsync("Alice Chen", Cancel);
        using var answer = await alice.GetAsync($"/feishu/{DemoWorld.GlobexApp}", Cancel);
        var page = await answer.Content.ReadAsStringAsync(Cancel);

        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        page.ShouldContain("<code>SESSION_OTHER_APP</code>");
        page.ShouldNotContain("Globex");
        page.ShouldNotContain("Li Wei");
    }

    [Fact]
    public async Task Another_customers_group_is_a_page_that_is_not_there()
    {
        using var dora = await fixture.Channel.SignInAsync("Dora Novak", Cancel, DemoWorld.GlobexApp);
        var theirs = await dora.MainGroupAsync(Cancel);
        using var alice = await fixture.Channel.SignInAsync("Alice Chen", Cancel);
        using var answer = await alice.GetAsync($"{Home}/groups/{theirs}", Cancel);

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await answer.Content.ReadAsStringAsync(Cancel)).ShouldContain("<code>NOT_FOUND</code>");
    }

    [Fact]
    public async Task The_conversation_is_readable_without_a_script()
    {
        using var alice = await fixture.Channel.SignInAsync("Alice Chen", Cancel);
        var page = WebUtility.HtmlDecode(await ReadAsync(alice, Home));

        page.ShouldContain("Our best start ever.");
        page.ShouldContain("@Li Wei</span> for the steering group");
        page.ShouldContain("In reply to Chen Yu");
        page.ShouldContain("<title>Main service group · Acme Retail</title>");
    }

    [Fact]
    public async Task What_people_write_and_are_called_stays_text()
    {
        using var alice = await fixture.Channel.SignInAsync("Alice Chen", Cancel);
        var group = await alice.MainGroupAsync(Cancel);
        await alice.PostAsync(group, "</script><script>alert(1)</script> <img src=x onerror=alert(1)> `<b>` https://a.example/\"onclick=x", Cancel);
        var page = await ReadAsync(alice, Home);

        page.ShouldNotContain("<script>alert");
        page.ShouldNotContain("<img src=x");
        page.ShouldContain("&lt;/script&gt;");
        page.ShouldContain("href=\"https://a.example/\"");
    }

    [Fact]
    public async Task Nothing_in_a_page_needs_more_than_the_content_security_policy_allows()
    {
        using var alice = await fixture.Channel.SignInAsync("Alice Chen", Cancel);
        foreach (var path in new[] { Home, $"{Home}/workbench", "/nowhere" })
        {
            using var answer = await alice.GetAsync(path, Cancel);
            var page = await answer.Content.ReadAsStringAsync(Cancel);
            Inline().Matches(page).Select(match => match.Value).ShouldBeEmpty(path);
            answer.Headers.GetValues("Content-Security-Policy").Single().ShouldStartWith("default-src 'none'; script-src 'self'; style-src 'self'");
        }
    }

    [Fact]
    public async Task Every_file_a_page_names_is_served()
    {
        using var alice = await fixture.Channel.SignInAsync("Alice Chen", Cancel);
        var files = Asset().Matches(await ReadAsync(alice, Home)).Select(match => match.Groups["path"].Value).ToList();

        var modules = Repository.Files.Where(file => file.StartsWith("samples/Ailink.Channel/wwwroot/js/", StringComparison.Ordinal));
        modules.Select(file => file["samples/Ailink.Channel/wwwroot".Length..]).Except(files).ShouldBeEmpty("not preloaded");
        foreach (var file in files)
        {
            using var answer = await alice.GetAsync(file, Cancel);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, file);
        }
    }

    [Fact]
    public async Task The_language_switch_is_kept_and_goes_back_to_the_page()
    {
        using var visitor = fixture.Channel.NewVisitor();
        var login = $"/thirdparty/feishu/{DemoWorld.AcmeApp}/login";
        using var switched = await visitor.GetAsync($"{login}?return=%2Ffeishu&lang=ja", Cancel);

        switched.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        switched.Headers.Location!.OriginalString.ShouldBe($"{login}?return=%2Ffeishu");
        (await ReadAsync(visitor, login)).ShouldContain("<html lang=\"ja\">");
    }

    [Fact]
    public async Task The_language_switch_leads_to_no_other_site()
    {
        using var visitor = fixture.Channel.NewVisitor();
        using var answer = await visitor.GetAsync("/%5Cevil.example//x?lang=zh", Cancel);

        answer.Headers.Location!.OriginalString.ShouldStartWith("/");
        answer.Headers.Location.OriginalString.ShouldNotStartWith("//");
        answer.Headers.Location.OriginalString.ShouldNotStartWith("/\\");
    }

    [Fact]
    public async Task The_workbench_lists_what_mentions_the_reader_until_it_is_read()
    {
        using var tam = await fixture.Channel.SignInStaffAsync("tam", Cancel);
        using var carol = await fixture.Channel.SignInAsync("Carol Wu", Cancel);
        var group = await carol.MainGroupAsync(Cancel);
        var (_, sequence) = await tam.PostAsync(group, $"@[{await carol.MemberAsync(group, "Carol Wu", Cancel)}] are the reports complete?", Cancel);

        WebUtility.HtmlDecode(await ReadAsync(carol, $"{Home}/workbench")).ShouldContain("@Carol Wu are the reports complete?");
        using var read = await carol.SendAsync(HttpMethod.Post, $"/api/v1/groups/{group}/read", new { sequence }, Cancel);
        (await ReadAsync(carol, $"{Home}/workbench")).ShouldContain("Nobody is waiting for you.");
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static async Task<string> ReadAsync(Visitor visitor, string path)
    {
        using var answer = await visitor.GetAsync(path, Cancel);
        return await answer.Content.ReadAsStringAsync(Cancel);
    }

    // Data blocks are no scripts; attributes such as style= and onclick= are what the policy refuses.
    [GeneratedRegex("""<style|<script(?![^>]*(?:src=|application/json))|<[a-z]+(?:\s+[a-z-]+(?:="[^"]*")?)*\s+(?:style|on[a-z]+)=""", RegexOptions.None, 1000)]
    private static partial Regex Inline();

    [GeneratedRegex("""(?:href|src)="(?<path>/(?:css|js|favicon)[^"]*)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Asset();
}
