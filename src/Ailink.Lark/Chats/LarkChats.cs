namespace Ailink.Lark;

/// <summary>Makes, reads, changes and dissolves chats.</summary>
internal sealed partial class LarkChats(LarkApp app, LarkTransport transport) : ILarkChats
{
    private const int LongestUuid = 50;
    private const int LargestPage = 100;
    private const int UsualPage = 20;
    private const int LongestSearch = 64;
    private const string Api = "im/v1/chats";
    private const string ById = Api + "/:chat_id";
    private const string OpenIds = "?user_id_type=open_id";

    private static ChatJsonContext Json => ChatJsonContext.Relaxed;

    public async Task<ChatId> CreateAsync(NewChat chat, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(chat);
        if (chat.Uuid is { Length: 0 or > LongestUuid })
            throw new ArgumentException($"A uuid has 1 to {LongestUuid} characters.", nameof(chat));
        var uuid = chat.Uuid ?? LarkUuid.New(transport.Time);
        LarkExchange exchange = new(app, HttpMethod.Post, Api)
        {
            Target = new LarkQuery().Add("user_id_type", "open_id").Add("set_bot_manager", chat.BotIsManager ? "true" : null).Add("uuid", uuid).On(Api),
            Family = LarkFamily.Chats,
            Uuid = uuid,
            Body = LarkJson.Content(ChatFields.Of(chat), Json.ChatFields),
        };
        var answer = await transport.SendAsync(exchange, Json.ChatFields, cancellationToken).ConfigureAwait(false);
        if (answer.ChatId is { Length: > 0 } id)
            return new(id);
        exchange.EndedInDoubt();
        throw LarkErrors.Unreadable(exchange);
    }

    public async Task<LarkChat> GetAsync(ChatId id, CancellationToken cancellationToken = default) =>
        (await transport.SendAsync(To(HttpMethod.Get, id, "", OpenIds), Json.ChatFields, cancellationToken).ConfigureAwait(false)).ToChat(id);

    public Task UpdateAsync(ChatId id, ChatUpdate update, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(update);
        return transport.SendAsync(To(HttpMethod.Put, id, "", OpenIds, LarkJson.Content(ChatFields.Of(update), Json.ChatFields)), cancellationToken);
    }

    public Task DeleteAsync(ChatId id, CancellationToken cancellationToken = default) => transport.SendAsync(To(HttpMethod.Delete, id, "", ""), cancellationToken);

    public IAsyncEnumerable<LarkChat> ListAsync(ChatQuery? query = null, CancellationToken cancellationToken = default)
    {
        query ??= new();
        return PagesAsync(Api, new() { PageSize = query.PageSize, PageToken = query.PageToken }, parameters => parameters.Add("sort_type", query.ActiveFirst ? "ByActiveTimeDesc" : null), cancellationToken);
    }

    public IAsyncEnumerable<LarkChat> SearchAsync(string query, LarkListOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(query);
        if (query.Length > LongestSearch)
            throw new ArgumentException($"Chats are searched for by {LongestSearch} characters at most.", nameof(query));
        return PagesAsync(Api + "/search", options ?? new(), parameters => parameters.Add("query", query), cancellationToken);
    }

    public async Task<Uri> CreateLinkAsync(ChatId id, ChatLinkLife life, CancellationToken cancellationToken = default)
    {
        var exchange = To(HttpMethod.Post, id, "/link", "", LarkJson.Content(new LinkRequest(life.Value.Length > 0 ? life : ChatLinkLife.Week), Json.LinkRequest));
        var answer = await transport.SendAsync(exchange, Json.LinkAnswer, cancellationToken).ConfigureAwait(false);
        return Uri.TryCreate(answer.ShareLink, UriKind.Absolute, out var link) ? link : throw LarkErrors.Unreadable(exchange);
    }

    private IAsyncEnumerable<LarkChat> PagesAsync(string api, LarkListOptions options, Action<LarkQuery> also, CancellationToken cancellationToken)
    {
        var size = LarkPages.Size(options.PageSize ?? UsualPage, LargestPage);
        return LarkPages.ReadAsync(
            async (page, token) =>
            {
                LarkQuery parameters = new();
                also(parameters.Add("user_id_type", "open_id"));
                LarkExchange exchange = new(app, HttpMethod.Get, api) { Target = parameters.Add("page_size", size).Add("page_token", page).On(api), Family = LarkFamily.Chats };
                var items = await transport.SendAsync(exchange, Json.LarkPageChatFields, token).ConfigureAwait(false);
                return new LarkPage<LarkChat>
                {
                    Items = [.. items.Items.Where(item => item.ChatId is { Length: > 0 }).Select(item => item.ToChat(new(item.ChatId!)))], HasMore = items.HasMore, PageToken = items.PageToken,
                };
            },
            options.PageToken, "GET " + api, cancellationToken);
    }

    private LarkExchange To(HttpMethod method, ChatId id, string path, string query, HttpContent? body = null)
    {
        if (id.IsEmpty)
            throw new ArgumentException("The chat id is empty.", nameof(id));
        return new(app, method, ById + path) { Target = $"{Api}/{Uri.EscapeDataString(id.Value)}{path}{query}", Family = LarkFamily.Chats, Body = body };
    }
}
