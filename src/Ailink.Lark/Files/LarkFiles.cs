using System.Globalization;
using System.Net.Http.Headers;
using System.Text;

namespace Ailink.Lark;

internal sealed class LarkFiles(LarkApp app, LarkTransport transport) : ILarkFiles
{
    private const long LargestImage = 10L * 1024 * 1024;
    private const long LargestFile = 30L * 1024 * 1024;
    private const string ImageApi = "im/v1/images";
    private const string FileApi = "im/v1/files";

    // A body takes as long as the line does: the slowest we wait for carries 100 KB a second.
    private const double SlowestLine = 100_000;

    public Task<ImageKey> UploadImageAsync(Stream image, CancellationToken cancellationToken = default) => UploadImageAsync(image, ImagePurpose.Message, cancellationToken);

    public async Task<ImageKey> UploadImageAsync(Stream image, ImagePurpose purpose, CancellationToken cancellationToken = default)
    {
        var part = Part(image, LargestImage, nameof(image));
        using var form = Form(("image_type", purpose == ImagePurpose.Avatar ? "avatar" : "message"));
        Add(form, part, "image");
        var exchange = Upload(ImageApi, form, part);
        var answer = await transport.SendAsync(exchange, FileJsonContext.Default.ImageAnswer, cancellationToken).ConfigureAwait(false);
        return answer.ImageKey is { Length: > 0 } key ? new(key) : throw LarkErrors.Unreadable(exchange);
    }

    public Task<FileKey> UploadAsync(Stream file, string name, CancellationToken cancellationToken = default) => UploadAsync(file, name, new FileUpload(), cancellationToken);

    public async Task<FileKey> UploadAsync(Stream file, string name, FileUpload options, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(options);
        var part = Part(file, LargestFile, nameof(file));
        using var form = Form(("file_type", options.Kind ?? KindOf(name)), ("file_name", name), ("duration", options.Duration?.TotalMilliseconds.ToString("0", CultureInfo.InvariantCulture)));
        Add(form, part, "file");
        var exchange = Upload(FileApi, form, part);
        var answer = await transport.SendAsync(exchange, FileJsonContext.Default.FileAnswer, cancellationToken).ConfigureAwait(false);
        return answer.FileKey is { Length: > 0 } key ? new(key) : throw LarkErrors.Unreadable(exchange);
    }

    public Task<LarkDownload> DownloadAsync(MessageId message, string key, CancellationToken cancellationToken = default)
    {
        if (message.IsEmpty)
            throw new ArgumentException("The message id is empty.", nameof(message));
        ArgumentException.ThrowIfNullOrWhiteSpace(key);
        var type = key.StartsWith("img_", StringComparison.Ordinal) ? "image" : "file";
        return DownloadAsync("im/v1/messages/:message_id/resources/:file_key", $"im/v1/messages/{Uri.EscapeDataString(message.Value)}/resources/{Uri.EscapeDataString(key)}?type={type}", cancellationToken);
    }

    public Task<LarkDownload> DownloadImageAsync(ImageKey key, CancellationToken cancellationToken = default) =>
        key.IsEmpty ? throw new ArgumentException("The key is empty.", nameof(key)) : DownloadAsync(ImageApi + "/:image_key", $"{ImageApi}/{Uri.EscapeDataString(key.Value)}", cancellationToken);

    public Task<LarkDownload> DownloadFileAsync(FileKey key, CancellationToken cancellationToken = default) =>
        key.IsEmpty ? throw new ArgumentException("The key is empty.", nameof(key)) : DownloadAsync(FileApi + "/:file_key", $"{FileApi}/{Uri.EscapeDataString(key.Value)}", cancellationToken);

    private async Task<LarkDownload> DownloadAsync(string api, string target, CancellationToken cancellationToken)
    {
        // The platform tells a file's name only to those who say in the request that they speak JSON.
        using ByteArrayContent nothing = new([]);
        nothing.Headers.ContentType = new("application/json");
        LarkExchange exchange = new(app, HttpMethod.Get, api) { Target = target, Family = LarkFamily.Files, Download = true, Body = nothing };
        var response = await transport.OpenAsync(exchange, cancellationToken).ConfigureAwait(false);
        try
        {
            if (!exchange.Envelope!.IsFile)
                throw LarkErrors.Unreadable(exchange);
            var headers = response.Content.Headers;
            return new(response, await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false))
            {
                Name = NameOf(headers.ContentDisposition), ContentType = headers.ContentType?.MediaType, Length = headers.ContentLength,
            };
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    private LarkExchange Upload(string api, MultipartFormDataContent form, UploadContent part) => new(app, HttpMethod.Post, api)
    {
        Family = LarkFamily.Files,
        Body = form,
        OneShot = part.Rest is null,
        Idempotent = true, // a second upload makes a key nobody uses
        Allowance = TimeSpan.FromSeconds((part.Rest ?? LargestFile) / SlowestLine),
    };

    private static UploadContent Part(Stream stream, long largest, string name)
    {
        ArgumentNullException.ThrowIfNull(stream, name);
        if (!stream.CanRead)
            throw new ArgumentException("The stream cannot be read.", name);
        UploadContent part = new(stream);
        return part.Rest switch
        {
            <= 0 => throw new ArgumentException("There is nothing to upload: the stream stands at its end.", name),
            { } rest when rest > largest => throw new ArgumentException($"The platform takes {largest / 1024 / 1024} MB at most, this is {rest / 1024.0 / 1024.0:0.0} MB.", name),
            _ => part,
        };
    }

    private static MultipartFormDataContent Form(params ReadOnlySpan<(string Name, string? Value)> fields)
    {
        MultipartFormDataContent form = [];
        foreach (var (name, value) in fields)
        {
            if (value is null)
                continue;
            ByteArrayContent field = new(Encoding.UTF8.GetBytes(value)); // not StringContent: its content type would make a file of the field for some servers
            Add(form, field, name);
        }

        return form;
    }

    // With quotation marks, as browsers write it; the file's real name is a field of its own, so that nobody has to decode a header.
    private static void Add(MultipartFormDataContent form, HttpContent content, string name)
    {
        content.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data") { Name = $"\"{name}\"", FileName = content is UploadContent ? "\"upload\"" : null };
        form.Add(content);
    }

    private static string? NameOf(ContentDispositionHeaderValue? disposition) =>
        (disposition?.FileNameStar ?? disposition?.FileName?.Trim('"')) is { Length: > 0 } name ? name : null;

    private static string KindOf(string name) => Path.GetExtension(name).ToUpperInvariant() switch
    {
        ".OPUS" => "opus",
        ".MP4" => "mp4",
        ".PDF" => "pdf",
        ".DOC" or ".DOCX" => "doc",
        ".XLS" or ".XLSX" => "xls",
        ".PPT" or ".PPTX" => "ppt",
        _ => "stream",
    };
}
