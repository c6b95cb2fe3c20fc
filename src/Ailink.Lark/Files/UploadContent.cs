using System.Net;

namespace Ailink.Lark;

/// <summary>A caller's stream as a part of a request. The caller keeps it: it is never disposed here. For another attempt it is rewound, where it can be.</summary>
internal sealed class UploadContent : HttpContent
{
    private readonly Stream _stream;
    private readonly long _start;
    private bool _sent;

    public UploadContent(Stream stream)
    {
        _stream = stream;
        _start = stream.CanSeek ? stream.Position : 0;
        Headers.TryAddWithoutValidation("Content-Type", "application/octet-stream");
    }

    /// <summary>How much there is; null for a stream that does not say.</summary>
    public long? Rest => _stream.CanSeek ? _stream.Length - _start : null;

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        if (_stream.CanSeek)
            _stream.Position = _start;
        else if (_sent)
            throw new InvalidOperationException("The stream cannot be rewound, so it cannot be sent again.");
        _sent = true;
        return _stream.CopyToAsync(stream, cancellationToken);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = Rest ?? 0;
        return _stream.CanSeek;
    }
}
