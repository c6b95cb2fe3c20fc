using System.Net;
using System.Text.Json;
using Ailink.Testing;

namespace Ailink.Lark.Sandbox.Tests;

public sealed class RetryTests
{
    private static readonly TimeSpan[] Pauses = [TimeSpan.FromSeconds(15), TimeSpan.FromMinutes(5), TimeSpan.FromHours(1), TimeSpan.FromHours(6)];

    [Fact]
    public async Task A_refused_event_comes_again_four_times_with_the_same_id_and_then_no_more()
    {
        await using var box = await Subscribed.StartAsync();
        box.App.Answers(500, """{"no":1}""");
        var id = await box.SendAsync();
        (await box.App.NextAsync()).EventId.ShouldBe(id);
        foreach (var pause in Pauses)
        {
            await box.MoveClockAsync(pause.TotalSeconds - 5);
            box.App.HasMore.ShouldBeFalse();
            await box.MoveClockAsync(5);
            (await box.App.NextAsync()).EventId.ShouldBe(id);
        }

        await box.MoveClockAsync(TimeSpan.FromDays(30).TotalSeconds);
        box.App.HasMore.ShouldBeFalse();
        var delivery = await box.DeliveryAsync(id);
        delivery.GetProperty("via").GetString().ShouldBe("webhook");
        delivery.GetProperty("next_attempt").ValueKind.ShouldBe(JsonValueKind.Null);
        var attempts = delivery.GetProperty("attempts").EnumerateArray().ToList();
        attempts.Count.ShouldBe(5);
        attempts.ShouldAllBe(attempt => attempt.GetProperty("status").GetInt32() == 500 && attempt.GetProperty("error").GetString() == "status 500");
        attempts[0].GetProperty("answer").GetProperty("no").GetInt32().ShouldBe(1);
        attempts.Select(attempt => attempt.GetProperty("at").GetDateTimeOffset()).ShouldBeInOrder();
    }

    [Fact]
    public async Task A_clock_moved_by_days_does_all_that_falls_into_them()
    {
        await using var box = await Subscribed.StartAsync();
        box.App.Answers(404);
        var id = await box.SendAsync();
        await box.MoveClockAsync(TimeSpan.FromDays(1).TotalSeconds);
        (await box.DeliveryAsync(id)).GetProperty("attempts").GetArrayLength().ShouldBe(5);
    }

    [Fact]
    public async Task In_process_the_clock_does_the_same_and_the_deliveries_can_be_awaited()
    {
        await using var box = await Subscribed.StartAsync();
        box.App.Answers(500);
        await box.Sandbox.User("Bob Li").WriteAsync("hello", Cancel);
        (await box.Sandbox.Deliveries.NextAsync("im.message.receive_v1", Cancel)).IsAcked.ShouldBeFalse();
        box.App.Answers(200);
        box.Sandbox.Clock.Advance(TimeSpan.FromSeconds(15));
        await box.Sandbox.Deliveries.SettleAsync(Cancel);
        var delivery = box.Sandbox.Deliveries.All.Single(delivery => delivery.EventType == "im.message.receive_v1");
        delivery.IsAcked.ShouldBeTrue();
        delivery.Attempts.Count.ShouldBe(2);
        delivery.Attempts[0].Error.ShouldBe("status 500");
        delivery.NextAttemptAt.ShouldBeNull();
    }

    [Fact]
    public async Task An_acknowledged_event_does_not_come_again()
    {
        await using var box = await Subscribed.StartAsync();
        await box.SendAsync();
        await box.App.NextAsync();
        await box.MoveClockAsync(TimeSpan.FromDays(2).TotalSeconds);
        box.App.HasMore.ShouldBeFalse();
    }

