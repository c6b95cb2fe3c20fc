namespace Ailink.Lark;

/// <summary>Reads messages: one, the history of a chat or thread, who has read.</summary>
internal sealed partial class LarkMessages
{
    private const int LargestPage = 50;
    private const int LargestReaderPage = 100;
    private const int ReaderPage = 20;

    public async Task<LarkMessage> GetAsync(MessageId id, CancellationToken cancellationToken = default)
    {
        LarkExchange exchange = new(app, HttpMethod.Get, Api + "/:message_id") { Target = Path(id), Family = LarkFamily.Messages };
        var page = await transport.SendAsync(exchange, Json.LarkPageMessageItem, cancellationToken).ConfigureAwait(false);
        return page.Items is [{ MessageId.Length: > 0 } first, ..]
            ? first.ToMessage([.. page.Items.Skip(1).Where(item => item.MessageId is { Length: > 0 }).Select(item => item.ToMessage([]))])
            : throw LarkErrors.Unreadable(exchange);
    }

    public IAsyncEnumerable<LarkMessage> ListAsync(ChatId chat, MessageQuery? query = null, CancellationToken cancellationToken = default)
    {
        if (chat.IsEmpty)
            throw new ArgumentException("The chat id is empty.", nameof(chat));
        return ListAsync("chat", chat.Value, query ?? new(), cancellationToken);
    }

    public IAsyncEnumerable<LarkMessage> ListThreadAsync(ThreadId thread, MessageQuery? query = null, CancellationToken cancellationToken = default)
    {
        if (thread.IsEmpty)
            throw new ArgumentException("The thread id is empty.", nameof(thread));
        if (query is { From: not null } or { To: not null })
            throw new ArgumentException("The platform cannot choose the messages of a thread by time.", nameof(query));
        return ListAsync("thread", thread.Value, query ?? new(), cancellationToken);
    }

    public IAsyncEnumerable<MessageReader> ListReadersAsync(MessageId id, CancellationToken cancellationToken = default) => ListReadersAsync(id, new LarkListOptions(), cancellationToken);

    public IAsyncEnumerable<MessageReader> ListReadersAsync(MessageId id, LarkListOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        var path = Path(id, "/read_users");
        var size = LarkPages.Size(options.PageSize ?? ReaderPage, LargestReaderPage);
        const string api = Api + "/:message_id/read_users";
        return LarkPages.ReadAsync(
            (page, token) => transport.SendAsync(
                new LarkExchange(app, HttpMethod.Get, api)
                {
                    Target = new LarkQuery().Add("user_id_type", "open_id").Add("page_size", size).Add("page_token", page).On(path), Family = LarkFamily.Messages,
                },
                Json.LarkPageMessageReader, token),
            options.PageToken, "GET " + api, cancellationToken);
    }

    private IAsyncEnumerable<LarkMessage> ListAsync(string containerType, string container, MessageQuery query, CancellationToken cancellationToken)
    {
        var size = LarkPages.Size(query.PageSize, LargestPage);
        return LarkPages.ReadAsync(
            async (page, token) =>
            {
                LarkQuery parameters = new();
                parameters.Add("container_id_type", containerType).Add("container_id", container)
                    .Add("start_time", Seconds(query.From)).Add("end_time", Seconds(query.To))
                    .Add("sort_type", query.NewestFirst ? "ByCreateTimeDesc" : null)
                    .Add("card_msg_content_type", query.OriginalCards ? "user_card_content" : null)
                    .Add("page_size", size).Add("page_token", page);
                LarkExchange exchange = new(app, HttpMethod.Get, Api) { Target = parameters.On(Api), Family = LarkFamily.Messages };
                var items = await transport.SendAsync(exchange, Json.LarkPageMessageItem, token).ConfigureAwait(false);
                return new LarkPage<LarkMessage>
                {
                    Items = [.. items.Items.Where(item => item.MessageId is { Length: > 0 }).Select(item => item.ToMessage([]))], HasMore = items.HasMore, PageToken = items.PageToken,
                };
            },
            query.PageToken, "GET " + Api, cancellationToken);
    }

    private static string? Seconds(DateTimeOffset? time) => time?.ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture);
}
