using System.Text.Json;
using Ailink.Lark.Cards;

namespace Ailink.Lark;

internal sealed class LarkCards(LarkApp app, LarkTransport transport, ILarkMessages messages) : ILarkCards
{
    private const int LongestText = 100_000;
    private const string Api = "cardkit/v1/cards";

    public Task<CardId> CreateAsync(Card card, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(card);
        CardGate.Check(card, "POST " + Api);
        return NewAsync(Api, CardKitBody.Create(card), false, cancellationToken);
    }

    public Task<CardId> ConvertAsync(MessageId message, CancellationToken cancellationToken = default)
    {
        if (message.IsEmpty)
            throw new ArgumentException("The message id is empty.", nameof(message));
        return NewAsync(Api + "/id_convert", CardKitBody.Convert(message), true, cancellationToken);
    }

    public Task ReplaceAsync(CardId id, Card card, CardSequence sequence, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(card);
        CardGate.Check(card, $"PUT {Api}/:card_id");
        return ChangeAsync(HttpMethod.Put, id, "", null, sequence, (number, uuid) => CardKitBody.Replace(card, number, uuid), cancellationToken);
    }

    public Task ConfigureAsync(CardId id, CardSettings settings, CardSequence sequence, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return ChangeAsync(HttpMethod.Patch, id, "/settings", null, sequence, (number, uuid) => CardKitBody.Configure(settings, number, uuid), cancellationToken);
    }

    public Task ApplyAsync(CardId id, IReadOnlyList<CardEdit> edits, CardSequence sequence, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(edits);
        if (edits.Count == 0)
            throw new ArgumentException("There is nothing to change.", nameof(edits));
        CardGate.Check(edits.SelectMany(edit => edit.NewElements), $"POST {Api}/:card_id/batch_update");
        return ChangeAsync(HttpMethod.Post, id, "/batch_update", null, sequence, (number, uuid) => CardKitBody.Apply(edits, number, uuid), cancellationToken);
    }

    public Task AddAsync(CardId id, CardPlace place, IReadOnlyList<CardElement> elements, CardSequence sequence, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(place);
        ArgumentNullException.ThrowIfNull(elements);
        if (elements.Count == 0)
            throw new ArgumentException("There is nothing to add.", nameof(elements));
        CardGate.Check(elements, $"POST {Api}/:card_id/elements");
        return ChangeAsync(HttpMethod.Post, id, "/elements", null, sequence, (number, uuid) => CardKitBody.Add(place, elements, number, uuid), cancellationToken);
    }

    public Task ReplaceElementAsync(CardId id, string elementId, CardElement element, CardSequence sequence, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(element);
        CardGate.Check([element], $"PUT {Api}/:card_id/elements/:element_id");
        return ChangeAsync(HttpMethod.Put, id, "", Named(elementId), sequence, (number, uuid) => CardKitBody.ReplaceElement(element, number, uuid), cancellationToken);
    }

    public Task ChangeElementAsync(CardId id, string elementId, JsonElement properties, CardSequence sequence, CancellationToken cancellationToken = default)
    {
        if (properties.ValueKind != JsonValueKind.Object)
            throw new ArgumentException("The properties are a JSON object.", nameof(properties));
        return ChangeAsync(HttpMethod.Patch, id, "", Named(elementId), sequence, (number, uuid) => CardKitBody.ChangeElement(properties, number, uuid), cancellationToken);
    }

    public Task SetTextAsync(CardId id, string elementId, string fullText, CardSequence sequence, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(fullText);
        if (fullText.Length is 0 or > LongestText)
            throw new ArgumentException($"The text of an element has 1 to {LongestText} characters.", nameof(fullText));
        return ChangeAsync(HttpMethod.Put, id, "/content", Named(elementId), sequence, (number, uuid) => CardKitBody.SetText(fullText, number, uuid), cancellationToken);
    }

    public Task RemoveElementAsync(CardId id, string elementId, CardSequence sequence, CancellationToken cancellationToken = default) =>
        ChangeAsync(HttpMethod.Delete, id, "", Named(elementId), sequence, CardKitBody.Remove, cancellationToken);

    public async Task<CardStream> StreamAsync(Recipient to, CardStreamOptions? options = null, CancellationToken cancellationToken = default)
    {
        if (to.IsEmpty)
            throw new ArgumentException("The recipient is empty.", nameof(to));
        options ??= new();
        CardStreamOptions.Check(options);
        StreamPatience patience = new(transport.Time, options.GiveUpAfter);
        Task<StreamCard> OpenAsync(Card card, string shown, StreamPatience opening, CancellationToken stop) =>
            StreamCard.OpenAsync(this, messages, to, card, shown, LarkUuid.New(transport.Time), opening, patience, stop);

        // The caller waits for the first card and is told at once; nobody waits for a further one.
        var first = await OpenAsync(StreamCard.Draw(options, 1, "", streaming: true), "", StreamPatience.None, cancellationToken).ConfigureAwait(false);
        StreamText text = new(options.MostPending);
        TaskCompletionSource<StreamEnd> end = new(TaskCreationOptions.RunContinuationsAsynchronously);
        StreamPen pen = new(text, first, (card, shown, stop) => OpenAsync(card, shown, patience, stop), end.Task, options, patience, transport.Time);
        return new(text, pen, end, patience, options.Interrupted, first.Message ?? default);
    }

    private static string Named(string elementId)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(elementId);
        return elementId;
    }

    private async Task<CardId> NewAsync(string api, HttpContent body, bool idempotent, CancellationToken cancellationToken)
    {
        LarkExchange exchange = new(app, HttpMethod.Post, api) { Family = LarkFamily.CardEntities, Body = body, Idempotent = idempotent };
        var answer = await transport.SendAsync(exchange, CardJsonContext.Default.CreateCardAnswer, cancellationToken).ConfigureAwait(false);
        if (answer.CardId is { Length: > 0 } id)
        {
            if (!idempotent)
                app.MadeCards.Made(id, transport.Time.GetUtcNow());
            return new(id);
        }

        exchange.EndedInDoubt();
        throw LarkErrors.Unreadable(exchange);
    }

    private async Task ChangeAsync(
        HttpMethod method, CardId id, string path, string? elementId, CardSequence sequence, Func<int, string, HttpContent> body, CancellationToken cancellationToken)
    {
        if (id.IsEmpty)
            throw new ArgumentException("The card id is empty.", nameof(id));
        ArgumentNullException.ThrowIfNull(sequence);
        var api = $"{Api}/:card_id{(elementId is null ? "" : "/elements/:element_id")}{path}";
        app.MadeCards.CheckChange(id, transport.Time.GetUtcNow(), $"{method} {api}");
        var uuid = LarkUuid.New(transport.Time);
        var number = sequence.Next();
        LarkExchange exchange = new(app, method, api)
        {
            Target = $"{Api}/{Uri.EscapeDataString(id.Value)}{(elementId is null ? "" : $"/elements/{Uri.EscapeDataString(elementId)}")}{path}",
            Family = LarkFamily.CardEntities,
            Subject = id.Value,
            Uuid = uuid,
            Body = body(number, uuid),
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
}
