using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Ailink.Lark.Sandbox.Tests;

public sealed class FileTests
{
    [Fact]
    public async Task An_image_is_put_in_and_taken_out_by_its_app_alone()
    {
        await using var caller = await Uploader.StartAsync();
        var image = Pictures.Png(640, 480);
        var key = await caller.ImageAsync(image).KeyAsync();
        key.ShouldStartWith("img_");

        using var answer = await DownloadAsync(caller, $"/open-apis/im/v1/images/{key}");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("image/png");
        answer.Content.Headers.ContentDisposition.ShouldBeNull();
        (await answer.Content.ReadAsByteArrayAsync(Cancel)).ShouldBe(image);

        var other = caller.Sandbox.World.Apps[2];
        var token = (await caller.TokenOfAsync(other)).Json.GetProperty("tenant_access_token").GetString()!;
        (await caller.GetAsync($"/open-apis/im/v1/images/{key}", token)).ShouldBeRefused(234008);
        (await caller.GetAsync("/open-apis/im/v1/images/img_none")).ShouldBeRefused(234005);
        (await caller.GetAsync($"/open-apis/im/v1/files/{key}")).ShouldBeRefused(234005);
        (await caller.GetAsync("/open-apis/im/v1/images/" + await caller.ImageAsync(image, "avatar").KeyAsync())).ShouldBeRefused(234001);
    }

    [Fact]
    public async Task A_file_says_its_name_only_to_who_asks_as_json()
    {
        await using var caller = await Uploader.StartAsync();
        var key = await caller.FileAsync("hello"u8.ToArray(), "pdf", "报告 1.pdf").KeyAsync();
        key.ShouldStartWith("file_");
        using var plain = await DownloadAsync(caller, $"/open-apis/im/v1/files/{key}");
        plain.Content.Headers.ContentDisposition.ShouldBeNull();
        plain.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        using var named = await DownloadAsync(caller, $"/open-apis/im/v1/files/{key}", "application/json");
        named.Content.Headers.ContentDisposition!.FileNameStar.ShouldBe("报告 1.pdf");
        (await named.Content.ReadAsStringAsync(Cancel)).ShouldBe("hello");
    }

    [Theory]
    [InlineData("image", "message", 234010)]   // nothing in it
    [InlineData("image", "portrait", 234001)]
    [InlineData("photo", "message", 234001)]
    public async Task A_form_that_is_wrong_is_told_so(string name, string type, int code)
    {
        await using var caller = await Uploader.StartAsync();
        (await caller.PostAsync("/open-apis/im/v1/images", Uploader.Form(("image_type", type), (name, Array.Empty<byte>())))).ShouldBeRefused(code);
    }

    [Fact]
    public async Task What_is_no_form_or_no_image_or_no_file_is_refused()
    {
        await using var caller = await Uploader.StartAsync();
        (await caller.PostAsync("/open-apis/im/v1/images", new { image_type = "message" })).ShouldBeRefused(234001);
        (await caller.ImageAsync("<svg onload='alert(1)'/>"u8.ToArray())).ShouldBeRefused(234011);
        (await caller.FileAsync([], "stream")).ShouldBeRefused(234010);
        (await caller.FileAsync([1], "exe")).ShouldBeRefused(234001);
        (await caller.FileAsync([1], "mp4", duration: "long")).ShouldBeRefused(234001);
        (await caller.PostAsync("/open-apis/im/v1/files", Uploader.Form(("file_type", "stream"), ("file", new byte[] { 1 })))).ShouldBeRefused(234001);
        caller.Sandbox.App.Features = ["web_app"];
        (await caller.ImageAsync(Pictures.Png())).ShouldBeRefused(234007);
        (await caller.FileAsync([1])).ShouldBeRefused(234007);
        caller.Sandbox.App.GrantedScopes = [];
        (await caller.ImageAsync(Pictures.Png())).ShouldBeRefused(99991672);
    }

    [Fact]
    public async Task An_image_may_have_ten_megabytes_and_a_file_thirty()
    {
        await using var caller = await Uploader.StartAsync();
        byte[] image = [.. Pictures.Png(), .. new byte[10 * 1024 * 1024]];
        (await caller.ImageAsync(image[..(10 * 1024 * 1024)])).ShouldSucceed();
        (await caller.ImageAsync(image)).ShouldBeRefused(234006);
        (await caller.FileAsync(new byte[30 * 1024 * 1024])).ShouldSucceed();
        (await caller.FileAsync(new byte[30 * 1024 * 1024 + 1])).ShouldBeRefused(234006);
    }

