namespace Ailink.Lark;

/// <summary>People of the tenant. An app sees those in its range of contacts, which is another setting than its availability; these calls do not count in the monthly quota.</summary>
/// <remarks>Vendor: https://open.feishu.cn/document/server-docs/contact-v3/resources</remarks>
public interface ILarkContacts
{
    /// <summary>Reads a user. Fields the app has no scope for are null: a name wants contact:user.base:readonly.</summary>
    /// <param name="id">The user.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <exception cref="LarkPermissionException">The user is outside the app's range of contacts, or a scope is missing.</exception>
    /// <exception cref="LarkException">Any other refusal.</exception>
    /// <remarks>Wants contact:contact.base:readonly. Vendor: https://open.feishu.cn/document/server-docs/contact-v3/user/get</remarks>
    Task<LarkUser> GetAsync(OpenId id, CancellationToken cancellationToken = default);

    /// <summary>Reads many users, 50 a call, each call made when its users are wanted. Who is outside the range of contacts is left out.</summary>
    /// <param name="ids">The users, as many as you like.</param>
    /// <param name="cancellationToken">Stops the walk.</param>
    /// <exception cref="LarkException">A call failed.</exception>
    /// <remarks>Wants contact:contact.base:readonly. Vendor: https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/contact-v3/user/batch</remarks>
    IAsyncEnumerable<LarkUser> GetManyAsync(IReadOnlyList<OpenId> ids, CancellationToken cancellationToken = default);

    /// <summary>Finds users by the addresses of their accounts, 50 a call. Addresses of enterprise mailboxes never match.</summary>
    /// <param name="emails">The addresses, as many as you like.</param>
    /// <param name="cancellationToken">Stops the calls.</param>
    /// <returns>The users that were found, by address; upper and lower case are the same.</returns>
    /// <exception cref="LarkException">A call failed.</exception>
    /// <remarks>Wants contact:user.id:readonly. Vendor: https://open.feishu.cn/document/server-docs/contact-v3/user/batch_get_id</remarks>
    Task<IReadOnlyDictionary<string, OpenId>> FindByEmailAsync(IReadOnlyList<string> emails, CancellationToken cancellationToken = default);

    /// <summary>Finds users by their telephone numbers, 50 a call.</summary>
    /// <param name="mobiles">The numbers, as many as you like; outside mainland China with <c>+</c> and the country's code.</param>
    /// <param name="cancellationToken">Stops the calls.</param>
    /// <returns>The users that were found, by number as it was asked for.</returns>
    /// <exception cref="LarkException">A call failed.</exception>
    /// <remarks>As <see cref="FindByEmailAsync"/>.</remarks>
    Task<IReadOnlyDictionary<string, OpenId>> FindByMobileAsync(IReadOnlyList<string> mobiles, CancellationToken cancellationToken = default);

    /// <summary>Finds users by addresses and numbers at once, up to 50 of each a call.</summary>
    /// <param name="emails">The addresses, as many as you like.</param>
    /// <param name="mobiles">The numbers, as many as you like.</param>
    /// <param name="cancellationToken">Stops the calls.</param>
    /// <exception cref="LarkException">A call failed.</exception>
    /// <remarks>As <see cref="FindByEmailAsync"/>.</remarks>
    Task<FoundUsers> FindAsync(IReadOnlyList<string> emails, IReadOnlyList<string> mobiles, CancellationToken cancellationToken = default);
}
