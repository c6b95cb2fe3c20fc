using System.Text;
using Microsoft.Net.Http.Headers;

namespace Ailink.Lark.Sandbox;

/// <summary>A <c>multipart/form-data</c> body that lies in memory. Parts are slices of it, nothing is copied.</summary>
internal sealed class MultipartForm
{
    private const int MostParts = 32;
    private const int LongestHead = 8 * 1024;

    private readonly List<MultipartPart> _parts = [];

    private MultipartForm()
    {
    }

    /// <summary>The form, or null when the body is none.</summary>
    public static MultipartForm? Read(ReadOnlyMemory<byte> body, string? contentType)
    {
        if (!MediaTypeHeaderValue.TryParse(contentType, out var type) || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)) return null;
        var boundary = HeaderUtilities.RemoveQuotes(type.Boundary).ToString();
        if (boundary.Length is 0 or > 70) return null;

        var form = new MultipartForm();
        var delimiter = Encoding.UTF8.GetBytes("--" + boundary);
        var at = body.Span.IndexOf(delimiter);
        while (at >= 0 && form._parts.Count <= MostParts)
        {
            var rest = body[(at + delimiter.Length)..];
            if (rest.Span.StartsWith("--"u8)) return form;
            if (!rest.Span.StartsWith("\r\n"u8)) return null;
            rest = rest[2..];
            var end = rest.Span.IndexOf((byte[])[.. "\r\n"u8, .. delimiter]);
            if (end < 0 || !form.TryAdd(rest[..end])) return null;
            at = body.Length - rest.Length + end + 2;
        }

        return null;
    }

    public MultipartPart? Find(string name) => _parts.Find(part => part.Name == name);

    /// <summary>A field's text without the white space around it, which some clients add; null when it is missing or empty.</summary>
    public string? Text(string name) =>
        Find(name) is { } part && Encoding.UTF8.GetString(part.Content.Span).Trim() is { Length: > 0 } text ? text : null;

    private bool TryAdd(ReadOnlyMemory<byte> part)
    {
        var gap = part.Span.IndexOf("\r\n\r\n"u8);
        if (gap is < 0 or > LongestHead) return false;
        foreach (var line in Encoding.UTF8.GetString(part.Span[..gap]).Split("\r\n"))
        {
            const string Wanted = "Content-Disposition:";
            if (!line.StartsWith(Wanted, StringComparison.OrdinalIgnoreCase)) continue;
            if (!ContentDispositionHeaderValue.TryParse(line[Wanted.Length..].Trim().TrimEnd(';'), out var disposition)) return false;
            var name = HeaderUtilities.RemoveQuotes(disposition.Name).ToString();
            var fileName = disposition.FileNameStar.HasValue ? disposition.FileNameStar : HeaderUtilities.RemoveQuotes(disposition.FileName);
            _parts.Add(new MultipartPart(name, fileName.HasValue ? fileName.ToString() : null, part[(gap + 4)..]));
            return true;
        }

        return false;
    }
}
