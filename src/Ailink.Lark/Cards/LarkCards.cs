using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Ailink.Lark.Cards;

namespace Ailink.Lark;

internal sealed class LarkCards(LarkApp app, LarkTransport transport) : ILarkCards
{
    private const int LongestText = 100_000;
    private const string Api = "cardkit/v1/cards";

    private static CardJsonContext Json => CardJsonContext.Relaxed;

    public async Task<CardId> CreateAsync(Card card, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(card);
        CardBody body = new(CardGate.Checked(card, "POST " + Api));
        LarkExchange exchange = new(app, HttpMethod.Post, Api) { Family = LarkFamily.CardEntities, Body = LarkJson.Content(body, Json.CardBody) };
        var answer = await transport.SendAsync(exchange, Json.CreateCardAnswer, cancellationToken).ConfigureAwait(false);
        if (answer.CardId is { Length: > 0 } id)
            return new(id);
        exchange.EndedInDoubt();
        throw LarkErrors.Unreadable(exchange);
    }

    public Task ReplaceAsync(CardId id, Card card, CardSequence sequence, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(card);
        CardBody body = new(CardGate.Checked(card, $"PUT {Api}/:card_id"));
        return ChangeAsync(HttpMethod.Put, id, "", "", sequence, (number, uuid) => new ReplaceCardRequest(body, uuid, number), Json.ReplaceCardRequest, cancellationToken);
    }

    public Task SetTextAsync(CardId id, string elementId, string fullText, CardSequence sequence, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(elementId);
        ArgumentNullException.ThrowIfNull(fullText);
        if (fullText.Length is 0 or > LongestText)
            throw new ArgumentException($"The text of an element has 1 to {LongestText} characters.", nameof(fullText));
        return ChangeAsync(HttpMethod.Put, id, "/elements/:element_id/content", $"/elements/{Uri.EscapeDataString(elementId)}/content", sequence,
            (number, uuid) => new SetTextRequest(fullText, uuid, number), Json.SetTextRequest, cancellationToken);
    }

    public Task ApplyAsync(CardId id, IReadOnlyList<CardEdit> edits, CardSequence sequence, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(edits);
        if (edits.Count == 0)
            throw new ArgumentException("There is nothing to change.", nameof(edits));
        var actions = Actions(edits);
        return ChangeAsync(HttpMethod.Post, id, "/batch_update", "/batch_update", sequence, (number, uuid) => new ApplyEditsRequest(actions, uuid, number), Json.ApplyEditsRequest, cancellationToken);
    }

    private async Task ChangeAsync<TRequest>(
        HttpMethod method, CardId id, string name, string path, CardSequence sequence, Func<int, string, TRequest> request, JsonTypeInfo<TRequest> type, CancellationToken cancellationToken)
    {
        if (id.IsEmpty)
            throw new ArgumentException("The card id is empty.", nameof(id));
        ArgumentNullException.ThrowIfNull(sequence);
        var uuid = LarkUuid.New(transport.Time);
        var number = sequence.Next();
        LarkExchange exchange = new(app, method, $"{Api}/:card_id{name}")
        {
            Target = $"{Api}/{Uri.EscapeDataString(id.Value)}{path}",
            Family = LarkFamily.CardEntities,
            Subject = id.Value,
            Uuid = uuid,
            Body = LarkJson.Content(request(number, uuid), type),
        };
        try
        {
            await transport.SendAsync(exchange, cancellationToken).ConfigureAwait(false);
        }
        catch (LarkUnavailableException problem) when (problem.OutcomeUnknown && (problem.Code == LarkCodes.UuidConflict || (problem.Code == LarkCodes.SequenceConflict && sequence.Last == number)))
        {
            // An attempt ended without an answer, and now the platform knows our uuid, or the number only we had: that attempt did it.
        }
    }

    private static string Actions(IReadOnlyList<CardEdit> edits)
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter writer = new(buffer, LarkJson.Writing))
        {
            writer.WriteStartArray();
            foreach (var edit in edits)
                edit.WriteTo(writer);
            writer.WriteEndArray();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
