namespace Ailink.Lark;

/// <summary>Groups and their members. The platform wants changes of one chat one after the other.</summary>
/// <remarks>Vendor: https://open.feishu.cn/document/server-docs/group/chat/intro</remarks>
public interface ILarkChats
{
    /// <summary>Makes a group with the bot in it. Retries never make two.</summary>
    /// <param name="chat">The chat.</param>
    /// <param name="cancellationToken">Stops the call; the chat may then have been made.</param>
    /// <exception cref="LarkUnavailableException">No answer. With <see cref="LarkException.OutcomeUnknown"/> the chat may have been made: call again with <see cref="LarkException.Uuid"/>.</exception>
    /// <exception cref="LarkException">Any other refusal.</exception>
    /// <remarks>Wants im:chat:create or im:chat. Vendor: https://open.feishu.cn/document/server-docs/group/chat/create</remarks>
    Task<ChatId> CreateAsync(NewChat chat, CancellationToken cancellationToken = default);

    /// <summary>Reads a chat.</summary>
    /// <param name="id">The chat.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <exception cref="LarkException">The call failed.</exception>
    /// <remarks>Wants im:chat:read, im:chat:readonly or im:chat. Vendor: https://open.feishu.cn/document/server-docs/group/chat/get</remarks>
    Task<LarkChat> GetAsync(ChatId id, CancellationToken cancellationToken = default);

    /// <summary>Changes a chat. Who neither owns nor manages it may change name, picture and description, where the chat allows that.</summary>
    /// <param name="id">The chat.</param>
    /// <param name="update">What to change.</param>
    /// <param name="cancellationToken">Stops the call; the chat may then have been changed.</param>
    /// <exception cref="LarkException">The call failed.</exception>
    /// <remarks>Wants im:chat:update or im:chat. Vendor: https://open.feishu.cn/document/server-docs/group/chat/update</remarks>
    Task UpdateAsync(ChatId id, ChatUpdate update, CancellationToken cancellationToken = default);

    /// <summary>Dissolves a chat for all its members. Its history is not kept.</summary>
    /// <param name="id">The chat; the bot owns it, or has made it and has im:chat:operate_as_owner.</param>
    /// <param name="cancellationToken">Stops the call; the chat may then be gone.</param>
    /// <exception cref="LarkException">The call failed.</exception>
    /// <remarks>Wants im:chat:delete or im:chat. Vendor: https://open.feishu.cn/document/server-docs/group/chat/delete</remarks>
    Task DeleteAsync(ChatId id, CancellationToken cancellationToken = default);

    /// <summary>The groups the bot is in.</summary>
    /// <param name="query">Order and page size.</param>
    /// <param name="cancellationToken">Stops the walk.</param>
    /// <exception cref="LarkException">A call failed.</exception>
    /// <remarks>Wants im:chat:read, im:chat:readonly, im:chat.group_info:readonly or im:chat. Vendor: https://open.feishu.cn/document/server-docs/group/chat/list</remarks>
    IAsyncEnumerable<LarkChat> ListAsync(ChatQuery? query = null, CancellationToken cancellationToken = default);

