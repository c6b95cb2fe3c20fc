using Microsoft.EntityFrameworkCore;

namespace Ailink.Support;

/// <summary>Reads messages as their readers may see them.</summary>
internal static class MessageReading
{
    public static async Task<GroupMessage?> FindAsync(SupportDbContext db, MessageId id, Actor by, CancellationToken cancellationToken)
    {
        var row = await db.Messages.FirstOrDefaultAsync(message => message.Id == id, cancellationToken).ConfigureAwait(false);
        if (row is null || !await SeesAsync(db, row.GroupId, by, cancellationToken).ConfigureAwait(false)) return null;
        return (await DescribeAsync(db, [row], cancellationToken).ConfigureAwait(false))[row.Id];
    }

    public static async Task<MessagePage?> ListAsync(SupportDbContext db, GroupId group, MessageWindow window, Actor by, CancellationToken cancellationToken)
    {
        if (!await SeesAsync(db, group, by, cancellationToken).ConfigureAwait(false)) return null;
        var messages = db.Messages.Where(message => message.GroupId == group);
        if (window.After is { } after) messages = messages.Where(message => message.Sequence > after);
        if (window.Before is { } before) messages = messages.Where(message => message.Sequence < before);
        var forward = window.After is not null;
        messages = forward ? messages.OrderBy(message => message.Sequence) : messages.OrderByDescending(message => message.Sequence);

        // One more than asked for shows whether there are more.
        var rows = await messages.Take(window.Limit + 1).ToListAsync(cancellationToken).ConfigureAwait(false);
        var more = rows.Count > window.Limit;
        if (more) rows.RemoveAt(window.Limit);
        if (!forward) rows.Reverse();
        var described = await DescribeAsync(db, rows, cancellationToken).ConfigureAwait(false);
        return new([.. rows.Select(row => described[row.Id])], more);
    }

    public static async Task<IReadOnlyList<MessageChange>?> ListChangesAsync(
        SupportDbContext db, GroupId group, long after, int limit, Actor by, CancellationToken cancellationToken)
    {
        if (!await SeesAsync(db, group, by, cancellationToken).ConfigureAwait(false)) return null;
        var written = await db.Messages.Where(message => message.GroupId == group && message.Sequence > after)
            .OrderBy(message => message.Sequence).Take(limit).ToListAsync(cancellationToken).ConfigureAwait(false);
        var changed = await db.Messages.Where(message => message.GroupId == group && message.ChangedSequence > after && message.ChangedSequence != message.Sequence)
            .OrderBy(message => message.ChangedSequence).Take(limit).ToListAsync(cancellationToken).ConfigureAwait(false);
        var merged = written.Select(row => (Number: row.Sequence, IsNew: true, Row: row))
            .Concat(changed.Select(row => (Number: row.ChangedSequence, IsNew: false, Row: row)))
            .OrderBy(change => change.Number).Take(limit).ToList();
        var described = await DescribeAsync(db, [.. merged.Select(change => change.Row).DistinctBy(row => row.Id)], cancellationToken).ConfigureAwait(false);
        return [.. merged.Select(change => new MessageChange(change.Number, change.IsNew, described[change.Row.Id]))];
    }

    private static Task<bool> SeesAsync(SupportDbContext db, GroupId group, Actor by, CancellationToken cancellationToken)
        => db.Members.To(by, db).AnyAsync(member => member.GroupId == group, cancellationToken);

    private static async Task<Dictionary<MessageId, GroupMessage>> DescribeAsync(SupportDbContext db, List<MessageRow> rows, CancellationToken cancellationToken)
    {
        if (rows.Count == 0) return [];
        var quotedIds = rows.Where(row => row.ReplyTo is not null).Select(row => row.ReplyTo!.Value).Distinct().ToList();
        var quoted = quotedIds.Count == 0
            ? []
            : await db.Messages.Where(message => quotedIds.Contains(message.Id)).ToDictionaryAsync(message => message.Id, cancellationToken).ConfigureAwait(false);
        var mentions = await MentionsAsync(db, [.. rows.Select(row => row.Id).Concat(quotedIds).Distinct()], cancellationToken).ConfigureAwait(false);
        var authorIds = rows.Concat(quoted.Values).Select(row => row.AuthorId).Distinct().ToList();
        var authors = await db.People.Where(person => authorIds.Contains(person.Id)).ToDictionaryAsync(person => person.Id, cancellationToken).ConfigureAwait(false);

        return rows.ToDictionary(row => row.Id, row =>
        {
            var author = authors[row.AuthorId];
            var recalled = row.RecalledAt is not null;
            return new GroupMessage(
                row.Id, row.GroupId, row.Sequence, row.ChangedSequence, row.Kind,
                new(author.Id, author.Name, author.Side, author.AvatarUrl, author.Title),
                row.Text, [.. mentions[row.Id]], row.MentionsAll && !recalled, Quote(row.ReplyTo), row.CreatedAt, row.EditedAt, recalled);
        });

        MessageQuote? Quote(MessageId? id)
            => id is { } known && quoted.TryGetValue(known, out var row)
                ? new(row.Id, row.Sequence, authors[row.AuthorId].Name, QuoteText.Of(row.Text, [.. mentions[row.Id]]))
                : null;
    }

    private static async Task<ILookup<MessageId, MessageMention>> MentionsAsync(SupportDbContext db, IReadOnlyList<MessageId> messages, CancellationToken cancellationToken)
    {
        var found = await db.Mentions.Where(mention => messages.Contains(mention.MessageId))
            .OrderBy(mention => mention.Position)
            .Join(db.People, mention => mention.PersonId, person => person.Id, (mention, person) => new { mention.MessageId, mention.Position, person.Id, person.Name })
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        return found.OrderBy(mention => mention.Position).ToLookup(mention => mention.MessageId, mention => new MessageMention(mention.Id, mention.Name));
    }
}
