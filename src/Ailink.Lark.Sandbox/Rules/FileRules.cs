using static Ailink.Lark.Sandbox.RuleSource;

namespace Ailink.Lark.Sandbox;

/// <summary>Uploads and downloads of im/v1.</summary>
internal static class FileRules
{
    public static readonly Rule Parameter = new("file.parameter", Docs, "Invalid request param.", 234001);
    public static readonly Rule Unauthorized = new("file.unauthorized", Docs, "Unauthorized: the platform could not check the app (a fault makes it so).", 234002, 401);
    public static readonly Rule NotInMessage = new("file.not_in_message", Docs, "File not in message.", 234003);
    public static readonly Rule NotInChat = new("file.not_in_chat", Docs, "App not in chat.", 234004);
    public static readonly Rule Unknown = new("file.unknown", Docs, "Image has been deleted: there is no such resource.", 234005);
    public static readonly Rule TooLarge = new("file.too_large", Docs, "The file size exceed the max value: images 10 MB, files 30 MB.", 234006);
    public static readonly Rule BotOff = new("file.bot_ability", Docs, "App does not enable bot feature.", 234007);
    public static readonly Rule Foreign = new("file.foreign", Docs, "The app is not the resource sender.", 234008);
    public static readonly Rule Empty = new("file.empty", Docs, "File's size can't be 0.", 234010);
    public static readonly Rule Format = new("file.format", Docs, "Can't recognize the image format: JPG, PNG, WEBP, GIF, BMP, ICO, TIFF and HEIC are taken.", 234011);
    public static readonly Rule DownloadTooLarge = new("file.download_too_large", Docs, "Downloaded file size exceeds limit: 100 MB.", 234037);
    public static readonly Rule Resolution = new("file.resolution", Docs, "Image resolution exceeds limit: GIF 2000 x 2000, avatars 4096 x 4096, others 12000 x 12000.", 234039);
    public static readonly Rule ResolutionUnread = new("file.resolution_unread", Assumption, "The size of ICO, TIFF and HEIC is not read, and TIFF and HEIC are kept (the platform turns them into JPG).");
    public static readonly Rule Avatar = new("file.avatar", Assumption, "An image for an avatar cannot be downloaded (documented; the code is not).", 234001);
    public static readonly Rule DownloadBot = new("file.download_bot", Assumption, "Downloads need the bot ability, too (documented for all, the code only for images).", 234007);
    public static readonly Rule MessageType = new("file.message_type", Docs, "Unsupported message type: cards, merged messages and stickers give no resources.", 234043);
    public static readonly Rule Disposition = new("file.disposition", Docs, "A download has a Content-Disposition only when the request says Content-Type: application/json.");
    public static readonly Rule FileName = new("file.name", Assumption, "A file name may have 250 characters.", 234001);
    public static readonly Rule Mismatch = new("file.mismatch", FieldReport, "The type of file upload does not match the type of message being sent: opus goes as audio, mp4 as media, the rest as file.", 230055);
    public static readonly Rule Sticker = new("file.sticker", Docs, "A sticker can be sent only with a key the bot received; users of the sandbox send none.", 230017);
}
