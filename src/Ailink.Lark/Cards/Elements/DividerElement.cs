namespace Ailink.Lark.Cards;

/// <summary>A line across the card.</summary>
/// <remarks>Vendor: https://open.feishu.cn/document/feishu-cards/card-json-v2-components/content-components/divider</remarks>
public sealed record DividerElement : CardElement
{
    /// <summary>As most are.</summary>
    internal static readonly DividerElement Plain = new();

    /// <summary>Makes one.</summary>
    public DividerElement()
    {
    }

    internal DividerElement(CardProperties properties)
        : base(properties)
    {
    }

    internal override string Tag => "hr";

    private protected override void WriteProperties(ref CardWriter writer)
    {
    }
}
