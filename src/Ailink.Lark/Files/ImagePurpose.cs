namespace Ailink.Lark;

/// <summary>What an image is uploaded for.</summary>
public enum ImagePurpose
{
    /// <summary>Messages and cards. Up to 12,000 × 12,000 pixels, a GIF 2,000 × 2,000.</summary>
    Message,

    /// <summary>The picture of a chat. Up to 4,096 × 4,096 pixels.</summary>
    Avatar,
}
