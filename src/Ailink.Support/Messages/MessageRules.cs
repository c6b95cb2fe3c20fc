namespace Ailink.Support;

/// <summary>Who may write what. Pure: what it needs to know comes in.</summary>
internal static class MessageRules
{
    /// <summary>What can be said about a post without looking at the group.</summary>
    public static SupportError? CheckPost(PostMessage command, int maxLength)
    {
        if (command.ClientId.Length is < 1 or > 64 || command.ClientId.AsSpan().ContainsAnyExceptInRange('!', '~'))
            return SupportErrors.Of(SupportErrors.ClientIdInvalid, $"{command.ClientId.Length} characters");
        return CheckText(command.Text, maxLength);
    }

    public static SupportError? CheckText(string text, int maxLength)
    {
        if (string.IsNullOrWhiteSpace(text)) return SupportErrors.Of(SupportErrors.MessageEmpty);
        return text.Length > maxLength ? SupportErrors.Of(SupportErrors.MessageTooLong, $"{text.Length} of {maxLength} characters") : null;
    }

    public static SupportResult<MessageDraft> Post(PostMessage command, Actor by, PostingGround ground)
    {
        if (ground.Roster.Find(by) is null) return SupportErrors.Of(SupportErrors.NotFound, command.Group.ToString());
        if (ground.Earlier() is { } earlier) return new MessageDraft(earlier, [], []);
        if (!ground.PlanActive) return SupportErrors.Of(SupportErrors.PlanInactive);
        if (command.MentionAll && by.Side != ActorSide.Service) return SupportErrors.Of(SupportErrors.ForbiddenAction, "@all");
        if (command.ReplyTo is { } quoted && !ground.Holds(quoted)) return SupportErrors.Of(SupportErrors.NotFound, quoted.ToString());

        var strangers = command.Mentions.Where(person => !ground.Roster.Members.ContainsKey(person)).Distinct().ToList();
        if (strangers.Count > 0)
            return SupportErrors.Of(SupportErrors.MentionNotMember, string.Join(", ", strangers.Select(person => ground.NameOf(person) ?? person.ToString())));

        List<PersonId> mentions = [.. command.Mentions.Concat(MembersNamed(command.Text, ground.Roster)).Distinct()];
        var told = command.MentionAll ? ground.Roster.Members.Keys : mentions.AsEnumerable();
        return new MessageDraft(null, mentions, Notified(told, by.Person, ground.Roster));
    }

    public static SupportResult<MessageRevision> Edit(string text, Actor by, MessageGround ground, DateTimeOffset now, TimeSpan window)
    {
        if (CheckOwn(by, ground) is { } refused) return refused;
        if (ground.Recalled) return SupportErrors.Of(SupportErrors.MessageRecalled, ground.Message.ToString());
        if (now - ground.CreatedAt > window) return SupportErrors.Of(SupportErrors.EditTooLate, ground.Message.ToString());
        if (text == ground.Text) return MessageRevision.None;

        // A mention that never stood in the text was chosen beside it and stays; one that stood there stands or falls with its place.
        var placed = MentionTokens.Find(ground.Text);
        List<PersonId> mentions = [.. ground.Mentions.Where(person => !placed.Contains(person)).Concat(MembersNamed(text, ground.Roster)).Distinct()];
        var added = ground.MentionsAll ? [] : mentions.Except(ground.Mentions);
        return new MessageRevision(true, false, text, mentions, Notified(added, by.Person, ground.Roster));
    }

    public static SupportResult<MessageRevision> Recall(Actor by, MessageGround ground)
    {
        if (CheckOwn(by, ground) is { } refused) return refused;
        return ground.Recalled ? MessageRevision.None : MessageRevision.Recall;
    }

    private static SupportError? CheckOwn(Actor by, MessageGround ground)
    {
        if (ground.Roster.Find(by) is null) return SupportErrors.Of(SupportErrors.NotFound, ground.Message.ToString());
        if (ground.Author != by.Person) return SupportErrors.Of(SupportErrors.ForbiddenAction, ground.Message.ToString());
        return ground.PlanActive ? null : SupportErrors.Of(SupportErrors.PlanInactive);
    }

    /// <summary>Whoever is named in the text and is no member is just text.</summary>
    private static IEnumerable<PersonId> MembersNamed(string text, GroupRoster roster) => MentionTokens.Find(text).Where(roster.Members.ContainsKey);

    /// <summary>The service team is reached by its own means; nobody is told of what they wrote themselves.</summary>
    private static List<NotificationSlotKey> Notified(IEnumerable<PersonId> told, PersonId author, GroupRoster roster)
    {
        var keys = new List<NotificationSlotKey>();
        foreach (var person in told)
            if (person != author && roster.Members[person] is { Side: ActorSide.Customer, Channel: { } channel }) keys.Add(new(channel, person));
        return keys;
    }
}
