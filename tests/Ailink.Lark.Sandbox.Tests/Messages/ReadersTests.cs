namespace Ailink.Lark.Sandbox.Tests;

public sealed class ReadersTests
{
    [Fact]
    public async Task Reading_a_message_reads_what_stands_above_it_and_tells_the_bot_of_its_own()
    {
        await using var caller = await Caller.StartAsync();
        var ids = new[] { (await caller.TextAsync("1")).Id(), (await caller.TextAsync("2")).Id(), (await caller.TextAsync("3")).Id() };
        (await caller.Bob.ReadAsync(caller.Bob.Inbox[1], Cancel)).ShouldBe(ids[..2]);
        caller.Bob.Inbox.Select(message => message.IsRead).ShouldBe([true, true, false]);

        var body = caller.Events("im.message.message_read_v1").ShouldHaveSingleItem();
        body.Select(field => field.Key).ShouldBe(["reader", "message_id_list"]);
        body["message_id_list"]!.AsArray().Select(id => (string)id!).ShouldBe(ids[..2]);
        ((string)body["reader"]!["reader_id"]!["open_id"]!).ShouldBe(caller.Bob.OpenId);
        ((string)body["reader"]!["tenant_key"]!).ShouldBe("ten_acme");
        (await caller.Bob.ReadAsync(caller.Bob.Inbox[0], Cancel)).ShouldBeEmpty();
        caller.Events("im.message.message_read_v1").Count.ShouldBe(1);
    }

    [Fact]
    public async Task An_own_message_and_a_card_for_one_person_are_read_up_to_as_well()
    {
        await using var caller = await Caller.StartAsync();
        caller.Grant("im:message:update");
        var team = caller.Team();
        await caller.SayAsync(team);
        var own = await caller.WriteAsync(caller.Bob, team);
        (await caller.ControlAsync(HttpMethod.Post, $"/users/{caller.Bob.UnionId}/reads", new { message_id = own })).Json.GetProperty("message_ids").GetArrayLength().ShouldBe(1);
        await caller.PostAsync("/open-apis/ephemeral/v1/send", new { chat_id = team, open_id = caller.Bob.OpenId, msg_type = "interactive", card = Some.Card(Some.Markdown()) });
        var card = caller.Bob.Inbox[^1];
        (await caller.Bob.ReadAsync(card, Cancel)).ShouldBe([card.Id]);
        await Should.ThrowAsync<ArgumentException>(() => caller.Carol().ReadAsync(card, Cancel));
        await Should.ThrowAsync<ArgumentException>(() => caller.Bob.ReactAsync(card, "OK", Cancel));
        await Should.ThrowAsync<ArgumentException>(() => caller.Bob.RecallAsync(card, Cancel));
    }

    [Fact]
    public async Task Nobody_is_told_of_readers_in_a_group()
    {
        await using var caller = await Caller.StartAsync();
        await caller.SayAsync(caller.Team());
        await caller.Bob.ReadAsync(caller.Bob.Inbox[0], Cancel);
        caller.Events("im.message.message_read_v1").ShouldBeEmpty();
    }

    [Fact]
    public async Task Readers_of_an_own_message_are_listed_with_the_time_they_read()
    {
        await using var caller = await Caller.StartAsync();
        caller.Grant("im:message");
        var id = (await caller.SayAsync(caller.Team())).Id();
        await caller.Bob.ReadAsync(caller.Bob.Inbox[0], Cancel);
        (await caller.ControlAsync(HttpMethod.Post, $"/users/{caller.Carol().UnionId}/reads", new { message_id = id })).Json.GetProperty("message_ids")[0].GetString().ShouldBe(id);

        var first = await ReadersAsync(caller, id, "&page_size=1");
        var reader = first.Data.GetProperty("items")[0];
        reader.GetProperty("user_id").GetString().ShouldBe(caller.Bob.OpenId);
        reader.GetProperty("user_id_type").GetString().ShouldBe("open_id");
        reader.GetProperty("timestamp").GetString()!.Length.ShouldBe(13);
        reader.GetProperty("tenant_key").GetString().ShouldBe("ten_acme");
        var rest = await ReadersAsync(caller, id, "&page_token=" + first.Data.GetProperty("page_token").GetString());
        rest.Data.GetProperty("items")[0].GetProperty("user_id").GetString().ShouldBe(caller.Carol().OpenId);
        rest.Data.GetProperty("has_more").GetBoolean().ShouldBeFalse();
    }

    [Fact]
    public async Task Readers_are_told_to_the_sender_for_a_week()
    {
        await using var caller = await Caller.StartAsync();
        caller.Grant("im:message");
        var written = await caller.Bob.WriteAsync("hi", Cancel);
        (await ReadersAsync(caller, written.Id)).ShouldBeRefused(230012);
        var id = (await caller.TextAsync()).Id();
        (await caller.GetAsync($"{Talk.Messages}/{id}/read_users")).ShouldBeRefused(99992402);
        (await ReadersAsync(caller, id, "&page_size=101")).ShouldBeRefused(99992402);
        caller.Sandbox.Clock.Advance(TimeSpan.FromDays(8));
        (await ReadersAsync(caller, id, token: await caller.FreshTokenAsync())).ShouldBeRefused(230033);
        var gone = await caller.TextAsync(token: await caller.FreshTokenAsync());
        await caller.RecallAsync(gone.Id(), await caller.FreshTokenAsync());
        (await ReadersAsync(caller, gone.Id(), token: await caller.FreshTokenAsync())).ShouldBeRefused(230110);
    }

    private static Task<Reply> ReadersAsync(Caller caller, string id, string more = "", string? token = null) =>
        caller.GetAsync($"{Talk.Messages}/{id}/read_users?user_id_type=open_id{more}", token);
}
