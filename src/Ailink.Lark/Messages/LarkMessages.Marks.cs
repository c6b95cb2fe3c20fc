namespace Ailink.Lark;

/// <summary>What is done to a message that stands: recall, urge, react, pin.</summary>
internal sealed partial class LarkMessages
{
    private const int MostUrged = 200;
    private const int DeletedAlready = 230110;
    private const string PinApi = "im/v1/pins";

    public async Task RecallAsync(MessageId id, CancellationToken cancellationToken = default)
    {
        LarkExchange exchange = new(app, HttpMethod.Delete, Api + "/:message_id") { Target = Path(id), Family = LarkFamily.Messages, Idempotent = true };
        try
        {
            await transport.SendAsync(exchange, cancellationToken).ConfigureAwait(false);
        }
        catch (LarkUnavailableException problem) when (problem.OutcomeUnknown && problem.Code == DeletedAlready)
        {
            // An attempt ended without an answer, and now the message is gone: that attempt did it.
        }
    }

    public async Task<IReadOnlyList<OpenId>> UrgeAsync(MessageId id, IReadOnlyList<OpenId> users, Urgency by = Urgency.App, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(users);
        if (users.Count is 0 or > MostUrged)
            throw new ArgumentException($"1 to {MostUrged} users can be urged by one call.", nameof(users));
        var way = by switch
        {
            Urgency.App => "urgent_app",
            Urgency.Sms => "urgent_sms",
            Urgency.Phone => "urgent_phone",
            _ => throw new ArgumentOutOfRangeException(nameof(by), by, "There is no such way to urge somebody."),
        };
        LarkExchange exchange = new(app, HttpMethod.Patch, $"{Api}/:message_id/{way}")
        {
            Target = Path(id, $"/{way}?user_id_type=open_id"), Family = LarkFamily.Messages, Body = LarkJson.Content(new UrgeRequest(users), Json.UrgeRequest),
        };
        return (await transport.SendAsync(exchange, Json.UrgeAnswer, cancellationToken).ConfigureAwait(false)).InvalidUserIdList ?? [];
    }

    public async Task<ReactionId> ReactAsync(MessageId id, string emoji, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(emoji);
        LarkExchange exchange = new(app, HttpMethod.Post, Api + "/:message_id/reactions")
        {
            Target = Path(id, "/reactions"), Family = LarkFamily.Reactions, Body = LarkJson.Content(new ReactRequest(new(emoji)), Json.ReactRequest),
        };
        var answer = await transport.SendAsync(exchange, Json.ReactionItem, cancellationToken).ConfigureAwait(false);
        if (answer.ReactionId is { Length: > 0 } reaction)
            return new(reaction);
        exchange.EndedInDoubt();
        throw LarkErrors.Unreadable(exchange);
    }

    public IAsyncEnumerable<MessageReaction> ListReactionsAsync(MessageId id, ReactionQuery? query = null, CancellationToken cancellationToken = default)
    {
        var path = Path(id, "/reactions");
        query ??= new();
        var size = LarkPages.Size(query.PageSize, LargestPage);
        const string api = Api + "/:message_id/reactions";
        return LarkPages.ReadAsync(
            async (page, token) =>
            {
                LarkExchange exchange = new(app, HttpMethod.Get, api)
                {
                    Target = new LarkQuery().Add("reaction_type", query.Emoji).Add("page_size", size).Add("user_id_type", "open_id").Add("page_token", page).On(path), Family = LarkFamily.Reactions,
                };
                var items = await transport.SendAsync(exchange, Json.LarkPageReactionItem, token).ConfigureAwait(false);
                return new LarkPage<MessageReaction>
                {
                    Items = [.. items.Items.Where(item => item.ReactionId is { Length: > 0 }).Select(item => item.ToReaction())], HasMore = items.HasMore, PageToken = items.PageToken,
                };
            },
            query.PageToken, "GET " + api, cancellationToken);
    }

    public Task RemoveReactionAsync(MessageId id, ReactionId reaction, CancellationToken cancellationToken = default)
    {
        if (reaction.IsEmpty)
            throw new ArgumentException("The reaction id is empty.", nameof(reaction));
        LarkExchange exchange = new(app, HttpMethod.Delete, Api + "/:message_id/reactions/:reaction_id")
        {
            Target = Path(id, "/reactions/" + Uri.EscapeDataString(reaction.Value)), Family = LarkFamily.Reactions,
        };
        return transport.SendAsync(exchange, cancellationToken);
    }

    public Task PinAsync(MessageId id, CancellationToken cancellationToken = default)
    {
        Path(id);
        return transport.SendAsync(
            new LarkExchange(app, HttpMethod.Post, PinApi) { Family = LarkFamily.Messages, Idempotent = true, Body = LarkJson.Content(new PinRequest(id), Json.PinRequest) }, cancellationToken);
    }

    public Task UnpinAsync(MessageId id, CancellationToken cancellationToken = default)
    {
        Path(id);
        return transport.SendAsync(
            new LarkExchange(app, HttpMethod.Delete, PinApi + "/:message_id") { Target = $"{PinApi}/{Uri.EscapeDataString(id.Value)}", Family = LarkFamily.Messages, Idempotent = true }, cancellationToken);
    }

    public IAsyncEnumerable<MessagePin> ListPinsAsync(ChatId chat, PinQuery? query = null, CancellationToken cancellationToken = default)
    {
        if (chat.IsEmpty)
            throw new ArgumentException("The chat id is empty.", nameof(chat));
        query ??= new();
        var size = LarkPages.Size(query.PageSize, LargestPage);
        return LarkPages.ReadAsync(
            (page, token) => transport.SendAsync(
                new LarkExchange(app, HttpMethod.Get, PinApi)
                {
                    Target = new LarkQuery().Add("chat_id", chat.Value).Add("start_time", Milliseconds(query.From)).Add("end_time", Milliseconds(query.To))
                        .Add("page_size", size).Add("page_token", page).On(PinApi),
                    Family = LarkFamily.Messages,
                },
                Json.LarkPageMessagePin, token),
            query.PageToken, "GET " + PinApi, cancellationToken);
    }

    private static string? Milliseconds(DateTimeOffset? time) => time?.ToUnixTimeMilliseconds().ToString(System.Globalization.CultureInfo.InvariantCulture);
}
