using Ailink.Lark.Cards;

namespace Ailink.Lark;

internal sealed record CardContent(Card Body) : MessageContent
{
    internal override string Type => "interactive";

    internal override string Render(string api) => CardGate.Checked(Body, api);
}
