using System.Net;
using System.Text;

namespace Ailink.Lark.Tests.Files;

/// <summary>Uploads and downloads over real HTTP.</summary>
public sealed class FileClientTests(Desk desk) : IClassFixture<Desk>
{
    private static readonly byte[] Pixel = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private ILarkFiles Files => desk.Lark.Files;

    [Fact]
    public async Task A_file_goes_up_in_a_message_and_comes_down_with_its_name()
    {
        var bytes = Encoding.UTF8.GetBytes(new string('a', 100_000));
        using MemoryStream stream = new([0, 0, .. bytes]) { Position = 2 }; // from where it stands

        var key = await Files.UploadAsync(stream, "报告 1.bin", Cancel);
        desk.Rest();
        var sent = await desk.Lark.Messages.SendAsync(desk.Bob, MessageContent.File(key), null, Cancel);

        await using var download = await Files.DownloadAsync(sent.Id, key.Value, Cancel);
        download.Name.ShouldBe("报告 1.bin");
        download.Length.ShouldBe(bytes.Length);
        (await BytesAsync(download)).ShouldBe(bytes);
        stream.CanRead.ShouldBeTrue("it is still the caller's");
        await using var own = await Files.DownloadFileAsync(key, Cancel);
        (await BytesAsync(own)).Length.ShouldBe(bytes.Length);
    }

    [Fact]
    public async Task An_image_goes_up_and_comes_down_with_its_type()
    {
        var key = await Files.UploadImageAsync(new MemoryStream(Pixel), Cancel);
        await using var download = await Files.DownloadImageAsync(key, Cancel);
        download.ContentType.ShouldBe("image/png");
        (await BytesAsync(download)).ShouldBe(Pixel);
        (await Files.UploadImageAsync(new MemoryStream(Pixel), ImagePurpose.Avatar, Cancel)).ShouldNotBe(key);
    }

    [Fact]
    public async Task A_stream_that_can_be_rewound_is_sent_again_whole()
    {
        desk.Box.Faults.Next("/open-apis/im/v1/files", status: 500);
        var key = await Files.UploadAsync(new MemoryStream([1, 2, 3]), "a.bin", Cancel);
        await using var download = await Files.DownloadFileAsync(key, Cancel);
        (await BytesAsync(download)).ShouldBe([1, 2, 3]);
    }

    [Fact]
    public async Task A_stream_that_cannot_is_sent_once()
    {
        var before = desk.Box.Calls.To("/open-apis/im/v1/files").Count;
        desk.Box.Faults.Next("/open-apis/im/v1/files", status: 500);
        await Should.ThrowAsync<LarkUnavailableException>(Files.UploadAsync(new Trickle(1_000), "a.bin", Cancel));
        desk.Box.Calls.To("/open-apis/im/v1/files").Count.ShouldBe(before + 1);

        var key = await Files.UploadAsync(new Trickle(200_000), "a.bin", Cancel);
        await using var download = await Files.DownloadFileAsync(key, Cancel);
        (await BytesAsync(download)).Length.ShouldBe(200_000);
    }

    [Fact]
    public async Task What_is_no_image_what_is_empty_and_what_is_too_big_is_refused()
    {
        (await Should.ThrowAsync<LarkRequestException>(Files.UploadImageAsync(new MemoryStream([1, 2, 3]), Cancel))).Meaning.ShouldContain("format");
        var calls = desk.Box.Calls.All.Count;
        await Should.ThrowAsync<ArgumentException>(Files.UploadAsync(new MemoryStream(), "a.bin", Cancel));
        await Should.ThrowAsync<ArgumentException>(Files.UploadImageAsync(new MemoryStream(new byte[10 * 1024 * 1024 + 1]), Cancel));
        desk.Box.Calls.All.Count.ShouldBe(calls);
        (await Should.ThrowAsync<LarkRequestException>(Files.DownloadAsync((await desk.Lark.Messages.SendAsync(desk.Bob, "no file", null, Cancel)).Id, "file_none", Cancel))).Api
            .ShouldBe("GET im/v1/messages/:message_id/resources/:file_key");
    }

    [Fact]
    public async Task A_refusal_with_status_200_is_no_file_and_a_json_file_is_one()
    {
        ScriptedPlatform platform = new();
        platform.FreshTokens().InTurn("/open-apis/im/v1/files/file_1", () => ScriptedPlatform.Refusal(99991663, HttpStatusCode.OK), () =>
        {
            var answer = ScriptedPlatform.Json("""{"code":7}""");
            answer.Content.Headers.ContentDisposition = new("attachment") { FileName = "a.json" };
            return answer;
        });
        await using var lark = Some.Client(platform);

        await using var download = await lark.Files.DownloadFileAsync(new("file_1"), Cancel);

        download.Name.ShouldBe("a.json");
        (await BytesAsync(download)).ShouldBe("""{"code":7}"""u8.ToArray());
        platform.TokenCalls.ShouldBe(2);
    }

    [Fact]
    public async Task A_gigabyte_is_not_held_in_memory()
    {
        const long gigabyte = 1L << 30;
        Trickle bytes = new(gigabyte);
        ScriptedPlatform platform = new();
        platform.Token().On("/open-apis/im/v1/files/file_1", _ =>
        {
            HttpResponseMessage answer = new() { Content = new StreamContent(bytes) };
            (answer.Content.Headers.ContentType, answer.Content.Headers.ContentLength) = (new("video/mp4"), gigabyte);
            return answer;
        });
        await using var lark = Some.Client(platform);

        await using var download = await lark.Files.DownloadFileAsync(new("file_1"), Cancel);
        await download.Content.ReadExactlyAsync(new byte[100], Cancel);

        (download.Length, download.ContentType, download.Name).ShouldBe((gigabyte, "video/mp4", null));
        bytes.Given.ShouldBeLessThan(1_000_000);
    }

    [Fact]
    public async Task A_form_is_written_as_browsers_write_it()
    {
        ScriptedPlatform platform = new();
        platform.Token().On("/open-apis/im/v1/files", """{"code":0,"data":{"file_key":"file_1"}}""");
        await using var lark = Some.Client(platform);

        await lark.Files.UploadAsync(new MemoryStream("hi"u8.ToArray()), "声音.opus", new FileUpload { Duration = TimeSpan.FromSeconds(2) }, Cancel);

        var form = platform.Calls[^1].Body!;
        form.ShouldContain("form-data; name=\"file_type\"\r\n\r\nopus\r\n");
        form.ShouldContain("form-data; name=\"file_name\"\r\n\r\n声音.opus\r\n");
        form.ShouldContain("form-data; name=\"duration\"\r\n\r\n2000\r\n");
        form.ShouldContain("form-data; name=\"file\"; filename=\"upload\"");
    }

    private static async Task<byte[]> BytesAsync(LarkDownload download)
    {
        using MemoryStream bytes = new();
        await download.CopyToAsync(bytes, Cancel);
        return bytes.ToArray();
    }
}
