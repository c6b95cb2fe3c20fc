namespace Ailink.Lark.Sandbox.Tests;

public sealed class LarkSandboxTests
{
    [Fact]
    public async Task A_taken_port_is_a_clear_error_that_names_the_option()
    {
        await using var first = await LarkSandbox.StartAsync(cancellationToken: Cancel);
        var refused = await Should.ThrowAsync<IOException>(() => LarkSandbox.StartAsync(new() { Url = first.BaseAddress }, Cancel));
        refused.Message.ShouldContain("--urls");
        refused.Message.ShouldContain(first.BaseAddress.ToString());
    }

    [Fact]
    public async Task The_next_message_is_awaited_and_each_is_given_once()
    {
        await using var caller = await Caller.StartAsync();
        var waiting = caller.Bob.NextMessageAsync(Cancel);
        waiting.IsCompleted.ShouldBeFalse();
        await caller.TextAsync("one");
        await caller.TextAsync("two");
        (await waiting).Content.ShouldContain("one");
        (await caller.Bob.NextMessageAsync(Cancel)).Content.ShouldContain("two");

        using var patience = new CancellationTokenSource();
        var third = caller.Bob.NextMessageAsync(patience.Token);
        await patience.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => third);
    }

    [Fact]
    public async Task Users_are_found_by_name_and_by_any_id()
    {
        await using var sandbox = await LarkSandbox.StartAsync(cancellationToken: Cancel);
        var bob = sandbox.User("Bob Li");
        foreach (var id in (string[])[bob.OpenId, bob.UnionId, bob.UserId, bob.OpenIdFor("cli_b0b0000000000b0b")]) sandbox.User(id).ShouldBe(bob);
        Should.Throw<ArgumentException>(() => sandbox.User("Nobody")).Message.ShouldContain("Nobody");
    }

    [Fact]
    public async Task A_hundred_senders_at_once_lose_and_double_nothing()
    {
        await using var caller = await Caller.StartAsync(options => options.EnforceRateLimits = false);
        var answers = await Task.WhenAll(Enumerable.Range(0, 400).Select(i => caller.TextAsync($"n{i}", uuid: $"u{i % 100}")));
        answers.ShouldAllBe(answer => answer.Code == 0);
        caller.Bob.Inbox.Count.ShouldBe(100);
        caller.Sandbox.Calls.To("/open-apis/im/v1/messages").Count.ShouldBe(400);
    }
}
