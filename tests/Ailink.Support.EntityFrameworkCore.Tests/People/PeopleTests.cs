namespace Ailink.Support;

public sealed class PeopleTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_signs_in_again_is_the_same_person_refreshed()
    {
        await using var world = await SupportWorld.CreateAsync();

        var again = (await world.People.SignInAsync(world.AcmeChannel, new("ou_Bob", "on_bob", world.AcmeChannel.TenantKey!, "Bob Li", "https://example/bob.png"), Cancel)).Require();

        (again.Id, again.Name, again.UnionId, again.Account).ShouldBe((world.Bob.Person, "Bob Li", "on_bob", world.Acme.Id));
        (await world.People.FindAsync(world.Bob.Person, Cancel)).ShouldBe(again);
    }

    [Fact]
    public async Task Somebody_of_another_organisation_is_turned_away()
    {
        await using var world = await SupportWorld.CreateAsync();

        (await world.People.SignInAsync(world.AcmeChannel, new("ou_mallory", null, "another tenant", "Mallory"), Cancel)).Error!.Code.ShouldBe(SupportErrors.TenantMismatch);
    }

    [Fact]
    public async Task The_first_sign_in_tells_the_organisation_of_a_channel_that_did_not_know_it()
    {
        await using var world = await SupportWorld.CreateAsync();
        var channel = (await world.Channels.RegisterAsync(Register(world, "cli_new"), Cancel)).Require();

        (await world.People.SignInAsync(channel, new("ou_first", null, "tenant 1", "First"), Cancel)).Succeeded.ShouldBeTrue();

        (await world.Channels.FindAsync(channel.Id, Cancel))!.TenantKey.ShouldBe("tenant 1");
        (await world.People.SignInAsync(channel, new("ou_second", null, "tenant 2", "Second"), Cancel)).Error!.Code.ShouldBe(SupportErrors.TenantMismatch);
    }

    [Fact]
    public async Task The_same_open_id_in_two_channels_is_two_persons()
    {
        await using var world = await SupportWorld.CreateAsync();

        var other = (await world.People.SignInAsync(world.GlobexChannel, new("ou_Bob", null, world.GlobexChannel.TenantKey!, "Bob"), Cancel)).Require();

        other.Id.ShouldNotBe(world.Bob.Person);
    }

    [Fact]
    public async Task Signing_in_ends_a_suspension()
    {
        await using var world = await SupportWorld.CreateAsync();
        await world.PostAsync(world.Ann, "hello", world.Bob.Person);
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        var claim = await world.Slots.TryClaimAsync(world.BobsSlot, NotificationTerms.Of(new()), Cancel);
        await world.Slots.SettleAsync(claim!, new AttemptRefused(TimeSpan.MaxValue, SuspendReasons.PersonBlocked), Cancel);

        await world.People.SignInAsync(world.AcmeChannel, new("ou_Bob", null, world.AcmeChannel.TenantKey!, "Bob"), Cancel);

        (await world.Slots.FindAsync(world.BobsSlot, Cancel))!.SuspendedFor.ShouldBe(TimeSpan.Zero);
    }

    [Fact]
    public async Task Staff_are_known_by_their_key()
    {
        await using var world = await SupportWorld.CreateAsync();

        var tam = await world.People.EnsureStaffAsync(new("tam", "Tess Wu", "TAM"), Cancel);

        (tam.Id, tam.Side, tam.Account).ShouldBe((world.Tam.Person, ActorSide.Service, null));
        (await world.People.FindStaffAsync("tam", Cancel))!.Name.ShouldBe("Tess Wu");
        (await world.People.FindStaffAsync("nobody", Cancel)).ShouldBeNull();
    }

    [Fact]
    public async Task An_app_is_connected_once_whoever_owns_it()
    {
        await using var world = await SupportWorld.CreateAsync();

        (await world.Channels.RegisterAsync(Register(world, "cli_globex"), Cancel)).Error!.Code.ShouldBe(SupportErrors.ChannelDuplicateApp);
        await world.Channels.SetStateAsync(world.GlobexChannel.Id, ChannelState.Removed, cancellationToken: Cancel);

        (await world.Channels.RegisterAsync(Register(world, "cli_globex"), Cancel)).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task A_secret_is_stored_protected_handed_out_once_asked_for_and_gone_with_the_channel()
    {
        await using var world = await SupportWorld.CreateAsync();

        var credentials = (await world.Channels.GetCredentialsAsync("cli_acme", Cancel))!;
        (credentials.AppId, credentials.AppSecret, credentials.Kind).ShouldBe(("cli_acme", "secret of cli_acme", ChannelKind.Feishu));
        credentials.ToString().ShouldNotContain("secret of");
        await world.Channels.SetStateAsync(world.AcmeChannel.Id, ChannelState.Removed, cancellationToken: Cancel);

        (await world.Channels.GetCredentialsAsync("cli_acme", Cancel)).ShouldBeNull();
        (await world.Channels.FindByAppAsync("cli_acme", Cancel)).ShouldBeNull();
        (await world.Channels.GetCredentialsAsync("cli_unknown", Cancel)).ShouldBeNull();
    }

    [Fact]
    public async Task Only_an_active_channel_degrades()
    {
        await using var world = await SupportWorld.CreateAsync();

        (await world.Channels.DegradeAsync(world.AcmeChannel.Id, ChannelReasons.BotOff, Cancel)).ShouldBeTrue();
        (await world.Channels.DegradeAsync(world.AcmeChannel.Id, ChannelReasons.ScopeMissing, Cancel)).ShouldBeFalse();

        (await world.Channels.FindAsync(world.AcmeChannel.Id, Cancel))!.StateReason.ShouldBe(ChannelReasons.BotOff);
    }

    private static RegisterChannel Register(SupportWorld world, string appId) => new()
    {
        Account = world.Acme.Id,
        Kind = ChannelKind.Lark,
        AppId = appId,
        AppSecret = "secret",
        OrganisationName = "Acme",
    };
}
