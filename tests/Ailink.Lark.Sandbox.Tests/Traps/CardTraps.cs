namespace Ailink.Lark.Sandbox.Tests;

/// <summary>Traps of cards.</summary>
public sealed class CardTraps
{
    private const string Cards = "/open-apis/cardkit/v1/cards";

    [Fact]
    public async Task Trap_2_one_card_has_three_wrappers()
    {
        await using var caller = await Caller.StartAsync();
        var card = Some.Card(Some.Markdown());
        var id = await caller.CardAsync(card);
        (await caller.CardMessageAsync(new { type = "card", data = new { card_id = id } })).ShouldSucceed();
        (await caller.CardMessageAsync(card)).ShouldSucceed();   // no wrapper at all
        (await caller.CardMessageAsync(new { type = "template", data = new { template_id = "AAq" } })).ShouldBeRefused(230099);
        (await caller.PostAsync(Cards, new { type = "raw", data = Caller.Inner(card) })).ShouldBeRefused(10002);
        (await caller.PostAsync(Cards, new { type = "card", data = Caller.Inner(card) })).ShouldBeRefused(10002);
    }

    [Fact]
    public async Task Trap_23_an_entity_is_sent_once_in_order_for_fourteen_days_and_streams_for_ten_minutes()
    {
        await using var caller = await Caller.StartAsync();
        caller.Grant("im:message");
        var id = await caller.CardAsync(Some.Streaming(Some.Markdown()));
        var message = (await caller.CardMessageAsync(new { type = "card", data = new { card_id = id } })).Id();
        (await caller.CardMessageAsync(new { type = "card", data = new { card_id = id } })).ShouldBeRefused(230099);
        (await TypeAsync(5)).ShouldSucceed();
        (await TypeAsync(5)).ShouldBeRefused(300317);
        (await caller.SendAsync(HttpMethod.Delete, $"{Cards}/{id}/elements/md_1", new { sequence = 4 })).ShouldBeRefused(300317);   // over all operations
        (await caller.PostAsync($"{Talk.Messages}/{message}/forward?receive_id_type=open_id", new { receive_id = caller.Carol().OpenId })).Code.ShouldNotBe(0);

        caller.Sandbox.Clock.Advance(TimeSpan.FromMinutes(10));
        (await TypeAsync(6)).ShouldBeRefused(200850);
        (await SetAsync(7)).ShouldSucceed();                                                                                          // switched on again
        (await TypeAsync(8)).ShouldSucceed();
        caller.Sandbox.Clock.Advance(TimeSpan.FromSeconds(2));
        for (var sequence = 9; sequence < 19; sequence++) (await TypeAsync(sequence)).ShouldSucceed();
        (await TypeAsync(19)).Code.ShouldBe(99991400);                                                                                // the eleventh of a second

        caller.Sandbox.Clock.Advance(TimeSpan.FromDays(14));
        (await SetAsync(20, await caller.FreshTokenAsync())).ShouldBeRefused(200750);

        Task<Reply> TypeAsync(int sequence) => caller.SendAsync(HttpMethod.Put, $"{Cards}/{id}/elements/md_1/content", new { content = $"{sequence}", sequence });
        Task<Reply> SetAsync(int sequence, string? token = null) =>
            caller.SendAsync(HttpMethod.Patch, $"{Cards}/{id}/settings", new { settings = """{"config":{"streaming_mode":true}}""", sequence }, token);
    }

    [Fact]
    public async Task Trap_24_streamed_text_is_the_whole_text()
    {
        await using var caller = await Caller.StartAsync();
        var id = await caller.CardAsync(Some.Streaming(Some.Markdown("")));
        (await caller.CardMessageAsync(new { type = "card", data = new { card_id = id } })).ShouldSucceed();
        foreach (var (content, sequence) in ((string, int)[])[("Hel", 1), ("lo", 2)])
            (await caller.SendAsync(HttpMethod.Put, $"{Cards}/{id}/elements/md_1/content", new { content, sequence })).ShouldSucceed();
        caller.Bob.Inbox[^1].Card!.Value.GetProperty("body").GetProperty("elements")[0].GetProperty("content").GetString().ShouldBe("lo");
    }

    [Fact]
    public async Task Trap_25_some_deletes_have_a_body()
    {
        await using var caller = await Caller.StartAsync();
        var id = await caller.CardAsync(Some.Card(Some.Markdown()));
        (await caller.SendAsync(HttpMethod.Delete, $"{Cards}/{id}/elements/md_1")).ShouldBeRefused(10002);   // a proxy dropped it
        (await caller.SendAsync(HttpMethod.Delete, $"{Cards}/{id}/elements/md_1", new { sequence = 1 })).ShouldSucceed();
    }

    [Fact]
    public async Task Trap_34_a_card_of_two_zero_forgives_nothing()
    {
        await using var caller = await Caller.StartAsync();
        foreach (var wrong in (string[])
        [
            """{"schema":"2.0","i18n_elements":{}}""",
            """{"schema":"2.0","body":{"elements":[{"tag":"note","elements":[]}]}}""",
            """{"schema":"2.0","body":{"elements":[{"tag":"action","actions":[]}]}}""",
            """{"schema":"2.0","body":{"elements":[{"tag":"markdown","content":"x","fallback":{}}]}}""",
            """{"schema":"2.0","body":{"elements":[{"tag":"collapsible_panel","elements":[{"tag":"form","name":"f","elements":[]}]}]}}""",
            """{"schema":"2.0","body":{"elements":[{"tag":"collapsible_panel","elements":[{"tag":"table","columns":[{"name":"a"}]}]}]}}""",
        ])
        {
            (await caller.CardMessageAsync(wrong)).ShouldBeRefused(230099);
            (await caller.CreateCardAsync(wrong)).ShouldBeRefused(200220);
        }

        // What 2.0 refuses is noise to 1.0.
        (await caller.CardMessageAsync("""{"config":{"wide_screen_mode":true,"whatever":1},"elements":[{"tag":"note","elements":[]}]}""")).ShouldSucceed();
    }
}
