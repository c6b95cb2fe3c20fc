using Microsoft.EntityFrameworkCore;

namespace Ailink.Support;

internal sealed class GroupStore(SupportReader reader, SqliteWriter writer, RosterCache rosters) : IGroupStore
{
    public Task<IReadOnlyList<GroupSummary>> ListAsync(Actor by, GroupId? only, CancellationToken cancellationToken = default)
        => reader.ReadAsync<IReadOnlyList<GroupSummary>>(
            async (db, ct) =>
            {
                var memberships = db.Members.To(by, db);
                if (only is { } id) memberships = memberships.Where(member => member.GroupId == id);
                var found = await memberships.Join(db.Groups, member => member.GroupId, group => group.Id, (member, group) => new
                {
                    Group = group,
                    member.ReadSequence,
                    Unread = db.Messages.Count(message =>
                        message.GroupId == group.Id && message.Sequence > member.ReadSequence && message.AuthorId != by.Person && message.RecalledAt == null),
                    Mentions = db.Messages.Count(message =>
                        message.GroupId == group.Id && message.Sequence > member.ReadSequence && message.AuthorId != by.Person && message.RecalledAt == null
                        && (message.MentionsAll || db.Mentions.Any(mention => mention.MessageId == message.Id && mention.PersonId == by.Person))),
                }).ToListAsync(ct).ConfigureAwait(false);
                return
                [
                    .. found.OrderBy(row => row.Group.Kind).ThenByDescending(row => row.Group.LastMessageAt ?? row.Group.CreatedAt).Select(row => new GroupSummary(
                        row.Group.Id, row.Group.AccountId, row.Group.Kind, row.Group.Title, row.Unread, row.Mentions, row.Group.Counter, row.ReadSequence, row.Group.LastMessageAt)),
                ];
            },
            cancellationToken);

    public Task<IReadOnlyList<GroupMember>?> ListMembersAsync(GroupId group, Actor by, CancellationToken cancellationToken = default)
        => reader.ReadAsync<IReadOnlyList<GroupMember>?>(
            async (db, ct) =>
            {
                if (!await db.Members.To(by, db).AnyAsync(member => member.GroupId == group, ct).ConfigureAwait(false)) return null;
                var members = await db.Members.Where(member => member.GroupId == group && member.LeftAt == null)
                    .OrderBy(member => member.JoinedAt).ThenBy(member => member.PersonId)
                    .Join(db.People, member => member.PersonId, person => person.Id, (member, person) => new
                    {
                        Member = member,
                        Person = person,
                        Refused = db.NotificationSlots.Where(slot => slot.PersonId == person.Id).Select(slot => slot.SuspendReason).FirstOrDefault(),
                    }).ToListAsync(ct).ConfigureAwait(false);
                return
                [
                    .. members.Select(row => new GroupMember(
                        row.Person.Id, row.Member.Side, row.Person.Name, row.Person.AvatarUrl, row.Member.Role, row.Person.Title, row.Member.JoinedAt, SuspendReasons.IsAboutPerson(row.Refused))),
                ];
            },
            cancellationToken);

    public Task<(long Sequence, bool Moved)?> MarkReadAsync(GroupId group, long sequence, Actor by, CancellationToken cancellationToken = default)
        => writer.WriteAsync<(long, bool)?>(
            scope =>
            {
                if (GroupHead.Find(scope, group) is not { } head || rosters.Get(scope, group, head.Account, head.RosterStamp).Find(by) is null) return null;
                var before = Cursor(scope, group, by.Person);
                scope.Execute(
                    """
                    UPDATE members SET read_sequence = max(read_sequence, min(@sequence, (SELECT counter FROM groups WHERE id = @group)))
                    WHERE group_id = @group AND person_id = @person
                    """,
                    ("@sequence", sequence), ("@group", group.ToString()), ("@person", by.Person.ToString()));
                var after = Cursor(scope, group, by.Person);
                return (after, after != before);
            },
            cancellationToken);

