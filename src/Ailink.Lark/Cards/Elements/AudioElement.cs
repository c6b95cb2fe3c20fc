namespace Ailink.Lark.Cards;

/// <summary>A recording to play. The card must not be forwardable (<see cref="CardConfig.EnableForward"/>).</summary>
/// <remarks>Vendor: https://open.feishu.cn/document/feishu-cards/card-json-v2-components/content-components/audio</remarks>
public sealed record AudioElement : CardElement
{
    /// <summary>Makes one.</summary>
    /// <param name="fileKey">The recording, uploaded by this app.</param>
    /// <param name="audioId">Names it; different from every other in the card.</param>
    public AudioElement(string fileKey, string audioId)
    {
        ArgumentNullException.ThrowIfNull(fileKey);
        ArgumentNullException.ThrowIfNull(audioId);
        FileKey = fileKey;
        AudioId = audioId;
    }

    internal AudioElement(CardProperties properties)
        : base(properties)
    {
        FileKey = properties.NeededText("file_key");
        AudioId = properties.NeededText("audio_id");
    }

    /// <summary>The recording, uploaded by this app.</summary>
    public string FileKey { get; init; }

    /// <summary>Names it; different from every other in the card.</summary>
    public string AudioId { get; init; }

    internal override string Tag => "audio";

    private protected override void WriteProperties(ref CardWriter writer)
    {
        writer.Text("file_key"u8, FileKey);
        writer.Text("audio_id"u8, AudioId);
    }
}
