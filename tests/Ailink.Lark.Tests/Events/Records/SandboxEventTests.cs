using System.Net.Http.Json;
using Ailink.Lark.Cards;
using Ailink.Lark.Events;
using Ailink.Lark.Sandbox;
using Ailink.Lark.Tests.SignIn;

namespace Ailink.Lark.Tests.Events.Records;

/// <summary>An independent platform, which shares no type with us, causes each event by what people do.</summary>
public sealed class SandboxEventTests : IAsyncLifetime
{
    // What the sandbox has no way to cause; the vendor's samples are in Samples.
    private static readonly Type[] NeverCaused = [typeof(AppVersionWithdrawn), typeof(AppVisibilityAdded), typeof(AppStatusChanged)];

    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    private readonly HttpClient _http = new();
    private LarkSandbox _box = null!;
    private ILarkClient _lark = null!;

    private SandboxUser Bob => _box.User("Bob Li");

    private SandboxUser Carol => _box.User("Carol Wu");

    public async ValueTask InitializeAsync()
    {
        _box = await LarkSandbox.StartAsync(cancellationToken: Cancel);
        _box.App.GrantedScopes = [.. _box.App.GrantedScopes, "im:message", "im:chat", "contact:user.base:readonly", "contact:user.employee_id:readonly", "application:application:patch", "cardkit:card:write"];
        _lark = Some.Client(_box);
        _http.BaseAddress = _box.BaseAddress;
    }

    public async ValueTask DisposeAsync()
    {
        await _lark.DisposeAsync();
        await _box.DisposeAsync();
        _http.Dispose();
    }

