namespace Ailink.Lark;

/// <summary>The app's bot.</summary>
public interface ILarkBot
{
    /// <summary>Reads the bot's name and state. Wants no scope.</summary>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <remarks>Vendor: https://open.feishu.cn/document/client-docs/bot-v3/obtain-bot-info</remarks>
    /// <exception cref="LarkException">The call failed.</exception>
    Task<LarkBotInfo> GetAsync(CancellationToken cancellationToken = default);
}
