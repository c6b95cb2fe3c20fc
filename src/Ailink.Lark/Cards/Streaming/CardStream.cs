namespace Ailink.Lark.Cards;

/// <summary>
/// A card whose text grows while it is read. Append to it from wherever the words come, then complete it; dispose it in any case. Words are collected and shown together, no
/// oftener than <see cref="CardStreamOptions.Interval"/>; a text too long for a card goes on in a next one. Safe for use by many threads; the order of the calls is the order of the text.
/// </summary>
/// <remarks>
/// It owns the card's sequence: do not change the card while it streams. Three calls (made, sent, closed) and one for each interval with news; a further card costs three.
/// While a card streams it cannot be forwarded, and answers to its callbacks cannot change it.
/// Vendor: https://open.feishu.cn/document/cardkit-v1/streaming-updates-openapi-overview
/// </remarks>
public sealed class CardStream : IAsyncDisposable
{
    private readonly StreamText _text;
    private readonly StreamPen _pen;
    private readonly TaskCompletionSource<StreamEnd> _end;
    private readonly StreamPatience _patience;
    private readonly CardText _interrupted;
    private readonly Task _written;

    internal CardStream(StreamText text, StreamPen pen, TaskCompletionSource<StreamEnd> end, StreamPatience patience, CardText interrupted, MessageId message)
    {
        (_text, _pen, _end, _patience, _interrupted, MessageId) = (text, pen, end, patience, interrupted, message);
        _written = pen.RunAsync(CancellationToken.None);
    }

    /// <summary>The message the stream began with.</summary>
    public MessageId MessageId { get; }

    /// <summary>The messages so far: more than one when the text was too long for a card.</summary>
    public IReadOnlyList<MessageId> Messages => _pen.Messages;

    /// <summary>Adds to the text. Returns at once, unless so much waits to be shown that <see cref="CardStreamOptions.MostPending"/> is passed.</summary>
    /// <param name="delta">What is new; markdown.</param>
    /// <param name="cancellationToken">Stops waiting; the words are part of the text all the same.</param>
    /// <exception cref="InvalidOperationException">The stream has ended.</exception>
    /// <exception cref="LarkException">The text could not be shown, and will not be any more.</exception>
    public async ValueTask AppendAsync(string delta, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(delta);
        cancellationToken.ThrowIfCancellationRequested();
        await ThrowIfBrokenAsync().ConfigureAwait(false);
        if (delta.Length == 0)
            return;
        var room = _text.AddAsync(delta, cancellationToken);
        _pen.Wake();
        if (room.IsCompleted)
            return;
        await room.ConfigureAwait(false);
        await ThrowIfBrokenAsync().ConfigureAwait(false);
    }

    /// <summary>Adds to the text what comes, to the end of it.</summary>
    /// <param name="deltas">The words as they come, such as the tokens of a language model.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="InvalidOperationException">The stream has ended.</exception>
    /// <exception cref="LarkException">The text could not be shown, and will not be any more.</exception>
    public async Task WriteAsync(IAsyncEnumerable<string> deltas, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(deltas);
        await foreach (var delta in deltas.WithCancellation(cancellationToken).ConfigureAwait(false))
            await AppendAsync(delta, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Shows the rest of the text and ends the stream. Called again it does nothing.</summary>
    /// <param name="cancellationToken">Stops waiting; the end goes on.</param>
    /// <exception cref="LarkException">The text could not be shown to its end, or streaming could not be switched off.</exception>
    public Task CompleteAsync(CancellationToken cancellationToken = default) => EndAsync(new(null), cancellationToken);

    /// <summary>Shows the rest of the text, below it what went wrong, and ends the stream.</summary>
    /// <param name="notice">What went wrong, in words for the reader; nothing in it is interpreted, 500 characters are shown.</param>
    /// <param name="cancellationToken">Stops waiting; the end goes on.</param>
    /// <exception cref="LarkException">The text could not be shown to its end, or streaming could not be switched off.</exception>
    public Task FailAsync(string notice, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(notice);
        return EndAsync(new(notice), cancellationToken);
    }

    /// <summary>Ends a stream that was neither completed nor failed as interrupted. Never throws for the platform's sake, and does not insist: what fails is tried again for ten seconds.</summary>
    public async ValueTask DisposeAsync()
    {
        _patience.Shorten(StreamPen.LastPatience);
        try
        {
            await EndAsync(new(_interrupted), CancellationToken.None).ConfigureAwait(false);
        }
        catch (LarkException)
        {
            // Whoever completes the stream is told. Throwing here would hide what made them leave.
        }
    }

    private async Task EndAsync(StreamEnd end, CancellationToken cancellationToken)
    {
        _text.Close();
        _end.TrySetResult(end);
        _pen.Wake();
        await _written.WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    private Task ThrowIfBrokenAsync() => _written.IsFaulted ? _written : Task.CompletedTask;
}
