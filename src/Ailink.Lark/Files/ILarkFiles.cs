namespace Ailink.Lark;

/// <summary>Images and files, up and down, as streams. A stream that can be rewound is sent again when an attempt fails; one that cannot is sent once. Streams stay yours: dispose them.</summary>
/// <remarks>Vendor: https://open.feishu.cn/document/server-docs/im-v1/file/create and https://open.feishu.cn/document/server-docs/im-v1/image/create</remarks>
public interface ILarkFiles
{
    /// <summary>Uploads an image for messages and cards.</summary>
    /// <param name="image">JPEG, PNG, WEBP, GIF, BMP, ICO, TIFF or HEIC, from where it stands; up to 10 MB.</param>
    /// <param name="cancellationToken">Stops the upload.</param>
    /// <exception cref="ArgumentException">The image is empty or too big.</exception>
    /// <exception cref="LarkException">The call failed.</exception>
    /// <remarks>Wants im:resource:upload or im:resource. Vendor: https://open.feishu.cn/document/server-docs/im-v1/image/create</remarks>
    Task<ImageKey> UploadImageAsync(Stream image, CancellationToken cancellationToken = default);

    /// <inheritdoc cref="UploadImageAsync(Stream, CancellationToken)"/>
    /// <param name="image">The image.</param>
    /// <param name="purpose">What for.</param>
    /// <param name="cancellationToken">Stops the upload.</param>
    Task<ImageKey> UploadImageAsync(Stream image, ImagePurpose purpose, CancellationToken cancellationToken = default);

    /// <summary>Uploads a file for messages.</summary>
    /// <param name="file">The file, from where the stream stands; up to 30 MB.</param>
    /// <param name="name">Its name with its end, as users see it. Sounds are played when they are <c>.opus</c>, videos when they are <c>.mp4</c>.</param>
    /// <param name="cancellationToken">Stops the upload.</param>
    /// <exception cref="ArgumentException">The file is empty or too big.</exception>
    /// <exception cref="LarkException">The call failed.</exception>
    /// <remarks>Wants im:resource:upload or im:resource. Vendor: https://open.feishu.cn/document/server-docs/im-v1/file/create</remarks>
    Task<FileKey> UploadAsync(Stream file, string name, CancellationToken cancellationToken = default);

    /// <inheritdoc cref="UploadAsync(Stream, string, CancellationToken)"/>
    /// <param name="file">The file.</param>
    /// <param name="name">Its name.</param>
    /// <param name="options">Its kind, and how long it plays.</param>
    /// <param name="cancellationToken">Stops the upload.</param>
    Task<FileKey> UploadAsync(Stream file, string name, FileUpload options, CancellationToken cancellationToken = default);

    /// <summary>Downloads an image, file, sound or video of a message somebody has sent to a chat of the bot; up to 100 MB. Cards, stickers and forwarded messages hold none.</summary>
    /// <param name="message">The message.</param>
    /// <param name="key">The key in its content: <c>image_key</c> or <c>file_key</c>.</param>
    /// <param name="cancellationToken">Stops the call; pass one to the reading of <see cref="LarkDownload.Content"/> as well.</param>
    /// <exception cref="LarkException">The call failed.</exception>
    /// <remarks>Wants im:message:readonly, im:message.history:readonly or im:message. Vendor: https://open.feishu.cn/document/server-docs/im-v1/message/get-2</remarks>
    Task<LarkDownload> DownloadAsync(MessageId message, string key, CancellationToken cancellationToken = default);

    /// <summary>Downloads an image this app has uploaded.</summary>
    /// <param name="key">The image.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <exception cref="LarkException">The call failed.</exception>
    /// <remarks>Vendor: https://open.feishu.cn/document/server-docs/im-v1/image/get</remarks>
    Task<LarkDownload> DownloadImageAsync(ImageKey key, CancellationToken cancellationToken = default);

    /// <summary>Downloads a file this app has uploaded; up to 100 MB.</summary>
    /// <param name="key">The file.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <exception cref="LarkException">The call failed.</exception>
    /// <remarks>Vendor: https://open.feishu.cn/document/server-docs/im-v1/file/get</remarks>
    Task<LarkDownload> DownloadFileAsync(FileKey key, CancellationToken cancellationToken = default);
}
