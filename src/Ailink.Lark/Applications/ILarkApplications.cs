namespace Ailink.Lark;

/// <summary>The app itself, as the platform knows it.</summary>
public interface ILarkApplications
{
    /// <summary>Reads the app's settings. Wants the scope <c>application:application:self_manage</c>.</summary>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <remarks>Vendor: https://open.feishu.cn/document/server-docs/application-v6/application/get</remarks>
    /// <exception cref="LarkException">The call failed.</exception>
    Task<LarkApplication> GetAsync(CancellationToken cancellationToken = default);
}
