using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

/// <summary>im/v1/images and im/v1/files: an app puts in what its messages will show, and takes it out again.</summary>
internal static class FileEndpoints
{
    private const int LargestImage = 10 * 1024 * 1024;
    private const int LargestFile = 30 * 1024 * 1024;
    private const int RoomForForm = 64 * 1024;
    private const int LongestName = 250;

    private static readonly string[] Scopes = ["im:resource", "im:resource:upload"];

    internal static readonly FrozenDictionary<string, string> MediaTypes = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["opus"] = "audio/ogg", ["mp4"] = "video/mp4", ["pdf"] = "application/pdf", ["doc"] = "application/msword", ["xls"] = "application/vnd.ms-excel",
        ["ppt"] = "application/vnd.ms-powerpoint", ["stream"] = "application/octet-stream",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static IEnumerable<PlatformEndpoint> All =>
    [
        new("POST", "/open-apis/im/v1/images", AddImage) { Scopes = Scopes, Counted = true, LargestBody = LargestImage + RoomForForm, BodyTooLarge = FileRules.TooLarge },
        new("GET", "/open-apis/im/v1/images/:key", call => Download(call, image: true)) { Counted = true },
        new("POST", "/open-apis/im/v1/files", AddFile) { Scopes = Scopes, Counted = true, LargestBody = LargestFile + RoomForForm, BodyTooLarge = FileRules.TooLarge },
        new("GET", "/open-apis/im/v1/files/:key", call => Download(call, image: false)) { Counted = true },
    ];

    private static Answer AddImage(PlatformCall call)
    {
        if (!call.App.HasBot) return FileRules.BotOff.Refuse();
        var form = MultipartForm.Read(call.Body, call.Http.Request.ContentType);
        if (form?.Text("image_type") is not { } type || type is not ("message" or "avatar") || form.Find("image") is not { } part) return FileRules.Parameter.Refuse();
        if (Size(part, LargestImage) is { } wrongSize) return wrongSize;
        if (ImageHeader.Read(part.Content.Span) is not { } header) return FileRules.Format.Refuse();
        var limit = header.MediaType == ImageHeader.Gif ? 2000 : type == "avatar" ? 4096 : 12_000;
        if (header.Width > limit || header.Height > limit) return FileRules.Resolution.Refuse();

        var upload = new Upload
        {
            Key = Ids.New("img_v3_"), App = call.App, IsImage = true, Type = type, Name = part.FileName ?? "image", MediaType = header.MediaType, Bytes = part.Content,
        };
        call.World.Uploads.Add(upload.Key, upload);
        var answer = Answer.Ok(new JsonObject { ["image_key"] = upload.Key });
        return header.Width == 0 ? answer.Resting(FileRules.ResolutionUnread) : answer;
    }

    private static Answer AddFile(PlatformCall call)
    {
        if (!call.App.HasBot) return FileRules.BotOff.Refuse();
        var form = MultipartForm.Read(call.Body, call.Http.Request.ContentType);
        if (form?.Text("file_type") is not { } type || !MediaTypes.TryGetValue(type, out var mediaType)) return FileRules.Parameter.Refuse();
        if (form.Text("file_name") is not { } name || form.Find("file") is not { } part) return FileRules.Parameter.Refuse();
        if (name.Length > LongestName) return FileRules.FileName.Refuse();
        int? duration = null;
        if (form.Text("duration") is { } digits)
        {
            if (!int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds)) return FileRules.Parameter.Refuse();
            duration = milliseconds;
        }

        if (Size(part, LargestFile) is { } wrongSize) return wrongSize;
        var upload = new Upload
        {
            Key = Ids.New("file_v3_"), App = call.App, IsImage = false, Type = type, Name = name, MediaType = mediaType, Bytes = part.Content, Duration = duration,
        };
        call.World.Uploads.Add(upload.Key, upload);
        return Answer.Ok(new JsonObject { ["file_key"] = upload.Key });
    }

    private static Answer? Size(MultipartPart part, int largest) =>
        part.Content.IsEmpty ? FileRules.Empty.Refuse() : part.Content.Length > largest ? FileRules.TooLarge.Refuse() : null;

    private static Answer Download(PlatformCall call, bool image)
    {
        if (!call.App.HasBot) return (image ? FileRules.BotOff : FileRules.DownloadBot).Refuse();
        if (call.World.Uploads.GetValueOrDefault(call.Route["key"]) is not { } upload || upload.IsImage != image) return FileRules.Unknown.Refuse();
        if (upload.App != call.App) return FileRules.Foreign.Refuse();
        return upload.Type == "avatar" ? FileRules.Avatar.Refuse() : Downloads.Of(upload, call);
    }
}