    public Task<SupportResult<Nothing>?> RemoveMemberAsync(
        GroupId group, PersonId person, Func<GroupRoster, SupportError?> refuse, DateTimeOffset now, CancellationToken cancellationToken = default)
        => writer.WriteAsync<SupportResult<Nothing>?>(
            scope =>
            {
                if (GroupHead.Find(scope, group) is not { } head) return null;
                if (refuse(rosters.Get(scope, group, head.Account, head.RosterStamp)) is { } refused) return refused;
                scope.Execute(
                    "UPDATE members SET left_at = @now WHERE group_id = @group AND person_id = @person",
                    ("@now", now.UtcTicks), ("@group", group.ToString()), ("@person", person.ToString()));
                Restamp(scope, group);
                return Nothing.More;
            },
            cancellationToken);

    public Task<GroupId> EnsureMainGroupAsync(GroupId ifNew, AccountId account, string title, DateTimeOffset now, CancellationToken cancellationToken = default)
        => writer.WriteAsync(
            scope =>
            {
                using var db = scope.OpenContext();
                if (db.Groups.FirstOrDefault(group => group.AccountId == account && group.Kind == GroupKind.Main) is { } main) return main.Id;
                db.Add(new GroupRow { Id = ifNew, AccountId = account, Kind = GroupKind.Main, Title = title, CreatedAt = now, RosterStamp = Random.Shared.NextInt64() });
                db.SaveChanges();
                return ifNew;
            },
            cancellationToken);

    public Task<SupportResult<bool>> AddMemberAsync(GroupId group, PersonId person, string role, string source, DateTimeOffset now, CancellationToken cancellationToken = default)
        => writer.WriteAsync<SupportResult<bool>>(
            scope =>
            {
                using var db = scope.OpenContext();
                if (db.Groups.FirstOrDefault(row => row.Id == group) is not { } home) return SupportErrors.Of(SupportErrors.NotFound, group.ToString());
                if (db.People.FirstOrDefault(row => row.Id == person) is not { } joining) return SupportErrors.Of(SupportErrors.NotFound, person.ToString());
                if (joining.Side == ActorSide.Customer && joining.AccountId != home.AccountId) return SupportErrors.Of(SupportErrors.TenantMismatch, person.ToString());

                var member = db.Members.FirstOrDefault(row => row.GroupId == group && row.PersonId == person);
                if (member is { LeftAt: null }) return false;
                if (member is null)
                {
                    member = new MemberRow { GroupId = group, PersonId = person, Side = joining.Side, Role = role, Source = source, ReadSequence = home.Counter };
                    db.Add(member);
                }

                (member.Role, member.Source, member.JoinedAt, member.LeftAt) = (role, source, now, null);
                db.SaveChanges();
                Restamp(scope, group);
                return true;
            },
            cancellationToken);

    public Task<MainGroupAbsence?> WhyNoMainGroupAsync(Actor by, CancellationToken cancellationToken = default)
        => reader.ReadAsync<MainGroupAbsence?>(
            async (db, ct) =>
            {
                var main = await db.Groups.FirstOrDefaultAsync(group => group.AccountId == by.Account && group.Kind == GroupKind.Main, ct).ConfigureAwait(false);
                if (main is null) return MainGroupAbsence.NotAttached;
                var member = await db.Members.FirstOrDefaultAsync(row => row.GroupId == main.Id && row.PersonId == by.Person, ct).ConfigureAwait(false);
                return member is null ? MainGroupAbsence.NotMember : member.LeftAt is null ? null : MainGroupAbsence.Removed;
            },
            cancellationToken);

    private static long Cursor(WriteScope scope, GroupId group, PersonId person)
        => (long)scope.Scalar("SELECT read_sequence FROM members WHERE group_id = @group AND person_id = @person", ("@group", group.ToString()), ("@person", person.ToString()))!;

    private static void Restamp(WriteScope scope, GroupId group)
        => scope.Execute("UPDATE groups SET roster_stamp = @stamp WHERE id = @group", ("@stamp", Random.Shared.NextInt64()), ("@group", group.ToString()));
}
