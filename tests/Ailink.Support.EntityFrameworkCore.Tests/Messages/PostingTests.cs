namespace Ailink.Support;

public sealed class PostingTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_post_takes_the_next_number_of_its_group()
    {
        await using var world = await SupportWorld.CreateAsync();

        var first = (await world.PostAsync(world.Ann, "one")).Require();
        var second = (await world.PostAsync(world.Tam, "two")).Require();
        var elsewhere = (await world.PostAsync(world.Gus, "three")).Require();

        (first.Sequence, second.Sequence, elsewhere.Sequence).ShouldBe((1, 2, 1));
    }

    [Fact]
    public async Task The_same_client_id_gives_the_first_answer_and_writes_nothing()
    {
        await using var world = await SupportWorld.CreateAsync();
        var command = new PostMessage(world.AcmeMain, "again", "hello", [world.Bob.Person]);

        var first = (await world.Messages.PostAsync(command, world.Ann, Cancel)).Require();
        var second = (await world.Messages.PostAsync(command with { Text = "something else" }, world.Ann, Cancel)).Require();

        second.ShouldBe(first with { Repeated = true });
        (await world.Messages.ListAsync(world.AcmeMain, new(), world.Ann, Cancel)).Require().Items.Select(message => message.Text).ShouldBe(["hello"]);
        (await world.Slots.FindAsync(new(world.AcmeChannel.Id, world.Bob.Person), Cancel))!.Pending.ShouldBe(1);
    }

    [Fact]
    public async Task The_same_client_id_of_another_author_is_another_message()
    {
        await using var world = await SupportWorld.CreateAsync();

        (await world.Messages.PostAsync(new(world.AcmeMain, "same", "mine", []), world.Ann, Cancel)).Require();
        var other = (await world.Messages.PostAsync(new(world.AcmeMain, "same", "yours", []), world.Bob, Cancel)).Require();

        other.Repeated.ShouldBeFalse();
        other.Sequence.ShouldBe(2);
    }

    [Fact]
    public async Task A_hundred_posts_at_once_get_a_hundred_numbers_without_a_gap()
    {
        await using var world = await SupportWorld.CreateAsync();

        var posted = await Task.WhenAll(Enumerable.Range(0, 100).Select(i => world.PostAsync(world.Ann, $"message {i}")));

        posted.Select(result => result.Require().Sequence).Order().ShouldBe(Enumerable.Range(1, 100).Select(i => (long)i));
    }

    [Theory]
    [InlineData("", "MESSAGE_EMPTY")]
    [InlineData(" \n\t", "MESSAGE_EMPTY")]
    public async Task An_empty_text_is_refused(string text, string code)
    {
        await using var world = await SupportWorld.CreateAsync();

        (await world.PostAsync(world.Ann, text)).Error!.Code.ShouldBe(code);
    }

    [Fact]
    public async Task Ten_thousand_characters_pass_and_one_more_does_not()
    {
        await using var world = await SupportWorld.CreateAsync();

        (await world.PostAsync(world.Ann, new string('x', 10_000))).Succeeded.ShouldBeTrue();
        (await world.PostAsync(world.Ann, new string('x', 10_001))).Error!.Code.ShouldBe(SupportErrors.MessageTooLong);
    }

    [Theory]
    [InlineData("")]
    [InlineData("with space")]
    [InlineData("Ünïcode")]
    public async Task A_client_id_is_1_to_64_printable_characters(string clientId)
    {
        await using var world = await SupportWorld.CreateAsync();

        (await world.Messages.PostAsync(new(world.AcmeMain, clientId, "hello", []), world.Ann, Cancel)).Error!.Code.ShouldBe(SupportErrors.ClientIdInvalid);
    }

    [Fact]
    public async Task A_mention_of_a_former_member_is_refused_and_says_who()
    {
        await using var world = await SupportWorld.CreateAsync();
        (await world.Groups.RemoveMemberAsync(world.AcmeMain, world.Cid.Person, world.Ann, Cancel)).Require();

        var error = (await world.PostAsync(world.Ann, "hello", world.Bob.Person, world.Cid.Person)).Error!;

        (error.Code, error.What).ShouldBe((SupportErrors.MentionNotMember, "Cid"));
        (await world.Groups.FindAsync(world.AcmeMain, world.Ann, Cancel))!.LastSequence.ShouldBe(0);
    }

    [Fact]
    public async Task A_mention_of_another_customers_person_does_not_give_the_name_away()
    {
        await using var world = await SupportWorld.CreateAsync();

        var error = (await world.PostAsync(world.Ann, "hello", world.Gus.Person)).Error!;

        (error.Code, error.What).ShouldBe((SupportErrors.MentionNotMember, world.Gus.Person.ToString()));
    }

    [Fact]
    public async Task A_member_named_in_the_text_is_mentioned_and_a_stranger_there_is_just_text()
    {
        await using var world = await SupportWorld.CreateAsync();

        (await world.PostAsync(world.Ann, $"@[{world.Bob.Person}] meet @[{world.Gus.Person}]")).Require();

        var message = (await world.Messages.ListAsync(world.AcmeMain, new(), world.Ann, Cancel)).Require().Items.Single();
        message.Mentions.ShouldBe([new(world.Bob.Person, "Bob")]);
    }

    [Fact]
    public async Task Everybody_may_be_mentioned_by_the_service_team_only()
    {
        await using var world = await SupportWorld.CreateAsync();
        var command = new PostMessage(world.AcmeMain, "all", "listen", [], MentionAll: true);

        (await world.Messages.PostAsync(command, world.Ann, Cancel)).Error!.Code.ShouldBe(SupportErrors.ForbiddenAction);
        (await world.Messages.PostAsync(command, world.Tam, Cancel)).Succeeded.ShouldBeTrue();

        foreach (var person in new[] { world.Ann, world.Bob, world.Cid })
            (await world.Slots.FindAsync(new(world.AcmeChannel.Id, person.Person), Cancel))!.Pending.ShouldBe(1);
        (await world.Slots.FindAsync(new(world.GlobexChannel.Id, world.Gus.Person), Cancel)).ShouldBeNull();
    }

    [Fact]
    public async Task Neither_the_author_nor_the_service_team_gets_a_notice()
    {
        await using var world = await SupportWorld.CreateAsync();

        (await world.PostAsync(world.Ann, "me and you", world.Ann.Person, world.Tam.Person)).Require();

        (await world.Slots.FindAsync(new(world.AcmeChannel.Id, world.Ann.Person), Cancel)).ShouldBeNull();
        (await world.Slots.FindAsync(new(world.AcmeChannel.Id, world.Tam.Person), Cancel)).ShouldBeNull();
    }

    [Fact]
    public async Task An_answer_quotes_what_it_answers_and_only_in_the_same_group()
    {
        await using var world = await SupportWorld.CreateAsync();
        var question = (await world.PostAsync(world.Ann, $"Does it work, @[{world.Bob.Person}]?")).Require();

        (await world.Messages.PostAsync(new(world.AcmeMain, "a", "It does.", [], ReplyTo: question.Id), world.Bob, Cancel)).Require();
        var stray = await world.Messages.PostAsync(new(world.GlobexMain, "b", "What?", [], ReplyTo: question.Id), world.Gus, Cancel);

        var answer = (await world.Messages.ListAsync(world.AcmeMain, new(), world.Ann, Cancel)).Require().Items[^1];
        answer.ReplyTo.ShouldBe(new(question.Id, 1, "Ann", "Does it work, @Bob?"));
        stray.Error!.Code.ShouldBe(SupportErrors.NotFound);
    }

    [Fact]
    public async Task A_plan_that_has_ended_is_read_only()
    {
        await using var world = await SupportWorld.CreateAsync();
        var posted = (await world.PostAsync(world.Ann, "before")).Require();

        world.Clock.JumpWall(TimeSpan.FromDays(366));

        (await world.PostAsync(world.Ann, "after")).Error!.Code.ShouldBe(SupportErrors.PlanInactive);
        (await world.Messages.RecallAsync(posted.Id, world.Ann, Cancel)).Error!.Code.ShouldBe(SupportErrors.PlanInactive);
        (await world.Messages.ListAsync(world.AcmeMain, new(), world.Ann, Cancel)).Require().Items.Count.ShouldBe(1);
    }
}
