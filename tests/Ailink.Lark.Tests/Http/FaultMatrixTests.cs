using System.Net.Http.Json;
using Ailink.Lark.Sandbox;
using static Ailink.Lark.Tests.Http.FaultEnd;

namespace Ailink.Lark.Tests.Http;

/// <summary>
/// Every code that means something on a send, in every way it can come, before the send has happened and after: what arrived, how often it was tried, how long was waited, how it ended.
/// Real HTTP, one sandbox and one client for all rows, virtual time on both sides.
/// </summary>
public sealed class FaultMatrixTests(FaultMatrixTests.Box box) : IClassFixture<FaultMatrixTests.Box>
{
    private const int Reset = 3;

    private static readonly int[] Codes =
        [.. LarkCodeTable.Generic.Select(row => row.Key), .. LarkCodeTable.ByFamily.Where(row => row.Key.Item1 == LarkFamily.SendMessage).Select(row => row.Key.Item2), 123456];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<int, int, bool> Refusals()
    {
        TheoryData<int, int, bool> rows = [];
        foreach (var code in Codes.Distinct())
        {
            foreach (var status in (int[])[200, 400, 429, 500])
                rows.Add(code, status, false);
            rows.Add(code, 500, true);
        }

        // A send that has happened although its answer, a success by its status, says otherwise.
        foreach (var code in (int[])[2200, 5000, 99991400, 99991663, 230001, 230020, 230049])
            rows.Add(code, 200, true);

        return rows;
    }

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task A_code_that_comes_once(int code, int status, bool afterEffect)
    {
        var row = await box.SendAsync(new { status, code, reset_seconds = Reset, after_effect = afterEffect }, Cancel);

        var expected = Expected(code, status);
        row.End.ShouldBe(expected);
        row.Arrived.ShouldBe(afterEffect || expected is Sent or SentAfterReset or SentAfterBackoff ? 1 : 0);
        Waited(row, expected, 1);
        row.Attempts.ShouldBe(expected is Sent or SentAfterReset or SentAfterBackoff ? 2 : 1);
        (row.Problem?.OutcomeUnknown ?? false).ShouldBeFalse();
    }

    [Theory]
    [InlineData(true, false, 0, SentAfterBackoff)]
    [InlineData(true, true, 0, SentAfterBackoff)]
    [InlineData(false, false, 200, SentAfterBackoff)]
    [InlineData(false, true, 200, SentAfterBackoff)]
    [InlineData(false, false, 400, Refused)] // somebody on the way refused it
    [InlineData(false, false, 429, SentAfterBackoff)] // a limit without a word about waiting
    [InlineData(false, true, 429, SentAfterBackoff)]
    [InlineData(false, false, 500, SentAfterBackoff)]
    [InlineData(false, true, 500, SentAfterBackoff)]
    public async Task An_answer_that_is_cut_or_garbled_once(bool drop, bool afterEffect, int status, FaultEnd expected)
    {
        var row = drop
            ? await box.SendAsync(new { drop, after_effect = afterEffect }, Cancel)
            : await box.SendAsync(new { malformed = true, status, after_effect = afterEffect }, Cancel);

        row.End.ShouldBe(expected);
        row.Arrived.ShouldBe(expected == Refused ? 0 : 1);
        Waited(row, expected, 1);
    }

    [Theory]
    [InlineData(5000, 500, false)]
    [InlineData(2200, 200, true)]
    [InlineData(230049, 400, true)]
    [InlineData(0, 0, false)]
    [InlineData(0, 0, true)]
    public async Task A_fault_that_stays_leaves_the_outcome_unknown_after_four_attempts(int code, int status, bool afterEffect)
    {
        var row = code == 0
            ? await box.SendAsync(new { drop = true, times = 4, after_effect = afterEffect }, Cancel)
            : await box.SendAsync(new { code, status, times = 4, after_effect = afterEffect }, Cancel);

        row.End.ShouldBe(Unknown);
        row.Attempts.ShouldBe(4);
        row.Arrived.ShouldBe(afterEffect ? 1 : 0);
        row.Problem!.Retry.ShouldBe(RetryAdvice.SameUuid);
        row.Problem.Uuid.ShouldNotBeNull();
        Waited(row, SentAfterBackoff, 3);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(400)]
    [InlineData(200)]
    public async Task A_rate_limit_that_stays_is_waited_out_three_times_and_told(int status)
    {
        var row = await box.SendAsync(new { code = 99991400, status, times = 4, reset_seconds = Reset }, Cancel);

        row.End.ShouldBe(Limited);
        row.Attempts.ShouldBe(4);
        row.Arrived.ShouldBe(0);
        row.Problem!.OutcomeUnknown.ShouldBeFalse();
        ((LarkRateLimitException)row.Problem).RetryAfter.ShouldBe(TimeSpan.FromSeconds(Reset));
        Waited(row, SentAfterReset, 3);
    }

