namespace Ailink.Lark.Events;

/// <summary>The whole way of a webhook, from its raw bytes to what to answer: for any web server. <c>MapLarkEvents</c> of Ailink.Lark.AspNetCore is this behind an endpoint.</summary>
public interface ILarkEvents
{
    /// <summary>Checks a request, hands a genuine event to its handlers, answers a challenge.</summary>
    /// <param name="app">Whose URL it came to. Null: the only registered app.</param>
    /// <param name="request">The request as it came: raw bytes, nothing parsed. Stop reading a body that is longer than you take.</param>
    /// <param name="cancellationToken">Is cancelled when the request is broken off. Handlers are told so; no event is lost by it.</param>
    /// <returns>What to answer. Every refusal, an unknown app as well, is the same answer.</returns>
    /// <remarks>Vendor: https://open.feishu.cn/document/ukTMukTMukTM/uYDNxYjL2QTM24iN0EjN/event-subscription-configure-/request-url-configuration-case</remarks>
    ValueTask<WebhookAnswer> ReceiveAsync(AppId? app, WebhookRequest request, CancellationToken cancellationToken = default);

    /// <summary>What to answer a request that your web server does not even read, because it is too long or no JSON: the same as every refusal. It is counted.</summary>
    /// <param name="reason">A word for the counter, such as <c>TooLarge</c>: one of few, nothing of the request.</param>
    WebhookAnswer Refuse(string reason);
}
