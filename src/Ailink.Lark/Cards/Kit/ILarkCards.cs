using System.Text.Json;
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

    /// <summary>Changes settings of a card: streaming, summary, what a press opens.</summary>
    /// <param name="id">The card.</param>
    /// <param name="settings">What to change; what is null stays.</param>
    /// <param name="sequence">The card's own sequence, shared by all its changes.</param>
    /// <param name="cancellationToken">Stops the call; the change may then have happened.</param>
    /// <remarks>Vendor: https://open.feishu.cn/document/cardkit-v1/card/settings</remarks>
    /// <exception cref="LarkRequestException">A setting does not fit, the card is older than 14 days, or a later change has been applied.</exception>
    /// <exception cref="LarkException">The call failed.</exception>
    Task ConfigureAsync(CardId id, CardSettings settings, CardSequence sequence, CancellationToken cancellationToken = default);

    /// <summary>Adds elements to a card.</summary>
    /// <param name="id">The card.</param>
    /// <param name="place">Where.</param>
    /// <param name="elements">The elements.</param>
    /// <param name="sequence">The card's own sequence, shared by all its changes.</param>
    /// <param name="cancellationToken">Stops the call; the change may then have happened.</param>
    /// <remarks>Vendor: https://open.feishu.cn/document/cardkit-v1/card-element/create</remarks>
    /// <exception cref="LarkRequestException">An element is broken (no call was spent), or does not fit there.</exception>
    /// <exception cref="LarkException">The call failed.</exception>
    Task AddAsync(CardId id, CardPlace place, IReadOnlyList<CardElement> elements, CardSequence sequence, CancellationToken cancellationToken = default);

    /// <summary>Puts another element in the place of one.</summary>
    /// <param name="id">The card.</param>
    /// <param name="elementId">The old element.</param>
    /// <param name="element">The new one; it may be of another kind.</param>
    /// <param name="sequence">The card's own sequence, shared by all its changes.</param>
    /// <param name="cancellationToken">Stops the call; the change may then have happened.</param>
    /// <remarks>Vendor: https://open.feishu.cn/document/cardkit-v1/card-element/update</remarks>
    /// <exception cref="LarkRequestException">The element is broken (no call was spent), or there is none of that id.</exception>
    /// <exception cref="LarkException">The call failed.</exception>
    Task ReplaceElementAsync(CardId id, string elementId, CardElement element, CardSequence sequence, CancellationToken cancellationToken = default);

    /// <summary>Changes some properties of an element.</summary>
    /// <param name="id">The card.</param>
    /// <param name="elementId">The element.</param>
    /// <param name="properties">An object with the properties to change. The tag cannot; an <c>element_id</c> in it renames the element.</param>
    /// <param name="sequence">The card's own sequence, shared by all its changes.</param>
    /// <param name="cancellationToken">Stops the call; the change may then have happened.</param>
    /// <remarks>Vendor: https://open.feishu.cn/document/cardkit-v1/card-element/patch</remarks>
    /// <exception cref="LarkRequestException">There is no such element, or it has no such property.</exception>
    /// <exception cref="LarkException">The call failed.</exception>
    Task ChangeElementAsync(CardId id, string elementId, JsonElement properties, CardSequence sequence, CancellationToken cancellationToken = default);

    /// <summary>Takes an element away, with all that stands in it.</summary>
    /// <param name="id">The card.</param>
    /// <param name="elementId">The element.</param>
    /// <param name="sequence">The card's own sequence, shared by all its changes.</param>
    /// <param name="cancellationToken">Stops the call; the change may then have happened.</param>
    /// <remarks>Vendor: https://open.feishu.cn/document/cardkit-v1/card-element/delete</remarks>
    /// <exception cref="LarkRequestException">There is no such element.</exception>
    /// <exception cref="LarkException">The call failed.</exception>
    Task RemoveElementAsync(CardId id, string elementId, CardSequence sequence, CancellationToken cancellationToken = default);

    /// <summary>Makes a card entity of a card that was sent as a message, so that it can be changed piece by piece. The platform calls this deprecated. Wants the scope <c>cardkit:card:read</c>.</summary>
    /// <param name="message">The message, sent by this app.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <remarks>Vendor: https://open.feishu.cn/document/cardkit-v1/card/id_convert</remarks>
    /// <exception cref="LarkException">The call failed.</exception>
    Task<CardId> ConvertAsync(MessageId message, CancellationToken cancellationToken = default);

    /// <summary>Sends a card whose text grows while it is read: the words of a language model. See <see cref="CardStream"/>.</summary>
    /// <param name="to">A user or a chat.</param>
    /// <param name="options">Title, colour, pace.</param>
    /// <param name="cancellationToken">Stops making and sending the card, not the stream.</param>
    /// <returns>The stream; complete and dispose it.</returns>
    /// <remarks>Two calls: the card entity is made, then sent. Vendor: https://open.feishu.cn/document/cardkit-v1/streaming-updates-openapi-overview</remarks>
    /// <exception cref="ArgumentException">An option is out of bounds.</exception>
    /// <exception cref="LarkUnavailableException">No answer. With <see cref="LarkException.OutcomeUnknown"/> an empty card may have been sent.</exception>
    /// <exception cref="LarkException">The card could not be made or sent.</exception>
    Task<CardStream> StreamAsync(Recipient to, CardStreamOptions? options = null, CancellationToken cancellationToken = default);
}
