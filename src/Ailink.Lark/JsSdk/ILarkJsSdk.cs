namespace Ailink.Lark;

/// <summary>Lets a page inside the Lark client use its functions.</summary>
public interface ILarkJsSdk
{
    /// <summary>Signs a page for <c>window.h5sdk.config</c>. The ticket it takes is asked for once in two hours, whatever the number of pages.</summary>
    /// <param name="page">The page as the browser shows it, query included; a fragment does not matter. Its host must be one of the app's trusted domains.</param>
    /// <param name="cancellationToken">Stops the call for the ticket.</param>
    /// <exception cref="ArgumentException">The address is not absolute http(s).</exception>
    /// <exception cref="LarkException">No ticket could be had.</exception>
    /// <remarks>Vendor: https://open.feishu.cn/document/uYjL24iN/uEzM4YjLxMDO24SMzgjN</remarks>
    Task<JsSdkSignature> SignAsync(Uri page, CancellationToken cancellationToken = default);
}
