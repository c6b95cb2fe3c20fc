using Microsoft.EntityFrameworkCore;

namespace Ailink.Support;

/// <summary>The tables of the support domain. Reading goes through it; what is written goes through <see cref="SqliteWriter"/>.</summary>
internal sealed class SupportDbContext(DbContextOptions<SupportDbContext> options) : DbContext(options)
{
    public DbSet<AccountRow> Accounts => Set<AccountRow>();

    public DbSet<ChannelRow> Channels => Set<ChannelRow>();

    public DbSet<PersonRow> People => Set<PersonRow>();

    public DbSet<GroupRow> Groups => Set<GroupRow>();

    public DbSet<MemberRow> Members => Set<MemberRow>();

    public DbSet<MessageRow> Messages => Set<MessageRow>();

    public DbSet<MessageVersionRow> MessageVersions => Set<MessageVersionRow>();

    public DbSet<MentionRow> Mentions => Set<MentionRow>();

    public DbSet<MentionNoticeRow> MentionNotices => Set<MentionNoticeRow>();

    public DbSet<NotificationSlotRow> NotificationSlots => Set<NotificationSlotRow>();

    public DbSet<DeadLetterRow> DeadLetters => Set<DeadLetterRow>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<PersonId>().HaveConversion<SupportIdText<PersonId>>();
        configurationBuilder.Properties<AccountId>().HaveConversion<SupportIdText<AccountId>>();
        configurationBuilder.Properties<ChannelId>().HaveConversion<SupportIdText<ChannelId>>();
        configurationBuilder.Properties<GroupId>().HaveConversion<SupportIdText<GroupId>>();
        configurationBuilder.Properties<MessageId>().HaveConversion<SupportIdText<MessageId>>();
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicks>();
        configurationBuilder.Properties<ActorSide>().HaveConversion<string>();
        configurationBuilder.Properties<ChannelKind>().HaveConversion<string>();
        configurationBuilder.Properties<ChannelState>().HaveConversion<string>();
        configurationBuilder.Properties<GroupKind>().HaveConversion<string>();
        configurationBuilder.Properties<MessageKind>().HaveConversion<string>();
        configurationBuilder.Properties<NoticeState>().HaveConversion<string>();
        configurationBuilder.Properties<SlotState>().HaveConversion<string>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        Foundation(modelBuilder);
        Conversation(modelBuilder);
        Notification(modelBuilder);
        foreach (var entity in modelBuilder.Model.GetEntityTypes())
            foreach (var property in entity.GetProperties())
                property.SetColumnName(SnakeCase.Of(property.Name));
    }

    private static void Foundation(ModelBuilder model)
    {
        model.Entity<AccountRow>(row =>
        {
            row.ToTable("accounts").HasKey(account => account.Id);
            row.Property(account => account.RowVersion).IsConcurrencyToken();
        });
        model.Entity<ChannelRow>(row =>
        {
            row.ToTable("channels").HasKey(channel => channel.Id);
            row.HasIndex(channel => channel.AppId).IsUnique().HasFilter("state <> 'Removed'");
            row.HasOne<AccountRow>().WithMany().HasForeignKey(channel => channel.AccountId).OnDelete(DeleteBehavior.Restrict);
            row.Property(channel => channel.RowVersion).IsConcurrencyToken();
        });
        model.Entity<PersonRow>(row =>
        {
            row.ToTable("people").HasKey(person => person.Id);
            row.HasIndex(person => new { person.ChannelId, person.OpenId }).IsUnique();
            row.HasIndex(person => person.StaffKey).IsUnique();
            row.HasOne<ChannelRow>().WithMany().HasForeignKey(person => person.ChannelId).OnDelete(DeleteBehavior.Restrict);
            row.Property(person => person.RowVersion).IsConcurrencyToken();
        });
    }

    private static void Conversation(ModelBuilder model)
    {
        model.Entity<GroupRow>(row =>
        {
            row.ToTable("groups").HasKey(group => group.Id);
            row.HasIndex(group => group.AccountId).IsUnique().HasFilter("kind = 'Main'").HasDatabaseName("ix_groups_one_main");
            row.HasOne<AccountRow>().WithMany().HasForeignKey(group => group.AccountId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<MemberRow>(row =>
        {
            row.ToTable("members").HasKey(member => new { member.GroupId, member.PersonId });
            row.HasIndex(member => member.PersonId);
            row.HasOne<GroupRow>().WithMany().HasForeignKey(member => member.GroupId).OnDelete(DeleteBehavior.Restrict);
            row.HasOne<PersonRow>().WithMany().HasForeignKey(member => member.PersonId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<MessageRow>(row =>
        {
            row.ToTable("messages").HasKey(message => message.Id);
            row.HasIndex(message => new { message.GroupId, message.Sequence }).IsUnique();
            row.HasIndex(message => new { message.GroupId, message.ChangedSequence }).IsUnique();
            row.HasIndex(message => new { message.GroupId, message.AuthorId, message.ClientId }).IsUnique();
            row.HasOne<GroupRow>().WithMany().HasForeignKey(message => message.GroupId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<MessageVersionRow>(row => row.ToTable("message_versions").HasKey(version => new { version.MessageId, version.ReplacedBy }));
        model.Entity<MentionRow>(row => row.ToTable("mentions").HasKey(mention => new { mention.MessageId, mention.PersonId }));
    }

    private static void Notification(ModelBuilder model)
    {
        model.Entity<MentionNoticeRow>(row =>
        {
            row.ToTable("mention_notices").HasKey(notice => notice.Id);
            row.HasIndex(notice => new { notice.MessageId, notice.PersonId }).IsUnique();
            row.HasIndex(notice => new { notice.ChannelId, notice.PersonId }).HasFilter("state = 'Pending'").HasDatabaseName("ix_mention_notices_pending");
        });
        model.Entity<NotificationSlotRow>(row =>
        {
            row.ToTable("notification_slots").HasKey(slot => new { slot.ChannelId, slot.PersonId });
            row.HasIndex(slot => slot.NextAllowedAt);
            row.HasIndex(slot => slot.FirstPendingAt).HasFilter("attempt_id IS NOT NULL OR pending_count > 0").HasDatabaseName("ix_notification_slots_open");
        });
        model.Entity<DeadLetterRow>(row => row.ToTable("dead_letters").HasKey(letter => letter.Id));
        model.Entity<WorkClaimRow>(row =>
        {
            row.ToTable("work_claims").HasKey(claim => claim.Key);
            row.HasIndex(claim => claim.LeavesAt);
        });
        model.Entity<DispatchClockRow>(row =>
        {
            row.ToTable("dispatch_clock").HasKey(clock => clock.Id);
            row.Property(clock => clock.Id).ValueGeneratedNever();
        });
    }
}