    [Theory]
    [InlineData(RepeatedUuid.SameId, SentAfterBackoff)]
    [InlineData(RepeatedUuid.NoId, Unknown)]
    [InlineData(RepeatedUuid.Error, Unknown)]
    public async Task A_send_that_happened_unseen_arrives_once_whatever_a_repeated_uuid_is_answered(RepeatedUuid habit, FaultEnd expected)
    {
        foreach (object fault in (object[])[new { status = 500, code = 5000, after_effect = true }, new { drop = true, after_effect = true }, new { malformed = true, after_effect = true }])
        {
            var row = await box.SendAsync(fault, Cancel, habit);
            row.End.ShouldBe(expected);
            row.Arrived.ShouldBe(1);
            row.Attempts.ShouldBeGreaterThanOrEqualTo(2);
            (row.Problem?.OutcomeUnknown ?? false).ShouldBe(expected == Unknown);
        }
    }

    // Written down here, not read from the table under test: what a caller may rely on.
    private static FaultEnd Expected(int code, int status) => code switch
    {
        99991663 => Sent, // the token is fetched anew and the call replayed, without a wait
        99991664 or 99991671 => Credentials, // the platform hands out the same token again: so the API takes none of this kind
        99991400 => SentAfterReset,
        99991403 or 99991406 => QuotaSpent,
        2200 or 5000 or 10101 or 1000003 or 230020 or 230049 => SentAfterBackoff,
        99991543 or 99991662 or 99991665 or 99991668 or 99991669 or 99991670 or 99991673 or 99991677 => Credentials,
        99991401 or 99991672 or 99991676 or 99991679 => Permission,
        123456 when status == 429 => SentAfterReset, // a code nobody knows is judged by its status
        123456 when status == 500 => SentAfterBackoff,
        230002 or 230006 or 230013 or 230018 or 230027 or 230029 or 230035 or 230038 or 230050 or 230053 => Permission, // who may write to whom, as the platform's page of the send says it
        _ => Refused,
    };

    private static void Waited(FaultRow row, FaultEnd end, int times)
    {
        if (end is not (SentAfterReset or SentAfterBackoff))
        {
            row.Waits.ShouldBeEmpty();
            return;
        }

        row.Waits.Count.ShouldBe(times);
        foreach (var wait in row.Waits)
        {
            if (end == SentAfterReset)
                wait.ShouldBeInRange(TimeSpan.FromSeconds(Reset), TimeSpan.FromSeconds(Reset + 0.25));
            else
                wait.ShouldBeInRange(TimeSpan.Zero, TimeSpan.FromSeconds(8)); // a quarter of a second, twice as long each time, with jitter
        }
    }

    /// <summary>One sandbox and one client.</summary>
    public sealed class Box : IAsyncLifetime
    {
        private readonly PatientClock _clock = new();
        private readonly HttpClient _control = new();
        private LarkSandbox _sandbox = null!;
        private ILarkClient _lark = null!;
        private int _rows;

        public async ValueTask InitializeAsync()
        {
            _sandbox = await LarkSandbox.StartAsync(new LarkSandboxOptions { EnforceRateLimits = false, TimeProvider = _clock.Platform, TokenLifetime = TimeSpan.FromDays(10) }, Cancel);
            _lark = Some.Client(_sandbox, _clock, options => (options.AttemptTimeout, options.TotalTimeout) = (PatientClock.Timeouts, TimeSpan.FromMinutes(50)));
        }

        public async ValueTask DisposeAsync()
        {
            await _lark.DisposeAsync();
            await _sandbox.DisposeAsync();
            _control.Dispose();
        }

        internal async Task<FaultRow> SendAsync(object fault, CancellationToken cancellationToken, RepeatedUuid habit = RepeatedUuid.SameId)
        {
            _sandbox.Faults.Clear();
            _sandbox.World.RepeatedUuid = habit;
            _clock.Platform.Advance(TimeSpan.FromMinutes(2)); // what one row has taught the client about tokens is over
            await _lark.Tokens.GetTenantTokenAsync(cancellationToken);
            var body = System.Text.Json.JsonSerializer.SerializeToNode(fault)!.AsObject();
            body["match"] = new System.Text.Json.Nodes.JsonObject { ["path"] = ScriptedPlatform.SendPath };
            (await _control.PostAsJsonAsync(new Uri(_sandbox.BaseAddress, "/sandbox/v1/faults"), body, cancellationToken)).EnsureSuccessStatusCode();
            var bob = _sandbox.User("Bob Li");
            var (text, before) = ($"row {++_rows}", _sandbox.Calls.To(ScriptedPlatform.SendPath).Count);
            _clock.TakeWaits();
            LarkException? problem = null;
            try
            {
                var sent = await _lark.Messages.SendAsync(new OpenId(bob.OpenId), text, null, cancellationToken);
                bob.Inbox.Count(message => message.Id == sent.Id.Value).ShouldBe(1);
            }
            catch (LarkException refused)
            {
                problem = refused;
            }

            return new(
                FaultRow.EndOf(problem, _clock.TakeWaits() is var waits && waits.Count > 0 ? waits[0] : null), bob.Inbox.Count(message => message.Content.Contains($"\"{text}\"", StringComparison.Ordinal)),
                _sandbox.Calls.To(ScriptedPlatform.SendPath).Count - before, waits, problem);
        }
    }
}
