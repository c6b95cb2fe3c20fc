namespace Ailink.Support;

public sealed class ChangingTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_edit_takes_the_next_number_and_keeps_the_place()
    {
        await using var world = await SupportWorld.CreateAsync();
        var posted = (await world.PostAsync(world.Ann, "helo")).Require();
        await world.PostAsync(world.Bob, "what?");

        var edited = (await world.Messages.EditAsync(posted.Id, "hello", world.Ann, Cancel)).Require();

        (edited.Sequence, edited.ChangedSequence, edited.Text).ShouldBe((1, 3, "hello"));
        edited.EditedAt.ShouldNotBeNull();
        (await Texts(world)).ShouldBe(["hello", "what?"]);
    }

    [Fact]
    public async Task An_edit_that_changes_nothing_takes_no_number()
    {
        await using var world = await SupportWorld.CreateAsync();
        var posted = (await world.PostAsync(world.Ann, "hello")).Require();

        var same = (await world.Messages.EditAsync(posted.Id, "hello", world.Ann, Cancel)).Require();

        (same.ChangedSequence, same.EditedAt).ShouldBe((1, null));
    }

    [Fact]
    public async Task A_message_can_be_edited_for_fifteen_minutes()
    {
        await using var world = await SupportWorld.CreateAsync();
        var posted = (await world.PostAsync(world.Ann, "one")).Require();

        world.Clock.Advance(TimeSpan.FromMinutes(15));
        (await world.Messages.EditAsync(posted.Id, "two", world.Ann, Cancel)).Succeeded.ShouldBeTrue();
        world.Clock.Advance(TimeSpan.FromTicks(1));
        (await world.Messages.EditAsync(posted.Id, "three", world.Ann, Cancel)).Error!.Code.ShouldBe(SupportErrors.EditTooLate);
    }

    [Fact]
    public async Task Only_the_author_edits_or_recalls()
    {
        await using var world = await SupportWorld.CreateAsync();
        var posted = (await world.PostAsync(world.Ann, "mine")).Require();

        (await world.Messages.EditAsync(posted.Id, "yours", world.Bob, Cancel)).Error!.Code.ShouldBe(SupportErrors.ForbiddenAction);
        (await world.Messages.RecallAsync(posted.Id, world.Tam, Cancel)).Error!.Code.ShouldBe(SupportErrors.ForbiddenAction);
        (await world.Messages.RecallAsync(posted.Id, world.Gus, Cancel)).Error!.Code.ShouldBe(SupportErrors.NotFound);
        (await world.Messages.EditAsync(MessageId.New(world.Clock), "nobody's", world.Ann, Cancel)).Error!.Code.ShouldBe(SupportErrors.NotFound);
    }

    [Fact]
    public async Task A_recalled_message_shows_nothing_and_cannot_be_edited()
    {
        await using var world = await SupportWorld.CreateAsync();
        var posted = (await world.PostAsync(world.Ann, "secret", world.Bob.Person)).Require();

        var recalled = (await world.Messages.RecallAsync(posted.Id, world.Ann, Cancel)).Require();
        var again = (await world.Messages.RecallAsync(posted.Id, world.Ann, Cancel)).Require();

        (recalled.Recalled, recalled.Text, recalled.Mentions.Count, recalled.ChangedSequence).ShouldBe((true, "", 0, 2));
        again.ChangedSequence.ShouldBe(2);
        (await world.Messages.EditAsync(posted.Id, "public", world.Ann, Cancel)).Error!.Code.ShouldBe(SupportErrors.MessageRecalled);
    }

    [Fact]
    public async Task A_mention_edited_in_notifies_and_one_edited_out_no_longer_shows()
    {
        await using var world = await SupportWorld.CreateAsync();
        var posted = (await world.PostAsync(world.Ann, $"@[{world.Bob.Person}] please")).Require();

        var edited = (await world.Messages.EditAsync(posted.Id, $"@[{world.Cid.Person}] please", world.Ann, Cancel)).Require();

        edited.Mentions.Select(mention => mention.Name).ShouldBe(["Cid"]);
        (await world.Slots.FindAsync(new(world.AcmeChannel.Id, world.Cid.Person), Cancel))!.Pending.ShouldBe(1);
    }

    [Fact]
    public async Task A_mention_chosen_beside_the_text_survives_an_edit()
    {
        await using var world = await SupportWorld.CreateAsync();
        var posted = (await world.PostAsync(world.Ann, "please look", world.Bob.Person)).Require();

        var edited = (await world.Messages.EditAsync(posted.Id, "please look now", world.Ann, Cancel)).Require();

        edited.Mentions.Select(mention => mention.Name).ShouldBe(["Bob"]);
    }

    [Fact]
    public async Task Earlier_versions_are_kept()
    {
        await using var world = await SupportWorld.CreateAsync();
        var posted = (await world.PostAsync(world.Ann, "one")).Require();
        await world.Messages.EditAsync(posted.Id, "two", world.Ann, Cancel);
        await world.Messages.RecallAsync(posted.Id, world.Ann, Cancel);

        var kept = await world.Get<SupportReader>().ReadAsync((db, _) => Task.FromResult(db.MessageVersions.OrderBy(version => version.ReplacedBy).ToList()), Cancel);

        kept.Select(version => (version.ReplacedBy, version.Text)).ShouldBe([(2, "one"), (3, "two")]);
    }

    private static async Task<IEnumerable<string>> Texts(SupportWorld world)
        => (await world.Messages.ListAsync(world.AcmeMain, new(), world.Ann, Cancel)).Require().Items.Select(message => message.Text);
}