    /// <summary>The groups the bot can see whose name, or the name of a member, matches.</summary>
    /// <param name="query">Up to 64 characters.</param>
    /// <param name="options">Page size: 1 to 100, default 20.</param>
    /// <param name="cancellationToken">Stops the walk.</param>
    /// <exception cref="LarkException">A call failed.</exception>
    /// <remarks>Scopes as for <see cref="ListAsync"/>. Vendor: https://open.feishu.cn/document/server-docs/group/chat/search</remarks>
    IAsyncEnumerable<LarkChat> SearchAsync(string query, LarkListOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>The users in a chat, 50 a call. Bots are not listed.</summary>
    /// <param name="id">The chat.</param>
    /// <param name="cancellationToken">Stops the walk.</param>
    /// <exception cref="LarkException">A call failed.</exception>
    /// <remarks>Wants im:chat.members:read, im:chat:readonly, im:chat.group_info:readonly or im:chat. Vendor: https://open.feishu.cn/document/server-docs/group/chat-member/get</remarks>
    IAsyncEnumerable<ChatMember> ListMembersAsync(ChatId id, CancellationToken cancellationToken = default);

    /// <inheritdoc cref="ListMembersAsync(ChatId, CancellationToken)"/>
    /// <param name="id">The chat.</param>
    /// <param name="options">Up to 100 members a call.</param>
    /// <param name="cancellationToken">Stops the walk.</param>
    IAsyncEnumerable<ChatMember> ListMembersAsync(ChatId id, LarkListOptions options, CancellationToken cancellationToken = default);

    /// <summary>Adds users: all who can be added are, the others are reported.</summary>
    /// <param name="id">The chat.</param>
    /// <param name="users">1 to 50 users.</param>
    /// <param name="cancellationToken">Stops the call; users may then have been added.</param>
    /// <exception cref="LarkException">The call failed.</exception>
    /// <remarks>Wants im:chat.members:write_only or im:chat. Vendor: https://open.feishu.cn/document/server-docs/group/chat-member/create</remarks>
    Task<ChatMembersAdded> AddMembersAsync(ChatId id, IReadOnlyList<OpenId> users, CancellationToken cancellationToken = default);

    /// <summary>Adds bots.</summary>
    /// <param name="id">The chat; it may hold 15 bots.</param>
    /// <param name="bots">1 to 5 apps.</param>
    /// <param name="cancellationToken">Stops the call; bots may then have been added.</param>
    /// <exception cref="LarkException">The call failed.</exception>
    /// <remarks>Scopes and page as for <see cref="AddMembersAsync"/>.</remarks>
    Task<ChatMembersAdded> AddBotsAsync(ChatId id, IReadOnlyList<AppId> bots, CancellationToken cancellationToken = default);

    /// <summary>Removes users.</summary>
    /// <param name="id">The chat.</param>
    /// <param name="users">1 to 50 users, not its owner.</param>
    /// <param name="cancellationToken">Stops the call; users may then have been removed.</param>
    /// <returns>Ids that are nobody's here.</returns>
    /// <exception cref="LarkException">The call failed.</exception>
    /// <remarks>Wants im:chat.members:write_only or im:chat. Vendor: https://open.feishu.cn/document/server-docs/group/chat-member/delete</remarks>
    Task<IReadOnlyList<string>> RemoveMembersAsync(ChatId id, IReadOnlyList<OpenId> users, CancellationToken cancellationToken = default);

    /// <summary>Removes bots. An app may always remove itself.</summary>
    /// <param name="id">The chat.</param>
    /// <param name="bots">1 to 5 apps.</param>
    /// <param name="cancellationToken">Stops the call; bots may then have been removed.</param>
    /// <returns>Ids that are no app's here.</returns>
    /// <exception cref="LarkException">The call failed.</exception>
    /// <remarks>Scopes and page as for <see cref="RemoveMembersAsync"/>.</remarks>
    Task<IReadOnlyList<string>> RemoveBotsAsync(ChatId id, IReadOnlyList<AppId> bots, CancellationToken cancellationToken = default);

    /// <summary>Whether the caller, the bot or with <see cref="ILarkClient.AsUser"/> the user, is a member.</summary>
    /// <param name="id">The chat.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <exception cref="LarkException">The call failed.</exception>
    /// <remarks>Scopes as for <see cref="ListMembersAsync(ChatId, CancellationToken)"/>. Vendor: https://open.feishu.cn/document/server-docs/group/chat-member/is_in_chat</remarks>
    Task<bool> IsMemberAsync(ChatId id, CancellationToken cancellationToken = default);

    /// <summary>Joins a public chat.</summary>
    /// <param name="id">The chat.</param>
    /// <param name="cancellationToken">Stops the call; the caller may then have joined.</param>
    /// <exception cref="LarkPermissionException">Who joins must be approved.</exception>
    /// <exception cref="LarkException">Any other refusal.</exception>
    /// <remarks>Wants im:chat.members:write_only or im:chat. Vendor: https://open.feishu.cn/document/server-docs/group/chat-member/me_join</remarks>
    Task JoinAsync(ChatId id, CancellationToken cancellationToken = default);

    /// <summary>Makes users managers; only the owner may. A chat has ten at most, a supergroup twenty.</summary>
    /// <param name="id">The chat.</param>
    /// <param name="users">1 to 50 members.</param>
    /// <param name="cancellationToken">Stops the call; users may then be managers.</param>
    /// <returns>Who manages the chat now.</returns>
    /// <exception cref="LarkException">The call failed.</exception>
    /// <remarks>Wants im:chat.managers:write_only or im:chat. Vendor: https://open.feishu.cn/document/server-docs/group/chat-member/add_managers</remarks>
    Task<ChatManagers> AddManagersAsync(ChatId id, IReadOnlyList<OpenId> users, CancellationToken cancellationToken = default);

    /// <summary>Makes managers members again; only the owner may.</summary>
    /// <param name="id">The chat.</param>
    /// <param name="users">1 to 50 managers.</param>
    /// <param name="cancellationToken">Stops the call; users may then be no managers any more.</param>
    /// <returns>Who manages the chat now.</returns>
    /// <exception cref="LarkException">The call failed.</exception>
    /// <remarks>Scopes as for <see cref="AddManagersAsync"/>. Vendor: https://open.feishu.cn/document/server-docs/group/chat-member/delete_managers</remarks>
    Task<ChatManagers> RemoveManagersAsync(ChatId id, IReadOnlyList<OpenId> users, CancellationToken cancellationToken = default);

    /// <summary>Makes a link with which others join. It dies when the bot leaves the chat.</summary>
    /// <param name="id">The chat.</param>
    /// <param name="life">How long it is good.</param>
    /// <param name="cancellationToken">Stops the call; a link may then have been made.</param>
    /// <exception cref="LarkException">The call failed.</exception>
    /// <remarks>Wants im:chat:read, im:chat:readonly or im:chat. Vendor: https://open.feishu.cn/document/server-docs/group/chat/link</remarks>
    Task<Uri> CreateLinkAsync(ChatId id, ChatLinkLife life, CancellationToken cancellationToken = default);
}
