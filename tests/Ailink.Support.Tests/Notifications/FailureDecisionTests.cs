namespace Ailink.Support;

public sealed class FailureDecisionTests
{
    private static readonly DateTimeOffset Now = VirtualTime.Start;

    [Theory]
    [InlineData(NotificationFailureKind.ScopeMissing, ChannelReasons.ScopeMissing)]
    [InlineData(NotificationFailureKind.BotOff, ChannelReasons.BotOff)]
    [InlineData(NotificationFailureKind.CredentialsInvalid, ChannelReasons.CredentialsInvalid)]
    [InlineData(NotificationFailureKind.AppDisabled, ChannelReasons.AppDisabled)]
    public void A_channel_that_is_broken_is_taken_out_of_service(NotificationFailureKind kind, string reason)
        => Decide(new(kind)).ShouldBe(new(new AttemptRefused(TimeSpan.Zero), DegradeFor: reason, Alarm: true));

    [Theory]
    [InlineData(NotificationFailureKind.PersonUnavailable, SuspendReasons.PersonUnavailable, 24)]
    [InlineData(NotificationFailureKind.PersonBlocked, SuspendReasons.PersonBlocked, null)]
    [InlineData(NotificationFailureKind.PersonLeft, SuspendReasons.PersonLeft, null)]
    public void A_person_who_cannot_be_reached_is_left_alone(NotificationFailureKind kind, string reason, int? hours)
        => Decide(new(kind)).ShouldBe(new(new AttemptRefused(hours is { } some ? TimeSpan.FromHours(some) : TimeSpan.MaxValue, reason)));

    [Fact]
    public void A_refused_text_is_sent_again_without_and_once_only()
    {
        Decide(new(NotificationFailureKind.SnippetRefused)).ShouldBe(new(new AttemptRefused(TimeSpan.Zero, WithoutSnippet: true)));
        Decide(new(NotificationFailureKind.SnippetRefused), snippetShown: false).Outcome.ShouldBeOfType<AttemptRefused>().Suspend.ShouldBe(TimeSpan.FromHours(1));
    }

    [Theory]
    [InlineData(NotificationFailureKind.CardBroken, 24)]
    [InlineData(NotificationFailureKind.OtherRefusal, 1)]
    public void Our_own_mistakes_leave_a_dead_letter_and_do_not_loop(NotificationFailureKind kind, int hours)
    {
        var failure = new NotificationFailure(kind, "230099", BodyHash: "abc");
        var decision = Decide(failure);

        decision.Alarm.ShouldBeTrue();
        var refused = decision.Outcome.ShouldBeOfType<AttemptRefused>();
        (refused.Suspend, refused.DeadLetter).ShouldBe((TimeSpan.FromHours(hours), failure));
    }

    [Theory]
    [InlineData(null, 24 * 60)]
    [InlineData(600, 24 * 60)]
    [InlineData(2, 120)]
    [InlineData(-5, 1)]
    public void A_used_up_quota_pauses_the_channel_with_a_probe_a_day(int? hoursUntil, int minutes)
    {
        var decision = Decide(new(NotificationFailureKind.QuotaExhausted, Until: hoursUntil is { } hours ? Now.AddHours(hours) : null));

        (decision.PauseFor, decision.DegradeFor).ShouldBe((TimeSpan.FromMinutes(minutes), null));
    }

    [Fact]
    public void Who_is_turned_away_waits_longer_each_time_as_long_as_asked_and_not_with_the_others()
    {
        Delay(tries: 1).ShouldBeInRange(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1.5));
        Delay(tries: 4).ShouldBeInRange(TimeSpan.FromSeconds(8), TimeSpan.FromSeconds(12));
        Delay(tries: 100).ShouldBeInRange(TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(90));
        Delay(tries: 1, asked: TimeSpan.FromSeconds(30)).ShouldBeInRange(TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(45));
        Delay(tries: 1, asked: TimeSpan.MaxValue).ShouldBeLessThan(TimeSpan.FromSeconds(2));
        Enumerable.Range(0, 20).Select(_ => Delay(tries: 4)).Distinct().Count().ShouldBeGreaterThan(10);
    }

    private static TimeSpan Delay(int tries, TimeSpan? asked = null)
        => Decide(new(NotificationFailureKind.RateLimited, RetryAfter: asked), tries: tries).Outcome.ShouldBeOfType<AttemptPostponed>().Delay;

    private static FailureDecision Decide(NotificationFailure failure, bool snippetShown = true, int tries = 1)
        => FailureDecision.For(failure, Some.Claim(tries), snippetShown, Now);
}
