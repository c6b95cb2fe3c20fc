using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

/// <summary>A rule as <c>GET /sandbox/v1/rules</c> shows it.</summary>
internal static class RuleView
{
    public static JsonObject Of(Rule rule) => new()
    {
        ["rule"] = rule.Name,
        ["source"] = rule.Source switch
        {
            RuleSource.Docs => "docs",
            RuleSource.OfficialClient => "official client",
            RuleSource.FieldReport => "field report",
            _ => "assumption",
        },
        ["about"] = rule.About,
        ["code"] = rule.Code == 0 ? null : rule.Code,
    };
}