    [Theory]
    [InlineData("message", "png", 12_000, 12_000, 0)]
    [InlineData("message", "png", 12_001, 1, 234039)]
    [InlineData("message", "jpeg", 1, 12_001, 234039)]
    [InlineData("message", "gif", 2000, 2000, 0)]
    [InlineData("message", "gif", 2001, 1, 234039)]
    [InlineData("message", "bmp", 1, 12_001, 234039)]
    [InlineData("message", "VP8X", 12_001, 1, 234039)]
    [InlineData("message", "VP8 ", 1, 12_001, 234039)]
    [InlineData("message", "VP8L", 12_001, 1, 234039)]
    [InlineData("message", "VP8L", 12_000, 12_000, 0)]
    [InlineData("avatar", "jpeg", 4096, 4096, 0)]
    [InlineData("avatar", "jpeg", 4097, 1, 234039)]
    [InlineData("avatar", "gif", 2001, 1, 234039)]
    public async Task The_resolution_is_read_off_the_image(string type, string format, int width, int height, int code)
    {
        await using var caller = await Uploader.StartAsync();
        var image = format switch
        {
            "png" => Pictures.Png(width, height), "jpeg" => Pictures.Jpeg(width, height), "gif" => Pictures.Gif(width, height),
            "bmp" => Pictures.Bmp(width, height), _ => Pictures.WebP(format, width, height),
        };
        (await caller.ImageAsync(image, type)).Code.ShouldBe(code);
    }

    [Fact]
    public void Bytes_that_only_begin_like_an_image_break_nothing()
    {
        byte[][] images = [Pictures.Png(), Pictures.Gif(), Pictures.Bmp(), Pictures.Jpeg(), Pictures.WebP("VP8X"), Pictures.WebP("VP8 "), Pictures.WebP("VP8L")];
        foreach (var image in images)
            for (var length = 0; length <= image.Length; length++)
                (ImageHeader.Read(image.AsSpan(0, length)) is { Width: not 2 }).ShouldBeFalse();
        ImageHeader.Read("\0\0\0\u0018ftypheic"u8).ShouldNotBeNull().MediaType.ShouldBe("image/heic");
    }

    [Fact]
    public async Task Messages_show_what_the_app_uploaded_in_the_kind_it_was_uploaded_as()
    {
        await using var caller = await Uploader.StartAsync();
        var image = await caller.ImageAsync(Pictures.Png()).KeyAsync();
        var (file, audio, video) = (await caller.FileAsync([1]).KeyAsync(), await caller.FileAsync([1], "opus").KeyAsync(), await caller.FileAsync([1], "mp4", "v.mp4", "3000").KeyAsync());
        (await caller.SendAsync("image", new { image_key = image })).ShouldSucceed();
        (await caller.SendAsync("file", new { file_key = file })).ShouldSucceed();
        (await caller.SendAsync("audio", new { file_key = audio })).ShouldSucceed();
        var media = await caller.SendAsync("media", new { file_key = video, image_key = image });
        media.ShouldSucceed();
        media.Data.GetProperty("body").GetProperty("content").GetString().ShouldBe($$"""{"file_key":"{{video}}","image_key":"{{image}}","file_name":"v.mp4","duration":3000}""");

        caller.Sandbox.Clock.Advance(TimeSpan.FromSeconds(2));
        (await caller.SendAsync("file", new { file_key = video })).ShouldBeRefused(230055);
        (await caller.SendAsync("audio", new { file_key = file })).ShouldBeRefused(230055);
        (await caller.SendAsync("file", new { file_key = image })).ShouldBeRefused(230017);
        (await caller.SendAsync("image", new { image_key = file })).ShouldBeRefused(230017);
        (await caller.SendAsync("image", new { image_key = await caller.ImageAsync(Pictures.Png(), "avatar").KeyAsync() })).ShouldBeRefused(230017);
        (await caller.SendAsync("media", new { file_key = video, image_key = "img_none" })).ShouldBeRefused(230017);
        (await caller.SendAsync("sticker", new { file_key = file })).ShouldBeRefused(230017);
        (await caller.SendAsync("image", new { })).ShouldBeRefused(230001);
    }

