namespace Ailink.Lark;

/// <summary>
/// Where the tickets of store apps are kept. The platform sends each app a new one every hour; without it no token can be had. The default keeps them in memory; a service of several
/// processes registers a store they share: <c>services.AddSingleton&lt;ILarkAppTicketStore, MyTickets&gt;()</c>. A ticket is a secret.
/// </summary>
/// <remarks>Vendor: https://open.feishu.cn/document/server-docs/authentication-management/access-token/app_ticket_resend</remarks>
public interface ILarkAppTicketStore
{
    /// <summary>The latest ticket.</summary>
    /// <param name="app">The app.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <returns>The ticket, or null while none has come.</returns>
    ValueTask<string?> FindAsync(AppId app, CancellationToken cancellationToken = default);

    /// <summary>Keeps a ticket in place of the one before.</summary>
    /// <param name="app">The app.</param>
    /// <param name="ticket">The ticket.</param>
    /// <param name="cancellationToken">Stops the write.</param>
    ValueTask SaveAsync(AppId app, string ticket, CancellationToken cancellationToken = default);
}
