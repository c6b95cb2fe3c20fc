using System.Text;
using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

/// <summary>Judges a card of schema 2.0 as the platform does: unknown properties and tags are errors, not noise.</summary>
internal static class CardCheck
{
    private const int LongestJson = 30 * 1024;
    private const int MostElements = 200;

    /// <summary>The first problem, or null.</summary>
    public static CardProblem? Find(JsonObject card)
    {
        if (MessageContent.StringOf(card, "schema") != "2.0") return new(CardRules.Schema, "schema", "schema is not 2.0");
        if (Encoding.UTF8.GetByteCount(card.ToJsonString(SandboxJson.Compact)) > LongestJson) return new(CardRules.Size, "", "the card is over 30 KB");
        if (CardDocument.Elements(card).Count() > MostElements) return new(CardRules.Count, "", "the card has over 200 elements");
        if (card["config"] is JsonObject config && config["update_multi"] is JsonValue multi && multi.TryGetValue(out bool shared) && !shared)
            return new(CardRules.UpdateMulti, "config.update_multi", "update_multi is false");
        return new CardWalk().Card(card);
    }
}
