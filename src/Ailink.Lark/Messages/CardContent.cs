using Ailink.Lark.Cards;

namespace Ailink.Lark;

internal sealed record CardContent(Card Body) : MessageContent
{
    internal override string Type => "interactive";

    internal override string Render(string api)
    {
        CardGate.Check(Body, api);
        return Body.ToJson();
    }

    internal override void WriteTo(ref CardWriter body, string api)
    {
        var before = body.Written;
        body.BeginText();
        Body.WriteTo(ref body);
        body.EndText();
        CardGate.Check(Body, body.Written - before, api);
    }
}
