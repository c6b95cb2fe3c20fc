namespace Ailink.Lark.Sandbox;

/// <summary>The <c>c-…</c> token of a card callback: it updates the card twice within half an hour, once the callback is over.</summary>
internal sealed class CallbackToken(CardEntity card, Message message, DateTimeOffset issuedAt)
{
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(30);
    public const int MostUses = 2;

    public string Value { get; } = Ids.New("c-");

    public CardEntity Card { get; } = card;

    public Message Message { get; } = message;

    public DateTimeOffset IssuedAt { get; } = issuedAt;

    /// <summary>The callback was answered or given up.</summary>
    public bool IsAnswered { get; set; }

    public int Uses { get; set; }
}
