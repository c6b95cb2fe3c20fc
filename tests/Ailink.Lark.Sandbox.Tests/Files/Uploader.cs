using System.Net.Http.Headers;
using System.Text;

namespace Ailink.Lark.Sandbox.Tests;

/// <summary>Forms as clients of the platform send them.</summary>
internal static class Uploader
{
    public static async Task<Caller> StartAsync()
    {
        var caller = await Caller.StartAsync();
        var app = caller.Sandbox.App;
        app.GrantedScopes = [.. app.GrantedScopes, "im:resource", "im:message"];
        return caller;
    }

    public static Task<Reply> ImageAsync(this Caller caller, byte[] image, string type = "message", string? token = null) =>
        caller.PostAsync("/open-apis/im/v1/images", Form(("image_type", type), ("image", image)), token);

    public static Task<Reply> FileAsync(this Caller caller, byte[] file, string type = "stream", string name = "测试.bin", string? duration = null) =>
        caller.PostAsync("/open-apis/im/v1/files", duration is null
            ? Form(("file_type", type), ("file_name", name), ("file", file))
            : Form(("file_type", type), ("file_name", name), ("duration", duration), ("file", file)));

    public static async Task<string> KeyAsync(this Task<Reply> upload)
    {
        var reply = await upload;
        reply.ShouldSucceed();
        return reply.Data.EnumerateObject().Single().Value.GetString()!;
    }

    public static Task<Reply> SendAsync(this Caller caller, string type, object content) =>
        caller.PostAsync("/open-apis/im/v1/messages?receive_id_type=open_id", new { receive_id = caller.Bob.OpenId, msg_type = type, content = Caller.Inner(content) });

    public static MultipartFormDataContent Form(params (string Name, object Value)[] fields)
    {
        var form = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
        {
            if (value is not byte[] bytes)
            {
                form.Add(new StringContent((string)value, Encoding.UTF8), name);
                continue;
            }

            var content = new ByteArrayContent(bytes);
            content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
            form.Add(content, name, "blob.bin");
        }

        return form;
    }
}
