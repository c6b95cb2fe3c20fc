using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Ailink.Support;

public sealed class RegistrationTests
{
    [Fact]
    public void A_host_with_a_store_a_sender_and_a_protector_has_all_it_needs()
    {
        var services = new ServiceCollection().AddLogging().AddSingleton<ISecretProtector, PlainProtector>();
        services.AddAilinkSupport().UseSqlite("Data Source=never-opened.db");

        using var provider = services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });

        foreach (var service in new[]
                 {
                     typeof(ISupportAccounts), typeof(ISupportChannels), typeof(ISupportPeople), typeof(ISupportGroups), typeof(ISupportMessages), typeof(ISupportLive),
                     typeof(ISupportNotifications), typeof(INotificationSlots),
                 })
            provider.GetRequiredService(service).ShouldNotBeNull();
    }

    [Fact]
    public async Task The_migrations_make_the_tables_the_stores_use()
    {
        await using var world = await SupportWorld.CreateAsync();
        await using var context = await world.Get<IDbContextFactory<SupportDbContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);

        context.Database.HasPendingModelChanges().ShouldBeFalse();
    }
}