    [Fact]
    public async Task A_receiver_has_three_seconds()
    {
        var time = VirtualClock.New();
        await using var box = await Subscribed.StartAsync(options => options.TimeProvider = time);
        var slow = new TaskCompletionSource<(int, string)>(TaskCreationOptions.RunContinuationsAsynchronously);
        box.App.Answer = _ =>
        {
            time.Advance(TimeSpan.FromSeconds(3));
            return slow.Task;
        };
        var delivery = await box.DeliveryAsync(await box.SendAsync());
        slow.SetResult((200, "{}"));
        delivery.GetProperty("attempts")[0].GetProperty("error").GetString().ShouldBe("timeout");
        delivery.GetProperty("attempts")[0].GetProperty("status").ValueKind.ShouldBe(JsonValueKind.Null);
        delivery.GetProperty("acked").GetBoolean().ShouldBeFalse();
    }

    [Fact]
    public async Task A_redirect_is_a_failure_and_not_followed()
    {
        await using var box = await Subscribed.StartAsync();
        box.Sandbox.App.EventUrl = new Uri(box.App.Url, "/moved");
        var delivery = await box.DeliveryAsync(await box.SendAsync());
        delivery.GetProperty("attempts")[0].GetProperty("error").GetString().ShouldBe("redirect");
        box.App.HasMore.ShouldBeFalse();
    }

    [Fact]
    public async Task Who_is_not_there_and_who_has_no_address_are_told_apart()
    {
        await using var box = await Subscribed.StartAsync();
        box.Sandbox.App.EventUrl = new Uri(FreePort.NextAddress(), "/");
        (await box.DeliveryAsync(await box.SendAsync())).GetProperty("attempts")[0].GetProperty("error").GetString().ShouldBe("connect");
        box.Sandbox.App.EventUrl = new Uri("http://nobody.invalid/");
        (await box.DeliveryAsync(await box.SendAsync())).GetProperty("attempts")[0].GetProperty("error").GetString().ShouldBe("dns");
    }

    [Fact]
    public async Task A_delivery_is_sent_again_by_hand()
    {
        await using var box = await Subscribed.StartAsync();
        var id = await box.SendAsync();
        var again = await box.Caller.ControlAsync(HttpMethod.Post, $"/deliveries/{id}/retry");
        again.Status.ShouldBe(HttpStatusCode.OK);
        again.Json.GetProperty("attempts").GetArrayLength().ShouldBe(2);
        (await box.App.NextAsync()).EventId.ShouldBe((await box.App.NextAsync()).EventId);
        (await box.Caller.ControlAsync(HttpMethod.Post, "/deliveries/other/retry")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_callback_is_never_sent_again()
    {
        await using var box = await Subscribed.StartAsync();
        box.App.Answers(500);
        var id = await box.SendAsync(type: "url.preview.get");
        await box.MoveClockAsync(TimeSpan.FromDays(1).TotalSeconds);
        (await box.DeliveryAsync(id)).GetProperty("attempts").GetArrayLength().ShouldBe(1);
        (await box.Caller.ControlAsync(HttpMethod.Post, $"/deliveries/{id}/retry")).Status.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task A_delayed_event_waits_for_its_time()
    {
        await using var box = await Subscribed.StartAsync();
        var id = await box.SendAsync(new { delay_ms = 600_000 });
        box.App.HasMore.ShouldBeFalse();
        await box.MoveClockAsync(600);
        (await box.App.NextAsync()).EventId.ShouldBe(id);
    }

    [Fact]
    public async Task A_reset_forgets_deliveries_and_what_was_to_come()
    {
        await using var box = await Subscribed.StartAsync();
        await box.SendAsync(new { delay_ms = 600_000 });
        (await box.Caller.ControlAsync(HttpMethod.Post, "/reset")).Status.ShouldBe(HttpStatusCode.OK);
        box.Sandbox.Deliveries.All.ShouldBeEmpty();
        await box.MoveClockAsync(6000);
        box.App.HasMore.ShouldBeFalse();
        box.Sandbox.App.EventUrl.ShouldBeNull();
    }
}
