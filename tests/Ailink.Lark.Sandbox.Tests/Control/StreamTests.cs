using System.Net;

namespace Ailink.Lark.Sandbox.Tests;

public sealed class StreamTests
{
    [Fact]
    public async Task The_stream_tells_when_the_user_s_inbox_or_the_journal_changed()
    {
        await using var caller = await Caller.StartAsync();
        await caller.GetAsync("/open-apis/bot/v3/info");
        using var response = await caller.Http.GetAsync("/sandbox/v1/stream?user=" + caller.Bob.UnionId, HttpCompletionOption.ResponseHeadersRead, Cancel);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("text/event-stream");
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(Cancel));
        await ReadUntilAsync("inbox");

        await caller.GetAsync("/open-apis/bot/v3/info");
        await ReadUntilAsync("calls");
        await caller.TextAsync();
        await ReadUntilAsync("inbox");

        async Task ReadUntilAsync(string what)
        {
            while (await reader.ReadLineAsync(Cancel) is { } line)
                if (line.Contains($"\"{what}\"", StringComparison.Ordinal))
                    return;
            Assert.Fail("The stream ended.");
        }
    }

    [Fact]
    public async Task A_stream_of_nobody_is_refused_and_an_open_one_does_not_hold_up_the_end()
    {
        var caller = await Caller.StartAsync();
        (await caller.ControlAsync(HttpMethod.Get, "/stream?user=nobody")).Status.ShouldBe(HttpStatusCode.NotFound);
        using var response = await caller.Http.GetAsync("/sandbox/v1/stream?user=" + caller.Bob.UnionId, HttpCompletionOption.ResponseHeadersRead, Cancel);
        await caller.Sandbox.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(5), Cancel);
    }
}
