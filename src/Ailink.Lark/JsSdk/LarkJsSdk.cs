using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Caching.Memory;

namespace Ailink.Lark;

/// <summary>Signs pages. The ticket is a fact that changes rarely, so it lies in the memory cache; whoever finds none asks, and the others wait for him.</summary>
[SuppressMessage("Design", "CA1001", Justification = "The gate has no handle to free, for nobody asks for its wait handle.")]
internal sealed class LarkJsSdk(LarkApp app, LarkTransport transport, IMemoryCache cache) : ILarkJsSdk
{
    private const int NonceBytes = 16;

    // A page that was signed is opened a moment later.
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(5);

    private readonly SemaphoreSlim _gate = new(1, 1);

    private JsTicketKey Key => new(TokenKey.Of(app.Credentials)); // the secret may have been rotated since

    public async Task<JsSdkSignature> SignAsync(Uri page, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(page);
        if (!page.IsAbsoluteUri || page.Scheme is not ("http" or "https"))
            throw new ArgumentException("A page has an absolute address, http or https.", nameof(page));
        var ticket = Held() ?? await FetchAsync(cancellationToken).ConfigureAwait(false);
        return Sign(app.AppId, ticket, page, transport.Time.GetUtcNow().ToUnixTimeMilliseconds(), Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(NonceBytes)));
    }

    /// <summary>The signature proper: fixed order, nothing escaped, the address without its fragment, as the caller wrote it.</summary>
    [SuppressMessage("Security", "CA5350", Justification = "The platform wants SHA-1 here.")]
    public static JsSdkSignature Sign(AppId app, string ticket, Uri page, long timestamp, string nonce)
    {
        var address = page.OriginalString.Split('#')[0];
        var text = string.Create(CultureInfo.InvariantCulture, $"jsapi_ticket={ticket}&noncestr={nonce}&timestamp={timestamp}&url={address}");
        return new(app, timestamp, nonce, Convert.ToHexStringLower(SHA1.HashData(Encoding.UTF8.GetBytes(text))));
    }

    private string? Held() => cache.TryGetValue(Key, out JsTicket? held) && transport.Time.GetUtcNow() < held!.UseUntil ? held.Ticket : null;

    private async Task<string> FetchAsync(CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (Held() is { } held)
                return held;
            LarkExchange exchange = new(app, HttpMethod.Post, "jssdk/ticket/get") { Idempotent = true };
            var answer = await transport.SendAsync(exchange, JsSdkJsonContext.Default.JsTicketAnswer, cancellationToken).ConfigureAwait(false);
            if (answer.Ticket is not { Length: > 0 } ticket)
                throw LarkErrors.Unreadable(exchange);
            var life = TimeSpan.FromSeconds(answer.ExpireIn);
            var usable = life >= 2 * Margin ? life - Margin : life / 2;
            if (usable > TimeSpan.Zero)
                cache.Set(Key, new JsTicket(ticket, transport.Time.GetUtcNow() + usable), new MemoryCacheEntryOptions { AbsoluteExpirationRelativeToNow = usable, Size = 1 });
            return ticket;
        }
        finally
        {
            _gate.Release();
        }
    }
}