    [Fact]
    public async Task A_post_shows_only_the_app_s_own_images()
    {
        await using var caller = await Uploader.StartAsync();
        var image = await caller.ImageAsync(Pictures.Png()).KeyAsync();
        (await caller.SendAsync("post", Post(image))).ShouldSucceed();
        (await caller.SendAsync("post", Post("img_none"))).ShouldBeRefused(230017);

        static object Post(string key) => new { zh_cn = new { title = "t", content = new object[] { new object[] { new { tag = "img", image_key = key } } } } };
    }

    [Fact]
    public async Task Resources_of_a_message_are_given_to_the_bots_of_its_chat()
    {
        await using var caller = await Uploader.StartAsync();
        var (image, file) = (await caller.ImageAsync(Pictures.Png()).KeyAsync(), await caller.FileAsync("hi"u8.ToArray()).KeyAsync());
        var sent = (await caller.SendAsync("file", new { file_key = file })).Data.GetProperty("message_id").GetString()!;
        var path = $"/open-apis/im/v1/messages/{sent}/resources/";
        (await caller.GetAsync($"{path}{file}?type=file")).Text.ShouldBe("hi");
        (await caller.GetAsync($"{path}{file}?type=image")).ShouldBeRefused(234003);
        (await caller.GetAsync($"{path}{image}?type=image")).ShouldBeRefused(234003);
        (await caller.GetAsync($"{path}{file}")).ShouldBeRefused(234001);
        (await caller.GetAsync($"/open-apis/im/v1/messages/om_none/resources/{file}?type=file")).ShouldBeRefused(99992354);

        var card = (await caller.CardMessageAsync(Some.Card(Some.Markdown("x")))).Data.GetProperty("message_id").GetString()!;
        (await caller.GetAsync($"/open-apis/im/v1/messages/{card}/resources/{file}?type=file")).ShouldBeRefused(234043);

        var second = caller.Sandbox.World.Apps[1];
        (second.GrantedScopes, second.Features, second.Status) = (["im:message"], ["bot"], SandboxAppStatus.Enabled);
        second.Versions = caller.Sandbox.App.Versions;
        var token = (await caller.TokenOfAsync(second)).Json.GetProperty("tenant_access_token").GetString()!;
        (await caller.GetAsync($"{path}{file}?type=file", token)).ShouldBeRefused(234004);

        (await caller.SendAsync(HttpMethod.Delete, $"/open-apis/im/v1/messages/{sent}")).ShouldSucceed();
        (await caller.GetAsync($"{path}{file}?type=file")).ShouldBeRefused(230110);
    }

    [Fact]
    public async Task What_a_person_sends_is_downloaded_as_a_resource_of_the_message_and_only_so()
    {
        await using var caller = await Uploader.StartAsync();
        var image = Pictures.Png(3, 3);
        var sent = await caller.Bob.SendFileAsync(image, "photo.jpg", cancellationToken: Cancel);
        sent.Type.ShouldBe("image");
        var key = JsonSerializer.Deserialize<JsonElement>(sent.Content).GetProperty("image_key").GetString()!;
        using var answer = await DownloadAsync(caller, $"/open-apis/im/v1/messages/{sent.Id}/resources/{key}?type=image");
        (await answer.Content.ReadAsByteArrayAsync(Cancel)).ShouldBe(image);
        (await caller.GetAsync($"/open-apis/im/v1/images/{key}")).ShouldBeRefused(234008);
        (await caller.SendAsync("image", new { image_key = key })).ShouldBeRefused(230017);

        var types = new List<string>();
        foreach (var name in (string[])["a.opus", "a.MP4", "a.txt"]) types.Add((await caller.Bob.SendFileAsync("x"u8.ToArray(), name, sent.ChatId, Cancel)).Type);
        types.ShouldBe(["audio", "media", "file"]);
        caller.Sandbox.Deliveries.All.Count(delivery => delivery.EventType == "im.message.receive_v1").ShouldBe(4);
        var large = await caller.Bob.SendFileAsync(new byte[100 * 1024 * 1024 + 1], "large.bin", cancellationToken: Cancel);
        var file = JsonSerializer.Deserialize<JsonElement>(large.Content).GetProperty("file_key").GetString();
        (await caller.GetAsync($"/open-apis/im/v1/messages/{large.Id}/resources/{file}?type=file")).ShouldBeRefused(234037);
        await Should.ThrowAsync<ArgumentException>(() => caller.Sandbox.User("Carol Wu").SendFileAsync(image, "a.png", sent.ChatId, Cancel));
    }

