using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

/// <summary>The content of messages that show what the app uploaded.</summary>
internal static class ResourceContent
{
    public static (MessageContent? Content, Answer? Refusal) Read(PlatformCall call, string type, JsonObject document) =>
        Judge(call, type, document) is { } refusal ? (null, refusal) : (new MessageContent(type, Stored(call.World, type, document), null, []), null);

    /// <summary>What is wrong with an image, file, audio, media or sticker; null when it may be sent.</summary>
    private static Answer? Judge(PlatformCall call, string type, JsonObject document)
    {
        if (type == "sticker") return FileRules.Sticker.Refuse();
        if (type == "image") return JudgeImage(call, document, isNeeded: true);
        if (MessageContent.StringOf(document, "file_key") is not { Length: > 0 } key) return MessageRules.Content.Refuse("file_key is missing");
        if (Find(call, key) is not { IsImage: false } file) return MessageRules.ForeignResource.Refuse();
        if (type != MessageTypeOf(file.Type)) return FileRules.Mismatch.Refuse();
        return type == "media" ? JudgeImage(call, document, isNeeded: false) : null;
    }

    /// <summary>A post may hold images and videos; those must be the app's own, too.</summary>
    public static Answer? JudgePost(PlatformCall call, JsonObject document) =>
        ResourceKeys.In(document).All(key => Find(call, key) is not null) ? null : MessageRules.ForeignResource.Refuse();

    /// <summary>The only kind of message that shows a file of a <c>file_type</c>.</summary>
    public static string MessageTypeOf(string fileType) => fileType switch { "opus" => "audio", "mp4" => "media", _ => "file" };

    /// <summary>A file is read back with its name, audio and video with their length besides.</summary>
    private static string Stored(SandboxWorld world, string type, JsonObject document)
    {
        if (type != "image" && world.Uploads.GetValueOrDefault(MessageContent.StringOf(document, "file_key") ?? "") is { } file)
        {
            document["file_name"] = file.Name;
            if (type != "file") document["duration"] = file.Duration ?? 0;
        }

        return document.ToJsonString(SandboxJson.Compact);
    }

    private static Answer? JudgeImage(PlatformCall call, JsonObject document, bool isNeeded)
    {
        if (MessageContent.StringOf(document, "image_key") is not { Length: > 0 } key) return isNeeded ? MessageRules.Content.Refuse("image_key is missing") : null;
        return Find(call, key) is { IsImage: true, Type: "message" } ? null : MessageRules.ForeignResource.Refuse();
    }

    private static Upload? Find(PlatformCall call, string key) =>
        call.World.Uploads.GetValueOrDefault(key) is { App: { } owner } upload && call.App.Knows(owner) ? upload : null;
}
