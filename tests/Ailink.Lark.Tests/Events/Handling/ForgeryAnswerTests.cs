using Ailink.Lark.Events;
using Microsoft.Extensions.DependencyInjection;

namespace Ailink.Lark.Tests.Events.Handling;

/// <summary>The table of forgeries, sent to a service with handlers: none of them runs, and from outside all look the same.</summary>
public sealed class ForgeryAnswerTests
{
    [Fact]
    public async Task No_forgery_runs_a_handler_and_all_are_answered_alike_and_what_is_genuine_runs_once()
    {
        var ran = 0;
        await using var host = EventHost.With(services =>
        {
            Add(services, "signed", _ => { });
            Add(services, "no key", options => options.EncryptKey = null);
            Add(services, "token only", options => (options.EncryptKey, options.Events.AllowVerificationTokenOnly) = ("", true));
            Add(services, "small", options => options.Events.MaxBodyBytes = 1024);
            Add(services, "no token", options => options.VerificationToken = null);

            void Add(IServiceCollection services, string name, Action<LarkOptions> configure) => services.AddAilinkLark(name, options =>
            {
                EventHost.One(options);
                options.AppId = AppOf(name);
                configure(options);
            }).On<LarkEvent>((_, _) => Task.FromResult(Interlocked.Increment(ref ran)));
        });
        List<(string Name, WebhookAnswer Answer)> answers = [];

        foreach (var (name, (request, verdict, keys)) in Forgeries.All)
        {
            var app = verdict == WebhookVerdict.NoEncryptKey ? "no key" : keys.MaxBodyBytes == 1024 ? "small" : keys.AllowVerificationTokenOnly ? "token only" : "signed";
            answers.Add((name, await host.ReceiveAsync(request, AppOf(app))));
        }

        answers.Add(("genuine, but the app has no token", await host.ReceiveAsync(SignedRequest.Of(SignedRequest.Event), AppOf("no token"))));
        answers.Add(("genuine, to an app nobody knows", await host.ReceiveAsync(SignedRequest.Of(SignedRequest.Event), AppOf("other"))));
        answers.Add(("genuine, to one of several apps", await host.ReceiveAsync(SignedRequest.Of(SignedRequest.Event))));

        answers.Count.ShouldBeGreaterThan(100);
        ran.ShouldBe(0);
        answers.Where(each => (each.Answer.Status, each.Answer.ContentType, EventHost.BodyOf(each.Answer)) != (403, "application/json; charset=utf-8", "{}")).ShouldBeEmpty();

        (await host.ReceiveAsync(SignedRequest.Of(SignedRequest.Event), AppOf("signed"))).Status.ShouldBe(200);
        (await host.ReceiveAsync(SignedRequest.Of(SignedRequest.Event), AppOf("signed"))).Status.ShouldBe(200);
        (await host.ReceiveAsync(SignedRequest.Unsigned(SignedRequest.Event), AppOf("token only"))).Status.ShouldBe(200);
        ran.ShouldBe(2);
    }

    [Fact]
    public async Task Who_signs_nothing_may_try_paddings_for_a_while_only_and_learns_nothing_from_the_end_of_it()
    {
        await using var host = EventHost.Of(lark => lark.On<LarkEvent>((_, _) => Task.CompletedTask));
        var challenge = SignedRequest.Unsigned(SignedRequest.Wrapped(SignedRequest.Encrypt(SignedRequest.Challenge)));
        var damaged = SignedRequest.Unsigned(SignedRequest.Wrapped(SignedRequest.Encrypt(SignedRequest.Challenge, "other")));
        (await host.ReceiveAsync(challenge)).Status.ShouldBe(200);

        List<int> answers = [];
        for (var guess = 0; guess < 500; guess++)
            answers.Add((await host.ReceiveAsync(damaged)).Status);

        answers.Distinct().ShouldBe([403]);
        (await host.ReceiveAsync(challenge)).Status.ShouldBe(403);
        (await host.ReceiveAsync(EventHost.Message())).Status.ShouldBe(200); // what is signed is not limited

        host.Clock.Advance(TimeSpan.FromSeconds(1.99));
        (await host.ReceiveAsync(challenge)).Status.ShouldBe(403);
        host.Clock.Advance(TimeSpan.FromSeconds(0.01));
        (await host.ReceiveAsync(challenge)).Status.ShouldBe(200);
        (await host.ReceiveAsync(challenge)).Status.ShouldBe(403);
        host.Clock.Advance(TimeSpan.FromHours(1));
        for (var console = 0; console < 60; console++)
            (await host.ReceiveAsync(challenge)).Status.ShouldBe(200);
        (await host.ReceiveAsync(challenge)).Status.ShouldBe(403); // an hour of rest saves up no more
    }

    private static AppId AppOf(string name) => new("cli_" + name.Replace(' ', '-'));
}
