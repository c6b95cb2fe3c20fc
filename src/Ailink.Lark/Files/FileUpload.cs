namespace Ailink.Lark;

/// <summary>How to upload a file.</summary>
public sealed record FileUpload
{
    /// <summary>The platform's kind: <c>opus</c>, <c>mp4</c>, <c>pdf</c>, <c>doc</c>, <c>xls</c>, <c>ppt</c> or <c>stream</c> for all else. Default: by the end of the name.</summary>
    public string? Kind { get; init; }

    /// <summary>How long a sound or video plays; without it the client shows no length.</summary>
    public TimeSpan? Duration { get; init; }
}
