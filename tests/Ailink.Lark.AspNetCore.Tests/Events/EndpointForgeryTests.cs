using System.Net;
using System.Net.Http.Headers;
using Ailink.Lark.Tests.Events;
using static Ailink.Lark.Tests.Events.SignedRequest;

namespace Ailink.Lark.AspNetCore.Tests.Events;

/// <summary>What is not the platform's runs nothing, and nobody outside learns why.</summary>
public sealed class EndpointForgeryTests(EventSiteFixture fixture) : IClassFixture<EventSiteFixture>
{
    private static readonly MediaTypeHeaderValue Json = new("application/json");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private EventSite Site => fixture.Site;

    [Fact]
    public async Task Every_forged_stale_or_damaged_request_is_answered_the_same_and_runs_no_handler()
    {
        var before = Site.Handled;
        var refusal = await RefusalAsync();

        List<string> different = [];
        foreach (var (name, (request, _, keys)) in Forgeries.All)
        {
            if (await Site.PostAsync(EventSite.AppOf(keys), request, Cancel) is var answer && answer != refusal)
                different.Add($"{name}: {answer}");
        }

        different.ShouldBeEmpty();
        Forgeries.All.Count.ShouldBeGreaterThan(100);
        Site.Handled.ShouldBe(before);
    }

    [Fact]
    public async Task What_the_endpoint_itself_does_not_read_is_answered_the_same_as_well()
    {
        var before = Site.Handled;
        var good = Of(Event);
        var refusal = await RefusalAsync();
        var much = new byte[(1024 * 1024) + 1];
        Dictionary<string, Task<EventSite.Answer>> answers = new()
        {
            ["unknown app"] = Site.PostAsync("cli_nobody", good, Cancel),
            ["no app at all"] = Site.PostAsync("%20", good, Cancel),
            ["an id of something else"] = Site.PostAsync("oc_1", good, Cancel),
            ["text"] = Site.PostAsync("cli_1", Content(good.Body, "text/plain"), good, Cancel),
            ["a form"] = Site.PostAsync("cli_1", Content(good.Body, "application/x-www-form-urlencoded"), good, Cancel),
            ["no type"] = Site.PostAsync("cli_1", Content(good.Body, null), good, Cancel),
            ["no body"] = Site.PostAsync("cli_1", content: null, good, Cancel),
            ["empty body"] = Site.PostAsync("cli_1", Content([], "application/json"), good, Cancel),
            ["too long in pieces"] = Site.PostAsync("cli_1", new StreamContent(new Pieces(much)) { Headers = { ContentType = Json } }, Over(much), Cancel),
            ["compressed"] = Site.PostAsync("cli_1", Compressed(good.Body), good, Cancel),
        };

        foreach (var (name, answer) in answers)
            (await answer).ShouldBe(refusal, name);
        Site.Handled.ShouldBe(before);
    }

    [Fact]
    public async Task Genuine_events_run_once_however_they_come()
    {
        var before = Site.Handled;
        var whole = Of(Envelope(body: Message("om_whole")), Site.Clock.GetUtcNow());
        var pieces = Of(Envelope(body: Message("om_pieces", new string('x', 100_000))), Site.Clock.GetUtcNow());

        EventSite.Answer[] answers =
        [
            await Site.PostAsync("cli_1", whole, Cancel),
            await Site.PostAsync("cli_1", whole, Cancel),
            await Site.PostAsync("cli_1", new StreamContent(new Pieces(pieces.Body)) { Headers = { ContentType = Json } }, pieces, Cancel),
            await Site.PostAsync("cli_1", pieces, Cancel),
        ];

        answers.Select(answer => (answer.Status, answer.Body)).Distinct().ShouldBe([(HttpStatusCode.OK, "{}")]);
        (Site.Handled - before).ShouldBe(2);
    }

    [Fact]
    public async Task A_challenge_is_answered_with_its_word()
    {
        var answer = await Site.PostAsync("cli_1", Unsigned(Wrapped(Encrypt(Challenge))), Cancel);

        (answer.Status, answer.Body).ShouldBe((HttpStatusCode.OK, """{"challenge":"ajls384kdjx98XX"}"""));
    }

    private static string Message(string id, string text = "hi") =>
        $$$"""{"sender":{"sender_id":{"open_id":"ou_1"},"sender_type":"user"},"message":{"message_id":"{{{id}}}","chat_id":"oc_1","chat_type":"p2p","message_type":"text","content":"{\"text\":\"{{{text}}}\"}"}}""";

    private static ByteArrayContent Content(byte[] body, string? type) => new(body) { Headers = { ContentType = type is null ? null : new MediaTypeHeaderValue(type) } };

    private static ByteArrayContent Compressed(byte[] body)
    {
        using MemoryStream packed = new();
        using (System.IO.Compression.GZipStream gzip = new(packed, System.IO.Compression.CompressionMode.Compress))
            gzip.Write(body);
        return new(packed.ToArray()) { Headers = { ContentType = Json, ContentEncoding = { "gzip" } } };
    }

    private async Task<EventSite.Answer> RefusalAsync()
    {
        var refusal = await Site.PostAsync("cli_1", Of(Envelope("other-token")), Cancel);
        (refusal.Status, refusal.Body).ShouldBe((HttpStatusCode.Forbidden, "{}"));
        return refusal;
    }

    /// <summary>Has no length, so that it is sent in chunks.</summary>
    private sealed class Pieces(byte[] content) : MemoryStream(content)
    {
        public override bool CanSeek => false;
    }
}
