using System.Net;
using System.Text.RegularExpressions;

namespace Ailink.Lark.Sandbox.Tests.Client;

/// <summary>The Lark client page as a browser gets it: every file is there, named rightly, and within the strict policy.</summary>
public sealed partial class ClientPageTests : IAsyncLifetime
{
    private const string Prefix = "Client/";

    private LarkSandbox _sandbox = null!;
    private HttpClient _browser = null!;

    public static TheoryData<string> Assets => [.. Names.Order(StringComparer.Ordinal)];

    private static HashSet<string> Names { get; } =
        [.. typeof(LarkSandbox).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Select(name => name[Prefix.Length..])];

    public async ValueTask InitializeAsync()
    {
        _sandbox = await LarkSandbox.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        _browser = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.All }) { BaseAddress = _sandbox.BaseAddress };
        _browser.DefaultRequestHeaders.Add("Accept-Encoding", "gzip, br");
    }

    public async ValueTask DisposeAsync()
    {
        _browser.Dispose();
        await _sandbox.DisposeAsync();
    }

    [Theory]
    [MemberData(nameof(Assets))]
    public async Task Every_file_is_served_whole_with_its_type_and_the_policy(string name)
    {
        using var answer = await GetAsync("/client/" + name);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.ToString().ShouldBe(TypeOf(name));
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        PolicyOf(answer).ShouldContain("default-src 'none'");
        (await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ShouldBe(Bytes(name));
    }

    [Fact]
    public async Task The_page_itself_stands_at_the_root_under_a_policy_without_inline_script_and_style()
    {
        using var answer = await GetAsync("/");

        answer.Content.Headers.ContentType!.ToString().ShouldBe("text/html; charset=utf-8");
        PolicyOf(answer).ShouldContain("script-src 'self';");
        PolicyOf(answer).ShouldContain("style-src 'self';");
        PolicyOf(answer).ShouldNotContain("unsafe");
        (await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ShouldBe(Bytes("index.html"));
    }

    [Fact]
    public void The_page_refers_to_files_that_exist_and_to_nothing_elsewhere()
    {
        var references = Reference().Matches(Text("index.html")).Select(match => match.Groups["address"].Value).ToList();

        references.Count.ShouldBeGreaterThan(3);
        references.Where(address => !address.StartsWith("/client/", StringComparison.Ordinal) || !Names.Contains(address["/client/".Length..])).ShouldBeEmpty();
    }

    [Fact]
    public void Every_stylesheet_and_script_is_reached_from_the_page()
    {
        var reached = new HashSet<string>(StringComparer.Ordinal) { "index.html", "favicon-unread.svg" };
        var open = new Stack<string>(Reference().Matches(Text("index.html")).Select(match => match.Groups["address"].Value["/client/".Length..]));
        while (open.TryPop(out var name))
        {
            if (!reached.Add(name) || !name.EndsWith(".js", StringComparison.Ordinal)) continue;
            foreach (var import in Imports(name)) open.Push(import);
        }

        Names.Except(reached).ShouldBeEmpty();
        reached.Except(Names).ShouldBeEmpty();
    }

    [Fact]
    public void Nothing_on_the_page_needs_what_the_policy_forbids()
    {
        var page = Text("index.html");
        InlineScriptOrStyle().Matches(page).Select(match => match.Value).ShouldBeEmpty();
        foreach (var name in Names.Where(name => name.EndsWith(".css", StringComparison.Ordinal)))
            Text(name).ShouldNotContain("url(", Case.Insensitive, name);
    }

    [Fact]
    public void Data_never_becomes_markup_or_code()
    {
        foreach (var name in Names.Where(name => name.EndsWith(".js", StringComparison.Ordinal)))
            MarkupFromText().Matches(Text(name)).Select(match => $"{name}: {match.Value}").ShouldBeEmpty();
    }

    [Fact]
    public void English_and_Chinese_say_the_same_things()
    {
        var (english, chinese) = (Words("en"), Words("zh"));

        english.Count.ShouldBeGreaterThan(300);
        english.ShouldBeUnique();
        chinese.ShouldBe(english);
    }

    [Fact]
    public void Every_word_a_script_asks_for_is_there()
    {
        var known = Words("en").ToHashSet(StringComparer.Ordinal);

        foreach (var name in Names.Where(name => name.EndsWith(".js", StringComparison.Ordinal)))
            WordUsed().Matches(Text(name)).Select(match => match.Groups["key"].Value).Where(key => !known.Contains(key)).ShouldBeEmpty(name);
    }

    [Theory]
    [InlineData("/client/none.js")]
    [InlineData("/client/")]
    [InlineData("/client/js")]
    public async Task What_is_not_there_is_not_served(string path)
    {
        using var answer = await GetAsync(path);

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static string PolicyOf(HttpResponseMessage answer) => answer.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem();

    private static string TypeOf(string name) => Path.GetExtension(name) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        _ => $"no type agreed for {name}",
    };

    private static IEnumerable<string> Imports(string name) => Import().Matches(Text(name))
        .Select(match => new Uri(new Uri("http://page/" + name), match.Groups["address"].Value).AbsolutePath[1..]);

    private static List<string> Words(string language) => [.. Keys($"js/words/{language}.js"), .. Keys($"js/words/admin/{language}.js")];

    private static List<string> Keys(string name) => [.. WordKey().Matches(Text(name)).Select(match => match.Groups["key"].Value)];

    private static string Text(string name) => System.Text.Encoding.UTF8.GetString(Bytes(name));

    private static byte[] Bytes(string name)
    {
        using var stream = typeof(LarkSandbox).Assembly.GetManifestResourceStream(Prefix + name).ShouldNotBeNull();
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    private Task<HttpResponseMessage> GetAsync(string path) => _browser.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

    [GeneratedRegex("(?:href|src)=\"(?<address>[^\"]+)\"", RegexOptions.None, 2000)]
    private static partial Regex Reference();

    [GeneratedRegex("""^(?:import|export)[^;]*? from '(?<address>\.[^']+)';""", RegexOptions.Multiline, 2000)]
    private static partial Regex Import();

    [GeneratedRegex("""^  (?<key>\w+): '""", RegexOptions.Multiline, 2000)]
    private static partial Regex WordKey();

    [GeneratedRegex(@"\bt\('(?<key>\w+)'", RegexOptions.None, 2000)]
    private static partial Regex WordUsed();

    [GeneratedRegex("""<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)|javascript:""", RegexOptions.IgnoreCase, 2000)]
    private static partial Regex InlineScriptOrStyle();

    [GeneratedRegex(@"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function|DOMParser|srcdoc", RegexOptions.None, 2000)]
    private static partial Regex MarkupFromText();
}
