using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

/// <summary>What a person sends from the client: an image is shown, opus and mp4 are played, anything else is a file. Under the gate.</summary>
internal static class UserFiles
{
    public static Message Send(SandboxWorld world, Chat chat, SandboxUser author, ReadOnlyMemory<byte> bytes, string name)
    {
        var image = ImageHeader.Read(bytes.Span);
        var fileType = image is not null ? "message" : Path.GetExtension(name).ToUpperInvariant() switch { ".OPUS" => "opus", ".MP4" => "mp4", _ => "stream" };
        var upload = new Upload
        {
            Key = Ids.New(image is not null ? "img_v3_" : "file_v3_"), App = null, IsImage = image is not null, Type = fileType, Name = name,
            MediaType = image?.MediaType ?? FileEndpoints.MediaTypes[fileType], Bytes = bytes,
        };
        world.Uploads.Add(upload.Key, upload);
        var message = new Message(Ids.New("om_"), chat, null, author, world.Clock.Now)
        {
            Type = image is not null ? "image" : ResourceContent.MessageTypeOf(fileType), Content = Content(upload).ToJsonString(SandboxJson.Compact),
        };
        world.Deliver(message);
        return message;
    }

    private static JsonObject Content(Upload upload)
    {
        if (upload.IsImage) return new JsonObject { ["image_key"] = upload.Key };
        var content = new JsonObject { ["file_key"] = upload.Key, ["file_name"] = upload.Name };
        if (upload.Type != "stream") content["duration"] = upload.Duration ?? 0;
        return content;
    }
}
