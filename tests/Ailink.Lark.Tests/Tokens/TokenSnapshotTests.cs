using CsCheck;

namespace Ailink.Lark.Tests.Tokens;

public sealed class TokenSnapshotTests
{
    private const long Minute = 60_000;

    [Fact]
    public void A_token_of_two_hours_is_renewed_between_30_and_20_minutes_before_it_lapses()
    {
        TokenSnapshot.Plan("t", TimeSpan.FromHours(2), 0, 0).RenewAt.ShouldBe(90 * Minute);
        TokenSnapshot.Plan("t", TimeSpan.FromHours(2), 0, 1).RenewAt.ShouldBe(100 * Minute);
        TokenSnapshot.Plan("t", TimeSpan.FromHours(2), 0, 0).UseUntil.ShouldBe(115 * Minute);
    }

    [Fact]
    public void A_token_is_never_handed_out_in_its_last_five_minutes_unless_it_lives_under_ten() =>
        Gen.Select(Gen.Int[600, 7200], Gen.Double[0, 1]).Sample((seconds, jitter) =>
        {
            var plan = TokenSnapshot.Plan("t", TimeSpan.FromSeconds(seconds), 1_000, jitter);
            return plan.LapsesAt - plan.UseUntil == 5 * Minute && plan.RenewAt <= plan.UseUntil && plan.RenewAt >= 1_000;
        });

    [Fact]
    public void A_token_is_not_renewed_while_the_platform_would_hand_out_the_same_one() =>
        Gen.Select(Gen.Int[1801, 7200], Gen.Double[0, 1]).Sample((seconds, jitter) =>
            TokenSnapshot.Plan("t", TimeSpan.FromSeconds(seconds), 0, jitter) is var plan && plan.LapsesAt - plan.RenewAt <= 30 * Minute);

    [Fact]
    public void A_short_lived_token_serves_half_its_life() =>
        Gen.Select(Gen.Int[1, 599], Gen.Double[0, 1]).Sample((seconds, jitter) =>
        {
            var plan = TokenSnapshot.Plan("t", TimeSpan.FromSeconds(seconds), 0, jitter);
            return plan.UseUntil == seconds * 500L && plan.RenewAt < plan.UseUntil && plan.RenewAt > 0;
        });
}
