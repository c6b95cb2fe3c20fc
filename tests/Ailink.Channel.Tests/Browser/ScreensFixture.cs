using Ailink.Channel.Demo;

namespace Ailink.Channel.Tests.Browser;

/// <summary>A channel of its own with what the pictures show: the demo's days of talk, something unread, and the hard cases.</summary>
public sealed class ScreensFixture : IAsyncLifetime
{
    internal const string LongName = "Maximiliana Wolfeschlegelsteinhausen-Featherstonehaugh of Northern Operations";

    /// <summary>The channel and the browser.</summary>
    public BrowserFixture World { get; } = new();

    /// <summary>The number of a message in Acme's main group for the pictures of a link that points to it.</summary>
    public long Pointed { get; private set; }

    public async ValueTask InitializeAsync()
    {
        await World.InitializeAsync();
        await FillAcmeAsync();
        await FillGlobexAsync();
    }

    public ValueTask DisposeAsync() => World.DisposeAsync();

    private async Task FillAcmeAsync()
    {
        using var engineer = await World.Channel.SignInStaffAsync("engineer2", CancellationToken.None);
        var group = await engineer.MainGroupAsync(CancellationToken.None);
        var (alice, bob) = (await engineer.MemberAsync(group, "Alice Chen", default), await engineer.MemberAsync(group, "Bob Li", default));
        (_, Pointed) = await engineer.PostAsync(
            group, $"@[{alice}] @[{bob}] one more thing for Monday: the certificate of the web shop ends on Friday. Shall I renew it with the same names?", default);
        await engineer.PostAsync(group, "It takes two minutes and no restart.", default);
    }

    // The other customer's group holds what is hard to show: a very long name, and a very long message.
    private async Task FillGlobexAsync()
    {
        World.Channel.Sandbox.User("Emil Sato").Name = LongName;
        using var emil = await World.Channel.SignInAsync(LongName, CancellationToken.None, DemoWorld.GlobexApp);
        var group = await emil.MainGroupAsync(CancellationToken.None);
        await emil.PostAsync(group, "Our log of the last night, as asked. 夜間のログです。ご確認ください。", default);
        var log = string.Join('\n', Enumerable.Range(0, 120).Select(line => $"2026-03-09T02:{line % 60:00}:11Z WARN meter-{line:000} no answer from 10.20.{line}.7, retry"));
        await emil.PostAsync(group, log + "\nhttps://logs.example/" + new string('x', 300), default);
    }
}
