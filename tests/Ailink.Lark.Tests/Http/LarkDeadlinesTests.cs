namespace Ailink.Lark.Tests.Http;

/// <summary>Deadlines are used again, and nobody meets the one of somebody else.</summary>
public sealed class LarkDeadlinesTests
{
    private static readonly TimeSpan Long = TimeSpan.FromHours(1);

    [Fact]
    public void One_that_did_not_strike_is_used_again()
    {
        LarkDeadlines deadlines = new(TimeProvider.System);
        var first = deadlines.Take(Long);
        deadlines.GiveBack(first);

        deadlines.Take(Long).ShouldBeSameAs(first);
        deadlines.Take(Long).ShouldNotBeSameAs(first);
    }

    [Fact]
    public async Task One_that_struck_is_not()
    {
        LarkDeadlines deadlines = new(TimeProvider.System);
        var first = deadlines.Take(Long);
        await first.CancelAsync();
        deadlines.GiveBack(first);

        var next = deadlines.Take(Long);
        next.ShouldNotBeSameAs(first);
        next.IsCancellationRequested.ShouldBeFalse();
    }

    [Fact]
    public void Who_waited_on_one_hears_nothing_of_the_next()
    {
        LarkDeadlines deadlines = new(TimeProvider.System);
        var first = deadlines.Take(Long);
        var heard = false;
        using var waiting = first.Token.Register(() => heard = true);
        deadlines.GiveBack(first);

        deadlines.Take(Long).Cancel();

        heard.ShouldBeFalse();
    }
}
