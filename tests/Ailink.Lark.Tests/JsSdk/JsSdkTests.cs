using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using Ailink.Testing;
using CsCheck;

namespace Ailink.Lark.Tests.JsSdk;

/// <summary>Signatures of pages.</summary>
public sealed class JsSdkTests(Desk desk) : IClassFixture<Desk>
{
    private const string Path = "/open-apis/jssdk/ticket/get";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_ticket_signs_all_pages_until_shortly_before_it_lapses()
    {
        var clock = VirtualClock.New();
        ScriptedPlatform platform = new();
        var tickets = 0;
        platform.Token().On(Path, _ => ScriptedPlatform.Json($$$"""{"code":0,"data":{"ticket":"ticket-{{{Interlocked.Increment(ref tickets)}}}","expire_in":7200}}"""));
        await using var lark = Some.Client(platform, clock);
        Uri page = new("https://desk.test/ticket?id=1&name=李#top");

        var signed = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => lark.JsSdk.SignAsync(page, Cancel)));

        tickets.ShouldBe(1);
        signed.Select(each => each.Nonce).Distinct().Count().ShouldBe(20);
        signed[0].Timestamp.ShouldBe(clock.GetUtcNow().ToUnixTimeMilliseconds());
        signed[0].AppId.ShouldBe(Some.App);
        signed[0].Signature.ShouldBe(Expected($"jsapi_ticket=ticket-1&noncestr={signed[0].Nonce}&timestamp={signed[0].Timestamp}&url=https://desk.test/ticket?id=1&name=李"));
        clock.Advance(TimeSpan.FromMinutes(114));
        await lark.AsUser(new("u-1")).JsSdk.SignAsync(page, Cancel);
        tickets.ShouldBe(1);
        clock.Advance(TimeSpan.FromMinutes(2));
        await lark.JsSdk.SignAsync(page, Cancel);
        tickets.ShouldBe(2);
        platform.Calls.ShouldAllBe(call => call.Path == ScriptedPlatform.TokenPath || call.Authorization == "Bearer t-golden");
    }

    [Fact]
    public async Task A_sandbox_gives_one_ticket_for_two_pages()
    {
        var (one, two) = (await desk.Lark.JsSdk.SignAsync(new Uri("https://a.test/1"), Cancel), await desk.Lark.JsSdk.SignAsync(new Uri("https://a.test/2"), Cancel));
        one.Signature.Length.ShouldBe(40);
        two.Signature.ShouldNotBe(one.Signature);
        desk.Box.Calls.To(Path).Count.ShouldBe(1);
    }

    [Fact]
    public void The_fragment_and_nothing_else_is_left_out() =>
        Gen.Select(Gen.String[Gen.Char['a', 'z'], 1, 20], Gen.String[Gen.Char['!', '~'], 0, 20], Gen.Long[0, 4_000_000_000_000], Gen.String[Gen.Char['a', 'z'], 0, 8]).Sample(
            (ticket, query, timestamp, fragment) =>
            {
                query = query.Replace("#", "", StringComparison.Ordinal);
                var bare = $"https://a.test/p?{query}";
                var signed = LarkJsSdk.Sign(Some.App, ticket, new Uri($"{bare}#{fragment}"), timestamp, "nonce");
                signed.Signature.ShouldBe(Expected($"jsapi_ticket={ticket}&noncestr=nonce&timestamp={timestamp}&url={bare}"));
            }, iter: 200);

    [Fact]
    public async Task A_relative_page_costs_no_call_and_a_refusal_is_told()
    {
        ScriptedPlatform platform = new();
        platform.Token().On(Path, _ => ScriptedPlatform.Refusal(99991672));
        await using var lark = Some.Client(platform);
        await Should.ThrowAsync<ArgumentException>(lark.JsSdk.SignAsync(new Uri("/page", UriKind.Relative), Cancel));
        platform.Calls.ShouldBeEmpty();
        (await Should.ThrowAsync<LarkPermissionException>(lark.JsSdk.SignAsync(new Uri("https://a.test"), Cancel))).Api.ShouldBe("POST jssdk/ticket/get");
    }

    [SuppressMessage("Security", "CA5350", Justification = "The platform wants SHA-1 here.")]
    private static string Expected(string text) => Convert.ToHexStringLower(SHA1.HashData(Encoding.UTF8.GetBytes(text)));
}
