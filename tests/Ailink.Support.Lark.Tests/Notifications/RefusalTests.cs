using Ailink.Lark.Sandbox;

namespace Ailink.Support.Lark.Tests.Notifications;

/// <summary>Table D.4 of the design, row by row: what the platform answers becomes what the domain can act on.</summary>
public sealed class RefusalTests : IAsyncLifetime
{
    private const string Messages = "/open-apis/im/v1/messages";
    private const string Cards = "/open-apis/cardkit/v1/cards";
    private const string Token = "/open-apis/auth/v3/tenant_access_token/internal";

    private Desk _desk = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _desk = await Desk.OpenAsync();

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Theory]
    [InlineData(99991672, NotificationFailureKind.ScopeMissing)]
    [InlineData(99991403, NotificationFailureKind.QuotaExhausted)]
    [InlineData(99991406, NotificationFailureKind.QuotaExhausted)]
    [InlineData(230006, NotificationFailureKind.BotOff)]
    [InlineData(230013, NotificationFailureKind.PersonUnavailable)]
    [InlineData(230053, NotificationFailureKind.PersonBlocked)]
    [InlineData(230035, NotificationFailureKind.PersonBlocked)]
    [InlineData(230029, NotificationFailureKind.PersonLeft)]
    [InlineData(230028, NotificationFailureKind.SnippetRefused)]
    [InlineData(230099, NotificationFailureKind.CardBroken)]
    [InlineData(99991662, NotificationFailureKind.AppDisabled)]
    [InlineData(230001, NotificationFailureKind.OtherRefusal)]
    [InlineData(230027, NotificationFailureKind.OtherRefusal)]
    [InlineData(987654, NotificationFailureKind.OtherRefusal)]
    public async Task A_refused_send_is_one_call_and_one_kind_of_failure(int code, NotificationFailureKind kind)
    {
        _desk.Lark.Faults.Next(Messages, code: code);

        var failure = await FailureAsync();

        failure.Kind.ShouldBe(kind);
        failure.Code.ShouldBe($"{code}");
        (failure.BodyHash is not null).ShouldBe(kind is NotificationFailureKind.CardBroken or NotificationFailureKind.OtherRefusal);
        _desk.Lark.Calls.To(Messages).Count.ShouldBe(1);
        _desk.Bob.Inbox.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(200220, NotificationFailureKind.CardBroken)]
    [InlineData(200860, NotificationFailureKind.CardBroken)]
    [InlineData(300305, NotificationFailureKind.CardBroken)]
    [InlineData(99991672, NotificationFailureKind.ScopeMissing)]
    [InlineData(99991403, NotificationFailureKind.QuotaExhausted)]
    public async Task A_refused_card_entity_is_judged_by_the_same_table(int code, NotificationFailureKind kind)
    {
        _desk.Lark.Faults.Next(Cards, code: code);

        var refused = await Should.ThrowAsync<NotificationSendException>(() => _desk.Sender.PrepareCardAsync(_desk.CardToBob(Some.Line()), Cancel));

        refused.Failure.Kind.ShouldBe(kind);
    }

    [Theory]
    [InlineData(10014, NotificationFailureKind.AppDisabled)]
    [InlineData(10003, NotificationFailureKind.CredentialsInvalid)]
    [InlineData(10015, NotificationFailureKind.CredentialsInvalid)]
    [InlineData(99991543, NotificationFailureKind.CredentialsInvalid)]
    public async Task Without_a_token_there_is_no_send(int code, NotificationFailureKind kind)
    {
        _desk.Lark.Faults.Next(Token, times: 5, code: code);

        (await FailureAsync()).Kind.ShouldBe(kind);
        _desk.Lark.Calls.To(Messages).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_channel_without_credentials_says_so()
        => (await FailureAsync(Some.Card(Some.Channel("cli_0000000000000bad"), _desk.Bob.OpenId, Some.Line())))
            .Kind.ShouldBe(NotificationFailureKind.CredentialsInvalid);

    [Fact]
    public async Task The_quota_says_when_it_is_counted_anew()
    {
        _desk.Lark.Faults.Next(Messages, status: 429, code: 99991403);

        var until = (await FailureAsync()).Until.ShouldNotBeNull();

        until.ShouldBeGreaterThan(TimeProvider.System.GetUtcNow());
        until.ShouldBeLessThan(TimeProvider.System.GetUtcNow().AddDays(32));
    }

    [Theory]
    [InlineData(99991400, 429)]
    [InlineData(230020, 400)]
    public async Task A_rate_limit_that_does_not_pass_says_how_long_to_wait(int code, int status)
    {
        _desk.Lark.Faults.Next(Messages, times: 50, status: status, code: code);

        var failure = await FailureAsync();

        failure.Kind.ShouldBe(NotificationFailureKind.RateLimited);
        failure.RetryAfter.ShouldNotBeNull().ShouldBeGreaterThan(TimeSpan.Zero);
        _desk.Bob.Inbox.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(200)]
    [InlineData(400)]
    public async Task A_lapsed_token_costs_one_token_and_no_notification(int status)
    {
        await _desk.Sender.SendAsync(_desk.CardToBob(Some.Line()), null, Desk.NewUuid(), Cancel);
        _desk.Lark.Clock.Advance(TimeSpan.FromMinutes(100));
        _desk.Lark.Faults.Next(Messages, status: status, code: 99991663);

        await _desk.Sender.SendAsync(_desk.CardToBob(Some.Line("again")), null, Desk.NewUuid(), Cancel);

        _desk.Bob.Inbox.Count.ShouldBe(2);
        _desk.Lark.Calls.To(Token).Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_token_that_stays_refused_was_surely_not_taken()
    {
        _desk.Lark.Faults.Next(Messages, times: 10, code: 99991663);

        (await FailureAsync()).Kind.ShouldBe(NotificationFailureKind.RateLimited);
    }

    [Theory]
    [InlineData(500, 5000, false)]
    [InlineData(500, 5000, true)]
    [InlineData(503, 2200, false)]
    [InlineData(400, 230049, false)]
    public async Task A_failing_platform_leaves_the_outcome_open_and_the_same_uuid_rings_once(int status, int code, bool afterEffect)
    {
        await using var desk = await Desk.OpenAsync(options => options.CallTimeout = TimeSpan.FromSeconds(1));
        desk.Lark.Faults.Next(Messages, times: 50, status: status, code: code, afterEffect: afterEffect);
        var card = desk.CardToBob(Some.Line());
        var uuid = Desk.NewUuid();

        (await FailureAsync(desk, card, uuid)).Kind.ShouldBe(NotificationFailureKind.Unknown);
        desk.Lark.Faults.Clear();
        await desk.Sender.SendAsync(card, null, uuid, Cancel);

        desk.Bob.Inbox.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_connection_that_breaks_after_the_platform_took_the_card_leaves_the_outcome_open()
    {
        await using var desk = await Desk.OpenAsync(options => options.CallTimeout = TimeSpan.FromSeconds(1));
        desk.Lark.Faults.Next(Messages, times: 50, drop: true, afterEffect: true);

        (await FailureAsync(desk)).Kind.ShouldBe(NotificationFailureKind.Unknown);
        desk.Bob.Inbox.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_slow_platform_does_not_outlive_the_time_of_the_call()
    {
        await using var desk = await Desk.OpenAsync(options => options.CallTimeout = TimeSpan.FromMilliseconds(300));
        desk.Lark.Faults.Next(Messages, times: 50, delay: TimeSpan.FromMinutes(1));

        (await FailureAsync(desk)).Kind.ShouldBe(NotificationFailureKind.Unknown);
    }

    [Fact]
    public async Task A_caller_who_gives_up_is_told_so()
    {
        using var soon = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        soon.CancelAfter(TimeSpan.FromMilliseconds(200));
        _desk.Lark.Faults.Next(Messages, times: 50, delay: TimeSpan.FromMinutes(1));

        await Should.ThrowAsync<OperationCanceledException>(() => _desk.Sender.SendAsync(_desk.CardToBob(Some.Line()), null, Desk.NewUuid(), soon.Token));
    }

    [Fact]
    public async Task Leak_check_on_a_card_without_quotation_is_no_reason_to_drop_the_quotation()
    {
        _desk.Lark.Faults.Next(Messages, code: 230028);

        (await FailureAsync(_desk.CardToBob(Some.Line()) with { IncludeSnippet = false })).Kind.ShouldBe(NotificationFailureKind.OtherRefusal);
    }

    [Fact]
    public async Task What_people_and_administrators_really_do_gets_the_same_kinds()
    {
        var app = _desk.Lark.App;

        _desk.Bob.HasBlockedBots = true;
        (await FailureAsync()).Kind.ShouldBe(NotificationFailureKind.PersonBlocked);
        _desk.Bob.HasBlockedBots = false;

        app.AvailableTo = [_desk.Lark.User("Alice Chen").UnionId];
        (await FailureAsync()).Kind.ShouldBe(NotificationFailureKind.PersonUnavailable);
        app.AvailableTo = null;

        app.Features = ["web_app"];
        (await FailureAsync()).Kind.ShouldBe(NotificationFailureKind.BotOff);
        app.Features = ["bot", "web_app"];

        var scopes = app.GrantedScopes;
        app.GrantedScopes = [];
        (await FailureAsync()).Kind.ShouldBe(NotificationFailureKind.ScopeMissing);
        app.GrantedScopes = scopes;

        app.Status = SandboxAppStatus.Disabled;
        (await FailureAsync()).Kind.ShouldBe(NotificationFailureKind.AppDisabled);
        app.Status = SandboxAppStatus.Enabled;

        await _desk.Sender.SendAsync(_desk.CardToBob(Some.Line()), null, Desk.NewUuid(), Cancel);
        _desk.Bob.Inbox.Count.ShouldBe(1);
    }

    private Task<NotificationFailure> FailureAsync(NotificationCard? card = null) => FailureAsync(_desk, card);

    private static async Task<NotificationFailure> FailureAsync(Desk desk, NotificationCard? card = null, string? uuid = null)
        => (await Should.ThrowAsync<NotificationSendException>(
            () => desk.Sender.SendAsync(card ?? desk.CardToBob(Some.Line()), null, uuid ?? Desk.NewUuid(), Cancel))).Failure;
}
