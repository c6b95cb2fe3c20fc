using Ailink.Lark.Cards;

namespace Ailink.Lark;

/// <summary>Card entities: made once, sent once (<see cref="MessageContent.CardEntity"/>), changed for 14 days. Wants the scope <c>cardkit:card:write</c>; ten changes a second for each card.</summary>
/// <remarks>Vendor: https://open.feishu.cn/document/cardkit-v1/feishu-card-resource-overview</remarks>
public interface ILarkCards
{
    /// <summary>Makes a card entity. The platform knows no uuid here: after an unknown outcome make another one; one that nobody sent is seen by nobody.</summary>
    /// <param name="card">The card.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <remarks>Vendor: https://open.feishu.cn/document/cardkit-v1/card/create</remarks>
    /// <exception cref="LarkRequestException">The card is broken: see <see cref="LarkException.Violations"/>. No call was spent.</exception>
    /// <exception cref="LarkException">The call failed.</exception>
    Task<CardId> CreateAsync(Card card, CancellationToken cancellationToken = default);

    /// <summary>Puts another card in the place of one.</summary>
    /// <param name="id">The card.</param>
    /// <param name="card">What it becomes.</param>
    /// <param name="sequence">The card's own sequence, shared by all its changes.</param>
    /// <param name="cancellationToken">Stops the call; the change may then have happened.</param>
    /// <remarks>Vendor: https://open.feishu.cn/document/cardkit-v1/card/update</remarks>
    /// <exception cref="LarkRequestException">The card is broken, older than 14 days, or a later change has been applied.</exception>
    /// <exception cref="LarkException">The call failed.</exception>
    Task ReplaceAsync(CardId id, Card card, CardSequence sequence, CancellationToken cancellationToken = default);

    /// <summary>Sets the text of a markdown or plain-text element. While the card streams, the client types on where the new text goes on from the old one.</summary>
    /// <param name="id">The card.</param>
    /// <param name="elementId">The element.</param>
    /// <param name="fullText">The whole text so far, 1 to 100,000 characters.</param>
    /// <param name="sequence">The card's own sequence, shared by all its changes.</param>
    /// <param name="cancellationToken">Stops the call; the change may then have happened.</param>
    /// <remarks>Vendor: https://open.feishu.cn/document/cardkit-v1/card-element/content</remarks>
    /// <exception cref="LarkRequestException">The card does not stream, or the element holds no text.</exception>
    /// <exception cref="LarkException">The call failed.</exception>
    Task SetTextAsync(CardId id, string elementId, string fullText, CardSequence sequence, CancellationToken cancellationToken = default);

    /// <summary>Applies several changes at once: all or none.</summary>
    /// <param name="id">The card.</param>
    /// <param name="edits">The changes, in order.</param>
    /// <param name="sequence">The card's own sequence, shared by all its changes.</param>
    /// <param name="cancellationToken">Stops the call; the changes may then have happened.</param>
    /// <remarks>Vendor: https://open.feishu.cn/document/cardkit-v1/card/batch_update</remarks>
    /// <exception cref="LarkRequestException">A change does not fit the card.</exception>
    /// <exception cref="LarkException">The call failed.</exception>
    Task ApplyAsync(CardId id, IReadOnlyList<CardEdit> edits, CardSequence sequence, CancellationToken cancellationToken = default);
}
