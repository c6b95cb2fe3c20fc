namespace Ailink.Lark;

/// <summary>A file on its way: read <see cref="Content"/>, then dispose. It is never held in memory as a whole.</summary>
public sealed class LarkDownload : IAsyncDisposable, IDisposable
{
    private readonly HttpResponseMessage? _response;

    /// <summary>Makes one out of a stream, for those who substitute <see cref="ILarkFiles"/>.</summary>
    /// <param name="content">The bytes.</param>
    public LarkDownload(Stream content)
    {
        ArgumentNullException.ThrowIfNull(content);
        Content = content;
    }

    internal LarkDownload(HttpResponseMessage response, Stream content)
        : this(content) => _response = response;

    /// <summary>The bytes. Reading it throws <see cref="IOException"/> when the connection breaks: the platform cannot go on in the middle, so download again.</summary>
    public Stream Content { get; }

    /// <summary>The file's name; null where the platform does not say, as for images.</summary>
    public string? Name { get; init; }

    /// <summary>Its media type, such as <c>image/png</c>.</summary>
    public string? ContentType { get; init; }

    /// <summary>How many bytes; null where the platform does not say.</summary>
    public long? Length { get; init; }

    /// <summary>Writes the file somewhere.</summary>
    /// <param name="destination">Where; it stays open.</param>
    /// <param name="cancellationToken">Stops the download.</param>
    public Task CopyToAsync(Stream destination, CancellationToken cancellationToken = default) => Content.CopyToAsync(destination, cancellationToken);

    /// <summary>Lets the connection go.</summary>
    public void Dispose()
    {
        Content.Dispose();
        _response?.Dispose();
    }

    /// <inheritdoc cref="Dispose"/>
    public async ValueTask DisposeAsync()
    {
        await Content.DisposeAsync().ConfigureAwait(false);
        _response?.Dispose();
    }
}