    [Fact]
    public async Task A_person_s_file_is_sent_from_outside_in_base64()
    {
        await using var caller = await Uploader.StartAsync();
        var sent = await PostAsync(new { app_id = caller.Sandbox.App.Id, file_name = "a.txt", data = Convert.ToBase64String("hi"u8) });
        sent.Status.ShouldBe(HttpStatusCode.Created);
        var content = JsonSerializer.Deserialize<JsonElement>(sent.Json.GetProperty("content").GetString()!);
        content.GetProperty("file_name").GetString().ShouldBe("a.txt");
        (await caller.GetAsync($"/open-apis/im/v1/messages/{sent.Json.GetProperty("message_id")}/resources/{content.GetProperty("file_key")}?type=file")).Text.ShouldBe("hi");
        (await PostAsync(new { chat_id = "oc_none", file_name = "a.txt", data = "" })).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await PostAsync(new { chat_id = "oc_none", file_name = "a.txt", data = "aGk=" })).Status.ShouldBe(HttpStatusCode.NotFound);
        (await PostAsync(new { app_id = "cli_none", file_name = "a.txt", data = "aGk=" })).Status.ShouldBe(HttpStatusCode.NotFound);
        (await PostAsync(new { app_id = caller.Sandbox.App.Id, file_name = "a.txt", data = "*" })).Status.ShouldBe(HttpStatusCode.BadRequest);

        Task<Reply> PostAsync(object body) => caller.ControlAsync(HttpMethod.Post, $"/users/{caller.Bob.UnionId}/files", body);
    }

    [Fact]
    public async Task The_client_page_shows_images_that_can_do_nothing_else()
    {
        await using var caller = await Uploader.StartAsync();
        var image = await caller.ImageAsync(Pictures.Png()).KeyAsync();
        using var answer = await caller.Http.GetAsync($"/client/images/{image}", Cancel);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("image/png");
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        answer.Headers.GetValues("Content-Security-Policy").ShouldBe(["default-src 'none'; sandbox"]);

        var file = await caller.FileAsync("<script>"u8.ToArray(), "stream", "a.html").KeyAsync();
        (await caller.GetAsync($"/client/images/{file}", "")).Status.ShouldBe(HttpStatusCode.NotFound);
        await caller.Sandbox.ResetAsync(Cancel);
        (await caller.GetAsync($"/client/images/{image}", "")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public void A_form_is_read_as_strange_as_clients_write_it()
    {
        var text = "preamble\r\n--x y\r\nContent-Disposition: form-data; name=\"image_type\";\r\n\r\nmessage\r\n--x y\r\ncontent-disposition: form-data; name=image; filename=\"图 片.png\"\r\nContent-Type: image/png\r\n\r\n\r\n--x\r\n--x y--\r\n";
        var form = MultipartForm.Read(Encoding.UTF8.GetBytes(text), "multipart/form-data; boundary=\"x y\"").ShouldNotBeNull();
        form.Text("image_type").ShouldBe("message");
        Encoding.UTF8.GetString(form.Find("image")!.Content.Span).ShouldBe("\r\n--x");
        form.Find("image")!.FileName.ShouldBe("图 片.png");

        foreach (var cut in Enumerable.Range(0, text.Length - 4)) MultipartForm.Read(Encoding.UTF8.GetBytes(text[..cut]), "multipart/form-data; boundary=\"x y\"").ShouldBeNull();
        MultipartForm.Read(Encoding.UTF8.GetBytes(text), "multipart/form-data").ShouldBeNull();
        MultipartForm.Read(Encoding.UTF8.GetBytes(text), "text/plain; boundary=\"x y\"").ShouldBeNull();
    }

    private static async Task<HttpResponseMessage> DownloadAsync(Caller caller, string path, string? contentType = null)
    {
        var token = (await caller.TokenOfAsync(caller.Sandbox.App)).Json.GetProperty("tenant_access_token").GetString()!;
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (contentType is not null) request.Content = new StringContent("", new MediaTypeHeaderValue(contentType));
        return await caller.Http.SendAsync(request, Cancel);
    }
}
