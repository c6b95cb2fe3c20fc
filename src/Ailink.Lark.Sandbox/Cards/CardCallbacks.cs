namespace Ailink.Lark.Sandbox;

/// <summary>The card callbacks of the world, by their tokens. Guarded by the world's gate.</summary>
internal sealed class CardCallbacks
{
    private readonly Dictionary<string, CallbackToken> _tokens = new(StringComparer.Ordinal);

    public CallbackToken Issue(CardEntity card, Message message, DateTimeOffset now)
    {
        var token = new CallbackToken(card, message, now);
        _tokens.Add(token.Value, token);
        return token;
    }

    public CallbackToken? Find(string value) => _tokens.GetValueOrDefault(value);

    public void Clear() => _tokens.Clear();
}