    [Fact]
    public async Task Every_event_that_is_caused_has_a_record_that_says_what_happened()
    {
        await TalkAsync();
        await MeetAsync();
        await WorkAsync();
        await AdministerAsync();

        var told = _box.Deliveries.All.Select(delivery => (delivery.EventType, Record: Read(delivery))).ToList();
        told.Where(each => each.Record is UnknownEvent).Select(each => each.EventType).Distinct().ShouldBe(["url.preview.get"]);
        told.Select(each => each.Record.GetType()).Distinct().ShouldBe(
            typeof(LarkEvent).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(LarkEvent)) && !type.IsAbstract).Except(NeverCaused), ignoreOrder: true);
        foreach (var (_, record) in told)
            record.ToString().ShouldNotBe(record.GetType().Name, "each says what it is about");

        var messages = told.Select(each => each.Record).OfType<MessageReceived>().ToList();
        messages.Select(message => (message.Text, message.ChatKind, message.IsForMe)).ShouldBe([("hello", ChatMode.Direct, true), ($"@{_box.App.Name} look", ChatMode.Group, true), ("see https://tickets.example/7", ChatMode.Group, false)]);
        messages[0].Sender.OpenId.ShouldBe(new OpenId(Bob.OpenId));
        var bot = (await _lark.Bot.GetAsync(Cancel)).OpenId;
        (messages[1].NeedsBot, messages[1].WithBot(bot).MentionsMe, messages[1].WithBot(new OpenId("ou_other")).MentionsMe).ShouldBe((true, true, false));

        told.Select(each => each.Record).OfType<MembersRemoved>().Select(each => each.How).ShouldBe([MemberRemoval.Withdrawn, MemberRemoval.Removed, MemberRemoval.Left], ignoreOrder: true);
        told.Select(each => each.Record).OfType<UserUpdated>().First().Changed.ShouldContain("name");
        var click = told.Select(each => each.Record).OfType<CardAction>().ShouldHaveSingleItem();
        (click.Form!.Text("reason"), click.Operator.OpenId, click.Token is not null).ShouldBe(("because", new OpenId(Bob.OpenId), true));
    }

    private static LarkEvent Read(SandboxDelivery delivery)
    {
        string[] old = ["app_open", "app_ticket", "app_uninstalled", "p2p_chat_create"];
        if (!old.Contains(delivery.EventType))
            return Told.Read(Told.Envelope(delivery.EventType, delivery.Event.GetRawText()));
        var body = delivery.Event.GetRawText();
        var named = $$"""{"type":"{{delivery.EventType}}","app_id":"{{delivery.AppId}}"{{(body == "{}" ? "}" : "," + body[1..])}}""";
        return Told.Read($$"""{"uuid":"u","ts":"1763800000.25","token":"v","type":"event_callback","event":{{named}}}""");
    }

    private async Task TalkAsync()
    {
        await Bob.EnterAsync(cancellationToken: Cancel);
        await Bob.PressMenuAsync("help", cancellationToken: Cancel);
        await Bob.WriteAsync("hello", Cancel);
        var sent = await _lark.Messages.SendAsync(new OpenId(Bob.OpenId), "hi", cancellationToken: Cancel);
        var seen = await Bob.NextMessageAsync(Cancel);
        await Bob.ReadAsync(seen, Cancel);
        await Bob.RemoveReactionAsync(seen, await Bob.ReactAsync(seen, "SMILE", Cancel), Cancel);
        await _lark.Messages.RecallAsync(sent.Id, Cancel);

        var card = Card.Titled("Ask") with
        {
            Elements = [new FormElement("ask", [new InputElement { Name = "reason" }, new ButtonElement("Send") { Name = "send", FormAction = "submit" }])],
        };
        await _lark.Messages.SendAsync(new OpenId(Bob.OpenId), card, cancellationToken: Cancel);
        await Bob.ClickAsync(await Bob.NextMessageAsync(Cancel), "send", new { reason = "because" }, Cancel);
    }

    private async Task MeetAsync()
    {
        await ControlAsync(HttpMethod.Patch, $"/apps/{_box.App.Id}", new { preview_hosts = new[] { "tickets.example" } });
        var group = Bob.CreateGroup("Team", [], [_box.App]);
        Bob.AddToGroup(group, [Carol], []);
        Bob.WithdrawFromGroup(group, [Carol]);
        Bob.AddToGroup(group, [Carol], []);
        Bob.RemoveFromGroup(group, [Carol], []);
        Bob.AddToGroup(group, [Carol], []);
        Carol.LeaveGroup(group);
        Bob.RenameGroup(group, "Staff");
        await ControlAsync(HttpMethod.Post, $"/users/{Bob.UnionId}/messages", new { chat_id = group, text = "look", mentions = new[] { _box.App.Id } });
        await ControlAsync(HttpMethod.Post, $"/users/{Bob.UnionId}/messages", new { chat_id = group, text = "see https://tickets.example/7" });
        Bob.DisbandGroup(group);
        var other = Bob.CreateGroup("Other", [], [_box.App]);
        Bob.RemoveFromGroup(other, [], [_box.App]);
    }

    private async Task WorkAsync()
    {
        await Visitor.SignInAsync(_box, _lark, [], Cancel);
        await ControlAsync(HttpMethod.Post, $"/users/{Bob.UnionId}/revocations", new { app_id = _box.App.Id });
        await ControlAsync(HttpMethod.Patch, $"/users/{Carol.UnionId}", new { name = "Carola" });
        await ControlAsync(HttpMethod.Patch, $"/users/{_box.User("Carola").UnionId}", new { resigned = true });
    }

    private async Task AdministerAsync()
    {
        await ControlAsync(HttpMethod.Patch, $"/apps/{_box.App.Id}", new { versions = new[] { new { version = "1.0.1", status = "under_review" } } });
        await ControlAsync(HttpMethod.Patch, $"/apps/{_box.App.Id}", new { versions = new[] { new { version = "1.0.1", status = "published" } } });
        var store = _box.World.AddApp("ten_acme", "Store", isStore: true);
        await ControlAsync(HttpMethod.Post, $"/apps/{store.Id}/installations", new { tenant_key = "ten_globex" });
        await ControlAsync(HttpMethod.Delete, $"/apps/{store.Id}/installations/ten_globex", null);
        await _box.Deliveries.SettleAsync(Cancel);
    }

    private async Task ControlAsync(HttpMethod method, string path, object? body)
    {
        using HttpRequestMessage request = new(method, "/sandbox/v1" + path) { Content = body is null ? null : JsonContent.Create(body) };
        using var answer = await _http.SendAsync(request, Cancel);
        answer.IsSuccessStatusCode.ShouldBeTrue(await answer.Content.ReadAsStringAsync(Cancel));
    }
}
