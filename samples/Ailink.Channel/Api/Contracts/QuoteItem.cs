using Ailink.Support;

namespace Ailink.Channel.Api.Contracts;

/// <summary>The message another one answers.</summary>
/// <param name="Id">The message.</param>
/// <param name="Sequence">Its number.</param>
/// <param name="AuthorName">Who wrote it.</param>
/// <param name="Excerpt">Its beginning, mentions as names; empty when it was recalled.</param>
internal sealed record QuoteItem(string Id, long Sequence, string AuthorName, string Excerpt)
{
    /// <summary>As the API shows it.</summary>
    public static QuoteItem? Of(MessageQuote? quote)
        => quote is null ? null : new(quote.Id.ToString(), quote.Sequence, quote.AuthorName, quote.Excerpt);
}
