namespace Ailink.Lark.Cards;

/// <summary>One card of a stream: made, sent, shown, closed. Each step is tried until it has happened or it is clear that it cannot.</summary>
internal sealed class StreamCard
{
    /// <summary>Characters of a notice that are shown.</summary>
    public const int LongestNotice = 500;

    private const string TextId = "text";
    private const string NoticeId = "notice";

    private readonly ILarkCards _cards;
    private readonly StreamPatience _patience;
    private readonly CardSequence _sequence = new();
    private readonly CardId _id;
    private string _shown;

    private StreamCard(ILarkCards cards, StreamPatience patience, CardId id, string shown, MessageId? message) =>
        (_cards, _patience, _id, _shown, Message) = (cards, patience, id, shown, message);

    /// <summary>The message that shows it; null when the platform took it without saying so.</summary>
    public MessageId? Message { get; }

    /// <summary>The text it shows for sure.</summary>
    public string Shown => _shown;

    /// <summary>Makes a card and sends it.</summary>
    public static async Task<StreamCard> OpenAsync(
        ILarkCards cards, ILarkMessages messages, Recipient to, Card card, string shown, string uuid, StreamPatience opening, StreamPatience patience, CancellationToken cancellationToken)
    {
        // A card that nobody has sent is seen by nobody: after an unknown outcome there may be one of those.
        var id = await opening.GetAsync(() => cards.CreateAsync(card, cancellationToken), cancellationToken).ConfigureAwait(false);
        try
        {
            var sent = await opening.GetAsync(() => messages.SendAsync(to, MessageContent.CardEntity(id), new() { Uuid = uuid }, cancellationToken), cancellationToken).ConfigureAwait(false);
            return new(cards, patience, id, shown, sent.Id);
        }
        catch (LarkUnavailableException problem) when (problem is { OutcomeUnknown: true, Code: 0, Status: System.Net.HttpStatusCode.OK })
        {
            return new(cards, patience, id, shown, null); // the platform took it, without its id
        }
    }

    /// <summary>A card of a stream.</summary>
    public static Card Draw(CardStreamOptions options, int number, string text, bool streaming) => new()
    {
        Header = options.Title is { } title ? new(number == 1 ? title : $"{title} ({number})") { Color = options.Color } : null,
        Config = new() { StreamingMode = streaming ? true : null, Streaming = options.Typing, Summary = options.Summary },
        Elements = [new MarkdownElement(text) { ElementId = TextId }],
    };

    /// <summary>Shows a text that goes on from the one before.</summary>
    public async Task ShowAsync(string text, CancellationToken cancellationToken)
    {
        if (text.Length == 0 || text == _shown)
            return;
        await _patience.DoAsync(async () =>
        {
            try
            {
                await _cards.SetTextAsync(_id, TextId, text, _sequence, cancellationToken).ConfigureAwait(false);
            }
            catch (LarkException problem) when (problem.Code is StreamCodes.Off or StreamCodes.TimedOut)
            {
                // Ten minutes after it was switched on, streaming ends by itself.
                await _cards.ConfigureAsync(_id, CardSettings.Streaming(true), _sequence, cancellationToken).ConfigureAwait(false);
                await _cards.SetTextAsync(_id, TextId, text, _sequence, cancellationToken).ConfigureAwait(false);
            }
        }, cancellationToken).ConfigureAwait(false);
        _shown = text;
    }

    /// <summary>Shows the last text, and a notice if there is one, and switches streaming off: one call, all or nothing.</summary>
    public async Task CloseAsync(string text, CardText? notice, CancellationToken cancellationToken)
    {
        List<CardEdit> edits = [];
        if (text != _shown)
            edits.Add(CardEdit.SetText(TextId, text));
        if (notice is not null)
            edits.Add(CardEdit.Append(Notice(notice)));
        edits.Add(CardEdit.Stream(false));
        var doubt = false;
        await _patience.DoAsync(async () =>
        {
            try
            {
                await _cards.ApplyAsync(_id, edits, _sequence, cancellationToken).ConfigureAwait(false);
            }
            catch (LarkException problem) when (problem.OutcomeUnknown)
            {
                doubt = true;
                throw;
            }
            catch (LarkException problem) when (doubt && notice is not null && problem.Code == StreamCodes.SameElement)
            {
                // The notice stands there already: the attempt nobody answered did it all.
            }
        }, cancellationToken).ConfigureAwait(false);
        _shown = text;
    }

    private static TextElement Notice(CardText notice)
    {
        var text = notice.Content.Length > LongestNotice ? notice.Content[..(LongestNotice - 1)] + "…" : notice.Content;
        return new(notice with { Content = text, Size = notice.Size ?? "notation", Color = notice.Color ?? "red" }) { ElementId = NoticeId };
    }
}
