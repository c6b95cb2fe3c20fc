namespace Ailink.Lark;

/// <summary>Who is in a chat, and who leads it.</summary>
internal sealed partial class LarkChats
{
    private const int MostUsers = 50;
    private const int MostBots = 5;
    private const int MemberPage = 50;

    public IAsyncEnumerable<ChatMember> ListMembersAsync(ChatId id, CancellationToken cancellationToken = default) => ListMembersAsync(id, new LarkListOptions(), cancellationToken);

    public IAsyncEnumerable<ChatMember> ListMembersAsync(ChatId id, LarkListOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (id.IsEmpty)
            throw new ArgumentException("The chat id is empty.", nameof(id));
        var size = LarkPages.Size(options.PageSize ?? MemberPage, LargestPage);
        return LarkPages.ReadAsync(
            (page, token) => transport.SendAsync(
                To(HttpMethod.Get, id, "/members", new LarkQuery().Add("member_id_type", "open_id").Add("page_size", size).Add("page_token", page).On("")), Json.LarkPageChatMember, token),
            options.PageToken, $"GET {ById}/members", cancellationToken);
    }

    public Task<ChatMembersAdded> AddMembersAsync(ChatId id, IReadOnlyList<OpenId> users, CancellationToken cancellationToken = default) =>
        AddAsync(id, "open_id", Ids(users, MostUsers, nameof(users)), cancellationToken);

    public Task<ChatMembersAdded> AddBotsAsync(ChatId id, IReadOnlyList<AppId> bots, CancellationToken cancellationToken = default) =>
        AddAsync(id, "app_id", Ids(bots, MostBots, nameof(bots)), cancellationToken);

    public Task<IReadOnlyList<string>> RemoveMembersAsync(ChatId id, IReadOnlyList<OpenId> users, CancellationToken cancellationToken = default) =>
        RemoveAsync(id, "open_id", Ids(users, MostUsers, nameof(users)), cancellationToken);

    public Task<IReadOnlyList<string>> RemoveBotsAsync(ChatId id, IReadOnlyList<AppId> bots, CancellationToken cancellationToken = default) =>
        RemoveAsync(id, "app_id", Ids(bots, MostBots, nameof(bots)), cancellationToken);

    public async Task<bool> IsMemberAsync(ChatId id, CancellationToken cancellationToken = default) =>
        (await transport.SendAsync(To(HttpMethod.Get, id, "/members/is_in_chat", ""), Json.IsInChatAnswer, cancellationToken).ConfigureAwait(false)).IsInChat;

    public Task JoinAsync(ChatId id, CancellationToken cancellationToken = default) => transport.SendAsync(To(HttpMethod.Patch, id, "/members/me_join", ""), cancellationToken);

    public Task<ChatManagers> AddManagersAsync(ChatId id, IReadOnlyList<OpenId> users, CancellationToken cancellationToken = default) => ManageAsync(id, "/managers/add_managers", users, cancellationToken);

    public Task<ChatManagers> RemoveManagersAsync(ChatId id, IReadOnlyList<OpenId> users, CancellationToken cancellationToken = default) => ManageAsync(id, "/managers/delete_managers", users, cancellationToken);

    private async Task<ChatMembersAdded> AddAsync(ChatId id, string idType, IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        // 1: add everybody who can be added, and report the others.
        var exchange = To(HttpMethod.Post, id, "/members", $"?member_id_type={idType}&succeed_type=1", LarkJson.Content(new MembersRequest(ids), Json.MembersRequest));
        var answer = await transport.SendAsync(exchange, Json.MembersAnswer, cancellationToken).ConfigureAwait(false);
        return new(answer.InvalidIdList ?? [], answer.NotExistedIdList ?? [], answer.PendingApprovalIdList ?? []);
    }

    private async Task<IReadOnlyList<string>> RemoveAsync(ChatId id, string idType, IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        var exchange = To(HttpMethod.Delete, id, "/members", $"?member_id_type={idType}", LarkJson.Content(new MembersRequest(ids), Json.MembersRequest));
        return (await transport.SendAsync(exchange, Json.MembersAnswer, cancellationToken).ConfigureAwait(false)).InvalidIdList ?? [];
    }

    private async Task<ChatManagers> ManageAsync(ChatId id, string path, IReadOnlyList<OpenId> users, CancellationToken cancellationToken)
    {
        var exchange = To(HttpMethod.Post, id, path, "?member_id_type=open_id", LarkJson.Content(new ManagersRequest(Ids(users, MostUsers, nameof(users))), Json.ManagersRequest));
        var answer = await transport.SendAsync(exchange, Json.ManagersAnswer, cancellationToken).ConfigureAwait(false);
        return new(answer.ChatManagers ?? [], answer.ChatBotManagers ?? []);
    }

    private static List<string> Ids<T>(IReadOnlyList<T> ids, int most, string name) where T : struct
    {
        ArgumentNullException.ThrowIfNull(ids, name);
        return ids.Count >= 1 && ids.Count <= most ? [.. ids.Select(id => id.ToString()!)] : throw new ArgumentException($"One call takes 1 to {most} of them.", name);
    }
}
