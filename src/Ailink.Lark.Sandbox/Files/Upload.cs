namespace Ailink.Lark.Sandbox;

/// <summary>An image or file an app uploaded, or a person sent. Guarded by the world's gate.</summary>
internal sealed class Upload
{
    /// <summary><c>img_…</c> or <c>file_…</c>.</summary>
    public required string Key { get; init; }

    /// <summary>The app that uploaded it: nobody else may use or download it by its key. Null for what a person sent.</summary>
    public required SandboxApp? App { get; init; }

    public required bool IsImage { get; init; }

    /// <summary>The <c>image_type</c> or <c>file_type</c> it was uploaded as.</summary>
    public required string Type { get; init; }

    public required string Name { get; init; }

    public required string MediaType { get; init; }

    public required ReadOnlyMemory<byte> Bytes { get; init; }

    /// <summary>How long it plays, in milliseconds; null when nobody said.</summary>
    public int? Duration { get; init; }
}
