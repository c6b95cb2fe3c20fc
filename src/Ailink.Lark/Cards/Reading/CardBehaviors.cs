namespace Ailink.Lark.Cards;

/// <summary>Reads behaviours.</summary>
internal static class CardBehaviors
{
    /// <summary>Any behaviour; what has no type here, or does not fit its type, stays as it is.</summary>
    public static CardBehavior Read(CardProperties properties)
    {
        var json = properties.Json;
        CardBehavior? known = properties.Text("type") switch
        {
            OpenBehavior.Name => CardProperties.Read(json, static part => new OpenBehavior(part)),
            CallbackBehavior.Name => CardProperties.Read(json, static part => new CallbackBehavior(part)),
            FormBehavior.Name => CardProperties.Read(json, static part => new FormBehavior(part)),
            _ => null,
        };
        properties.TakeAll();
        return known ?? new RawBehavior(json);
    }
}
