using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

/// <summary>A card of schema 2.0 in a world file, with what decides what may still be done to it.</summary>
internal static class CardFile
{
    /// <param name="card">The card.</param>
    /// <param name="isEntity">Whether apps know its id; a card sent as JSON has one nobody was told.</param>
    public static JsonObject Write(CardEntity card, bool isEntity) => new()
    {
        ["card_id"] = card.Id,
        ["app_id"] = card.App.Id,
        ["entity"] = isEntity,
        ["document"] = card.Document.DeepClone(),
        ["create_time"] = ControlApi.Time(card.CreatedAt),
        ["last_sequence"] = card.LastSequence,
        ["uuids"] = ControlApi.List(card.UsedUuids.Order(StringComparer.Ordinal)),
        ["streaming_since"] = card.StreamingSince is { } since ? ControlApi.Time(since) : null,
        ["streaming_timed_out"] = card.StreamingTimedOut,
    };

    public static void Read(WorldFileReader reader, Fields file)
    {
        var (id, app) = (file.Required("card_id"), file.Required("app_id"));
        file.Object("document");
        WorldFileReader.Check(file, $"card {id}");
        var card = new CardEntity(id, reader.App(app), (JsonObject)file.Node("document")!, reader.Time(file, "create_time"))
        {
            LastSequence = file.Integer("last_sequence") ?? 0, StreamingSince = reader.OptionalTime(file, "streaming_since"), StreamingTimedOut = file.Flag("streaming_timed_out"),
        };
        card.UsedUuids.UnionWith(file.Strings("uuids") ?? []);
        var isEntity = file.Flag("entity");
        WorldFileReader.Check(file, $"card {id}");
        reader.Cards.Add(id, card);
        if (isEntity) reader.World.Cards.Add(id, card);
    }
}
