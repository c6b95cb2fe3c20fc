using Ailink.Lark.Events;
using Microsoft.Extensions.DependencyInjection;

namespace Ailink.Lark.Tests.Events.Handling;

/// <summary>Which handlers see an event, and with what.</summary>
public sealed class HandlerTests
{
    [Fact]
    public async Task A_handler_sees_the_event_typed_with_its_header_the_app_and_a_scope()
    {
        LarkEventContext<MessageReceived>? seen = null;
        await using var host = EventHost.Of(lark =>
        {
            lark.Services.AddScoped<Tray>();
            lark.On<MessageReceived>((e, _) =>
            {
                seen = e;
                e.Services.GetRequiredService<Tray>().ShouldBeSameAs(e.Services.GetRequiredService<Tray>());
                return Task.CompletedTask;
            });
        });

        var answer = await host.ReceiveAsync(EventHost.Message(text: "hello"));

        (answer.Status, answer.ContentType, EventHost.BodyOf(answer)).ShouldBe((200, "application/json; charset=utf-8", "{}"));
        seen.ShouldNotBeNull().Event.Text.ShouldBe("hello");
        seen.Header.EventId.ShouldBe("e-1");
        seen.Client.AppId.ShouldBe(new AppId("cli_1"));
        seen.Delivery.ShouldBe(1);
        seen.ToString().ShouldBe("im.message.receive_v1 e-1");
    }

    [Fact]
    public async Task A_handler_class_is_made_in_the_scope_of_the_event()
    {
        await using var host = EventHost.Of(lark =>
        {
            lark.Services.AddSingleton<List<string>>();
            lark.Services.AddScoped<Tray>();
            lark.AddHandler<MessageReceived, Clerk>();
        });

        await host.ReceiveAsync(EventHost.Message("om_1"));
        await host.ReceiveAsync(EventHost.Message("om_2"));

        var seen = host.Services.GetRequiredService<List<string>>();
        seen.Select(line => line.Split(' ')[0]).ShouldBe(["om_1", "om_2"]);
        seen.Distinct().Count().ShouldBe(2);
    }

    [Fact]
    public async Task The_root_sees_everything_and_unknown_what_has_no_record()
    {
        List<string> seen = [];
        await using var host = EventHost.Of(lark => lark
            .On<LarkEvent>((e, _) => Note(seen, "all " + e.Header.EventType))
            .On<UnknownEvent>((e, _) => Note(seen, "unknown " + e.Event.EventType))
            .On<MessageReceived>((_, _) => Note(seen, "message")));

        await host.ReceiveAsync(EventHost.Message());
        await host.ReceiveAsync(EventHost.Event("calendar.calendar.changed_v4", "{}", "e-2"));

        seen.ShouldBe(["all im.message.receive_v1", "message", "all calendar.calendar.changed_v4", "unknown calendar.calendar.changed_v4"]);
    }

    [Fact]
    public async Task What_nobody_handles_is_not_sent_again()
    {
        await using var host = EventHost.Of(lark => lark.OnCardAction((_, _) => new(CardActionAnswer.None)));

        (await host.ReceiveAsync(EventHost.Message())).Status.ShouldBe(200);
    }

    [Fact]
    public async Task The_first_answer_to_a_card_action_that_says_something_is_given_and_all_handlers_run()
    {
        var ran = 0;
        await using var host = EventHost.Of(lark =>
        {
            foreach (var answer in new[] { CardActionAnswer.None, CardActionAnswer.Toast("first", ToastKind.Success), CardActionAnswer.Toast("second", ToastKind.Success) })
            {
                lark.OnCardAction((_, _) =>
                {
                    ran++;
                    return new(answer);
                });
            }
        });

        var said = await host.ReceiveAsync(EventHost.Press());

        said.Status.ShouldBe(200);
        EventHost.BodyOf(said).ShouldContain("first");
        ran.ShouldBe(3);
    }

    [Fact]
    public async Task Named_apps_see_their_own_events_only()
    {
        List<string> seen = [];
        await using var host = EventHost.With(services =>
        {
            foreach (var name in new[] { "1", "2" })
            {
                services.AddAilinkLark(name, options =>
                {
                    EventHost.One(options);
                    options.AppId = new("cli_" + name);
                }).On<MessageReceived>((e, _) => Note(seen, $"{name} {e.Client.AppId} {e.Event.Text}"));
            }
        });

        await host.ReceiveAsync(EventHost.Message(text: "for one"), new("cli_1"));
        await host.ReceiveAsync(EventHost.Message(text: "for two"), new("cli_2"));
        (await host.ReceiveAsync(EventHost.Message(text: "for nobody"))).Status.ShouldBe(403);

        seen.ShouldBe(["1 cli_1 for one", "2 cli_2 for two"]);
    }

    [Fact]
    public async Task Another_app_s_event_of_the_same_id_is_another_event()
    {
        var count = 0;
        await using var host = EventHost.With(services =>
        {
            foreach (var name in new[] { "1", "2" })
            {
                services.AddAilinkLark(name, options =>
                {
                    EventHost.One(options);
                    options.AppId = new("cli_" + name);
                }).On<LarkEvent>((_, _) => Task.FromResult(count++));
            }
        });

        await host.ReceiveAsync(EventHost.Message(), new("cli_1"));
        await host.ReceiveAsync(EventHost.Message(), new("cli_2"));

        count.ShouldBe(2);
    }

    private static Task Note(List<string> seen, string line)
    {
        seen.Add(line);
        return Task.CompletedTask;
    }

    internal sealed class Tray;

    internal sealed class Clerk(Tray tray, List<string> seen) : ILarkEventHandler<MessageReceived>
    {
        public Task HandleAsync(LarkEventContext<MessageReceived> context, CancellationToken cancellationToken = default) =>
            Note(seen, $"{context.Event.MessageId} {System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(tray)}");
    }
}
