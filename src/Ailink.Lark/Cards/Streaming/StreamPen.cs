namespace Ailink.Lark.Cards;

/// <summary>The one who shows the text of a stream: alone, one change at a time, so that numbers never overtake each other.</summary>
internal sealed class StreamPen
{
    private const int MostRefusals = 3;
    private const int SmallestPage = 256;

    // Neither disposing nor giving up must hang on a platform that does not answer.
    public static readonly TimeSpan LastPatience = TimeSpan.FromSeconds(10);

    // Room for a notice, a summary that grows, and other ways of counting.
    private const int Reserve = 2 * 1024;

    private readonly StreamText _text;
    private readonly CardStreamOptions _options;
    private readonly TimeProvider _time;
    private readonly Task<StreamEnd> _end;
    private readonly Func<Card, string, CancellationToken, Task<StreamCard>> _open;
    private readonly StreamPatience _patience;
    private readonly StreamSignal _news = new();
    private volatile IReadOnlyList<MessageId> _messages;
    private StreamCard _card;
    private int _number = 1;
    private int _page;
    private int _refusals;

    // The present card is full and closed: what follows wants a new one.
    private bool _turned;

    /// <param name="text">What is to be shown.</param>
    /// <param name="first">The card that has been sent.</param>
    /// <param name="open">Makes and sends a further card that shows a text.</param>
    /// <param name="end">Ends when nothing more comes.</param>
    /// <param name="options">The pace.</param>
    /// <param name="patience">How long each step is tried.</param>
    /// <param name="time">The clock.</param>
    public StreamPen(
        StreamText text, StreamCard first, Func<Card, string, CancellationToken, Task<StreamCard>> open, Task<StreamEnd> end, CardStreamOptions options, StreamPatience patience, TimeProvider time)
    {
        (_text, _card, _open, _end, _options, _patience, _time) = (text, first, open, end, options, patience, time);
        _messages = first.Message is { } message ? [message] : [];
        _page = CardRules.MostBytes - Reserve - JsonBody.Use(StreamCard.Draw(options, 999, "", true), static (ref writer, card) => card.WriteTo(ref writer), static written => written.Length);
    }

    public IReadOnlyList<MessageId> Messages => _messages;

    /// <summary>There is something to do.</summary>
    public void Wake() => _news.Set();

    /// <summary>Shows the text until its end.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (!_end.IsCompleted)
            {
                await _news.WaitAsync(cancellationToken).ConfigureAwait(false);
                if (_end.IsCompleted)
                    break;
                var pause = Task.Delay(_options.Interval, _time, cancellationToken);
                await TryShowAsync(cancellationToken).ConfigureAwait(false);
                await Task.WhenAny(pause, _end).ConfigureAwait(false);
            }

            await FinishAsync((await _end.ConfigureAwait(false)).Notice, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            await LeaveAsync(cancellationToken).ConfigureAwait(false);
            throw;
        }
        finally
        {
            _text.Release();
        }
    }

    private async Task TryShowAsync(CancellationToken cancellationToken)
    {
        try
        {
            var text = await TurnPagesAsync(cancellationToken).ConfigureAwait(false);
            await _card.ShowAsync(text, cancellationToken).ConfigureAwait(false);
            _text.Showed(text.Length);
            _refusals = 0;
        }
        catch (LarkRequestException problem) when (problem.Code == StreamCodes.TooLarge && ShrinkPage())
        {
            Wake();
        }
        catch (LarkRequestException) when (++_refusals < MostRefusals)
        {
            // Half of a mention or of a link may be refused where the whole is fine: the next words decide, or the end.
            _text.Forgive();
        }
    }

    private async Task FinishAsync(CardText? notice, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                var text = await TurnPagesAsync(cancellationToken).ConfigureAwait(false);
                await _card.CloseAsync(text, notice, cancellationToken).ConfigureAwait(false);
                return;
            }
            catch (LarkRequestException problem) when (problem.Code == StreamCodes.TooLarge && ShrinkPage())
            {
                // Once more, with a shorter page.
            }
        }
    }

    // The platform counts otherwise than we do. What it took fits; if it took nothing yet, half a page may.
    private bool ShrinkPage()
    {
        var fits = Math.Min(_card.Shown.Length > 0 && !_turned ? StreamPage.Size(_card.Shown) : _page, _page / 2);
        if (fits < SmallestPage)
            return false;
        _page = fits;
        return true;
    }

    // Fills and closes cards until the rest fits into one; answers what that one must show. Can be called again after any step of it has failed.
    private async Task<string> TurnPagesAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var text = _text.Read();
            var cut = StreamPage.Cut(text, _page);
            var last = cut == text.Length;
            if (last && !_turned)
                return text;
            var page = text[..cut];
            if (_turned)
                await OpenAsync(page, last, cancellationToken).ConfigureAwait(false);
            else
                await _card.CloseAsync(page, null, cancellationToken).ConfigureAwait(false);
            _turned = !last;
            if (last)
                return text;
            _text.Turn(cut);
        }
    }

    private async Task OpenAsync(string page, bool last, CancellationToken cancellationToken)
    {
        _card = await _open(StreamCard.Draw(_options, _number + 1, page, streaming: last), page, cancellationToken).ConfigureAwait(false);
        _number++;
        if (_card.Message is { } message)
            _messages = [.. _messages, message];
    }

    // The text is lost; at least the card shall not look as if more came.
    private async Task LeaveAsync(CancellationToken cancellationToken)
    {
        _patience.Shorten(LastPatience);
        try
        {
            await _card.CloseAsync(_card.Shown, _options.Interrupted, cancellationToken).ConfigureAwait(false);
        }
        catch (LarkException)
        {
            // The error that brought us here is the one to tell.
        }
    }
}
