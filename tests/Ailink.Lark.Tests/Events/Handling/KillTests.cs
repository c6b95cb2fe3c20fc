using System.Text.RegularExpressions;
using Ailink.Lark.Sandbox;
using Ailink.Testing;

namespace Ailink.Lark.Tests.Events.Handling;

/// <summary>
/// A service is killed (SIGKILL) while it handles an event: before its work, after it, and when all is done but the answer. The sandbox sends again when the platform would; its clock is moved, and the
/// ledger is a file that outlives the process. So this is also the proof that a lease ends before the event comes again.
/// </summary>
public sealed partial class KillTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_event_survives_that_its_service_is_killed_at_every_place()
    {
        using TemporaryFolder folder = new();
        await using var box = await LarkSandbox.StartAsync(new() { TimeProvider = VirtualClock.New() }, Cancel); // so that a slow machine is not taken for a slow service
        (box.App.EncryptKey, box.App.VerificationToken) = (SignedRequest.EncryptKey, SignedRequest.Token);

        // Before its work: nothing is done yet.
        using (var service = await StartAsync(box, folder, "work"))
        {
            await box.User("Bob Li").WriteAsync("survive this", Cancel);
            await KillAsync(service, box, "work");
            File.Exists(folder.File("work")).ShouldBeFalse();
        }

        // After its work and before anybody wrote that down: it is done again later.
        using (var service = await StartAsync(box, folder, "complete", TimeSpan.FromSeconds(15)))
        {
            await KillAsync(service, box, "complete");
            Work(folder).ShouldBe(["survive this 2"]);
        }

        // Written down and not answered.
        using (var service = await StartAsync(box, folder, "answer", TimeSpan.FromMinutes(5)))
        {
            await KillAsync(service, box, "answer");
            Work(folder).ShouldBe(["survive this 2", "survive this 3"]);
        }

        // Answered, and not done again.
        using (await StartAsync(box, folder, "nowhere", TimeSpan.FromHours(1)))
        {
            await box.Deliveries.SettleAsync(Cancel);
            var delivery = Delivery(box);
            delivery.IsAcked.ShouldBeTrue(string.Join(", ", delivery.Attempts.Select(each => each.Error)));
            delivery.Attempts.Count.ShouldBe(4);
            Work(folder).Length.ShouldBe(2);
        }
    }

    private static async Task<ChildProgram> StartAsync(LarkSandbox box, TemporaryFolder folder, string stop, TimeSpan later = default)
    {
        var now = (box.Clock.Now + later).ToString("O", null);
        var service = ChildProgram.StartDotnet(
            folder.Path, "exec", Path.Combine(AppContext.BaseDirectory, "EventReceiver.dll"), box.App.Id, SignedRequest.EncryptKey, SignedRequest.Token, folder.Path, now, stop);
        var said = await service.SaidAsync("at last", Patience, Cancel);
        box.App.EventUrl = new Uri(new Uri(Address().Match(said).Value), "/events");
        box.Clock.Advance(later);
        return service;
    }

    private static async Task KillAsync(ChildProgram service, LarkSandbox box, string place)
    {
        await service.SaidAsync("stopped before " + place, Patience, Cancel);
        await service.KillAsync(Cancel);
        await box.Deliveries.SettleAsync(Cancel);
        Delivery(box).IsAcked.ShouldBeFalse();
    }

    private static SandboxDelivery Delivery(LarkSandbox box) => box.Deliveries.All.Single(each => each.EventType == "im.message.receive_v1");

    private static string[] Work(TemporaryFolder folder) => File.ReadAllLines(folder.File("work"));

    [GeneratedRegex("http://[0-9.:]+", RegexOptions.None, 1000)]
    private static partial Regex Address();
}
