using System.Security.Cryptography;
using System.Text;

namespace Ailink.Lark.Events;

/// <summary>What the platform says about sending, by kind of event.</summary>
/// <remarks>Vendor: https://open.feishu.cn/document/ukTMukTMukTM/uUTNz4SN1MjL1UzM</remarks>
internal static class EventKey
{
    private const int Longest = 400;

    /// <summary>Names an event in the ledger, the same each time it is sent. One message may come as two events: its id is what counts.</summary>
    public static string Of(AppId app, LarkEventHeader header, LarkEvent happened)
    {
        var key = $"{app.Value}|{header.EventType}|{(happened is MessageReceived { MessageId: { IsEmpty: false } message } ? message.Value : header.EventId)}";
        return key.Length <= Longest ? key : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
    }

    /// <summary>Whether it comes again after anything but 200. A callback does not: whoever acted is told at once that it failed, and may act again.</summary>
    public static bool IsSentAgain(LarkEventHeader header) => header.EventType is not ("card.action.trigger" or "url.preview.get");
}
