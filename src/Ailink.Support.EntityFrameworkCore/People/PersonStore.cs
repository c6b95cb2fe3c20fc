using Microsoft.EntityFrameworkCore;

namespace Ailink.Support;

internal sealed class PersonStore(SupportReader reader, SqliteWriter writer, TimeProvider time) : IPersonStore
{
    public Task<Person?> FindAsync(PersonId id, CancellationToken cancellationToken = default)
        => reader.ReadAsync(async (db, ct) => (await db.People.FirstOrDefaultAsync(person => person.Id == id, ct).ConfigureAwait(false))?.ToPerson(), cancellationToken);

    public Task<Person?> FindStaffAsync(string staffKey, CancellationToken cancellationToken = default)
        => reader.ReadAsync(async (db, ct) => (await db.People.FirstOrDefaultAsync(person => person.StaffKey == staffKey, ct).ConfigureAwait(false))?.ToPerson(), cancellationToken);

    public Task<Person?> EnsureCustomerAsync(SupportChannel channel, CustomerIdentity who, CancellationToken cancellationToken = default)
        => writer.WriteAsync(
            scope =>
            {
                using var db = scope.OpenContext();
                var home = db.Channels.First(row => row.Id == channel.Id);
                if (home.TenantKey is null)
                {
                    home.TenantKey = who.TenantKey;
                    home.RowVersion++;
                }

                if (home.TenantKey != who.TenantKey) return null;
                var row = db.People.FirstOrDefault(person => person.ChannelId == channel.Id && person.OpenId == who.OpenId);
                if (row is null)
                {
                    row = new PersonRow
                    {
                        Id = PersonId.New(time),
                        AccountId = home.AccountId,
                        ChannelId = home.Id,
                        Side = ActorSide.Customer,
                        Name = who.Name,
                        OpenId = who.OpenId,
                    };
                    db.Add(row);
                }

                (row.Name, row.AvatarUrl, row.UnionId) = (who.Name, who.AvatarUrl, who.UnionId ?? row.UnionId);
                Save(db, row);
                return row.ToPerson();
            },
            cancellationToken);

    public Task<Person> EnsureStaffAsync(StaffIdentity who, CancellationToken cancellationToken = default)
        => writer.WriteAsync(
            scope =>
            {
                using var db = scope.OpenContext();
                var row = db.People.FirstOrDefault(person => person.StaffKey == who.StaffKey);
                if (row is null)
                {
                    row = new PersonRow { Id = PersonId.New(time), Side = ActorSide.Service, Name = who.Name, StaffKey = who.StaffKey };
                    db.Add(row);
                }

                (row.Name, row.Title, row.AvatarUrl) = (who.Name, who.Title, who.AvatarUrl);
                Save(db, row);
                return row.ToPerson();
            },
            cancellationToken);

    private static void Save(SupportDbContext db, PersonRow row)
    {
        if (db.Entry(row).State == EntityState.Modified) row.RowVersion++;
        db.SaveChanges();
    }
}
