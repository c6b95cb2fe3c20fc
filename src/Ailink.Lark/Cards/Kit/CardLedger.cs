namespace Ailink.Lark.Cards;

/// <summary>
/// What this process knows of the card entities it has made: when, and under which uuid each was sent. The platform lets each be sent once and be changed for 14 days; what
/// it would refuse need not cost a call. Cards made elsewhere are not judged. Bounded: the oldest are forgotten.
/// </summary>
internal sealed class CardLedger
{
    private const int Most = 4096;
    private static readonly TimeSpan Life = TimeSpan.FromDays(14);

    private readonly Lock _lock = new();
    private Dictionary<string, Entry>? _cards; // most apps make none
    private Queue<string>? _order;

    /// <summary>A card was made.</summary>
    public void Made(string id, DateTimeOffset at)
    {
        lock (_lock)
        {
            (_cards ??= new(StringComparer.Ordinal))[id] = new(at, null);
            (_order ??= new()).Enqueue(id);
            if (_order.Count > Most)
                _cards.Remove(_order.Dequeue());
        }
    }

    /// <summary>Content was sent for sure.</summary>
    public void Sent(MessageContent content, string uuid)
    {
        if (content is not CardEntityContent { Id: var id })
            return;
        lock (_lock)
        {
            if (_cards is not null && _cards.TryGetValue(id, out var card))
                _cards[id] = card with { SentAs = uuid };
        }
    }

    /// <summary>Content is about to be sent. The same send may be repeated: with its uuid.</summary>
    /// <exception cref="LarkRequestException">It is a card that has been sent, or lapsed.</exception>
    public void CheckSend(MessageContent content, string uuid, TimeProvider time, string api)
    {
        if (content is not CardEntityContent { Id: var id } || Find(id) is not { } card)
            return;
        if (card.SentAs is { } sent && sent != uuid)
            throw Refusal(api, "The card has been sent already: a card entity can be sent once. Create another one.");
        CheckAge(card, time.GetUtcNow(), api);
    }

    /// <summary>A card is about to be changed.</summary>
    /// <exception cref="LarkRequestException">It has lapsed.</exception>
    public void CheckChange(CardId id, DateTimeOffset now, string api)
    {
        if (Find(id.Value) is { } card)
            CheckAge(card, now, api);
    }

    private static void CheckAge(Entry card, DateTimeOffset now, string api)
    {
        if (now - card.MadeAt > Life)
            throw Refusal(api, "The card is older than 14 days: it can neither be sent nor changed any more. Create another one.");
    }

    private static LarkRequestException Refusal(string api, string problem) => new($"{api} was not called. {problem}")
    {
        Api = api,
        Meaning = "The card entity cannot be used any more",
        Retry = RetryAdvice.Never,
        Violations = [new("card_id", problem)],
    };

    private Entry? Find(string id)
    {
        lock (_lock)
            return _cards is not null && _cards.TryGetValue(id, out var card) ? card : null;
    }

    private sealed record Entry(DateTimeOffset MadeAt, string? SentAs);
}
