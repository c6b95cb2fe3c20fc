using System.Globalization;

namespace Ailink.Support;

/// <summary>Where a message is in the web app: what the button of a card opens.</summary>
internal static class MessageAddress
{
    public static Uri Of(Uri publicOrigin, string appId, GroupId group, long sequence)
        => new(publicOrigin, string.Create(CultureInfo.InvariantCulture, $"/feishu/{Uri.EscapeDataString(appId)}/groups/{group}?m={sequence}"));
}
