namespace Ailink.Support;

/// <summary>Makes the card of a claim.</summary>
internal static class NotificationCards
{
    public static NotificationCard Of(NotificationClaim claim, bool includeSnippet)
    {
        var quoted = includeSnippet && !claim.WithoutSnippet;
        var lines = claim.Mentions.Select(mention => new NotificationLine(
            mention.Group, mention.GroupTitle, mention.Message, mention.Sequence, mention.AuthorName, quoted ? SnippetText.Of(mention.Text, mention.Names) : string.Empty, mention.At));
        var (channel, openId, account) = claim.Recipient;
        return new(channel, openId, account, [.. lines], claim.MentionCount, claim.GroupCount, quoted);
    }

    /// <summary>Where a monthly quota counts, one call is better than two.</summary>
    public static bool TravelsAsEntity(SupportChannel channel, CardDelivery delivery)
        => delivery == CardDelivery.Entity || (delivery == CardDelivery.Auto && channel.MonthlyQuota is null);
}
