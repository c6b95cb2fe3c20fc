using System.Text.Json;
using System.Text.Json.Nodes;
using System.Web;
using Ailink.Lark.Cards;
using Ailink.Testing;

namespace Ailink.Lark.Tests.Golden;

/// <summary>What goes over the wire is what the vendor's own client sends.</summary>
public sealed class GoldenRequestTests
{
    private static readonly JsonArray Rows = JsonNode.Parse(File.ReadAllText(Repository.PathOf("tests", "Ailink.Lark.Tests", "Golden", "lark-requests.json")))!.AsArray();

    private static readonly string[] JsonInStrings = ["content", "data", "actions", "settings", "elements", "element", "partial_element"];

    private static Card Card => Card.Titled("T").Add(new MarkdownElement("hi") { ElementId = "md_1" });

    public static TheoryData<string> Known => [.. Calls.Keys];

    private static Dictionary<string, Func<ILarkClient, CancellationToken, Task>> Calls { get; } = new(StringComparer.Ordinal)
    {
        ["auth.tenant_access_token.internal"] = async (lark, ct) => await lark.Tokens.GetTenantTokenAsync(ct),
        ["message.create.text"] = (lark, ct) => lark.Messages.SendAsync(new OpenId("ou_1"), "hello", new() { Uuid = "u-1" }, ct),
        ["message.create.card_entity"] = (lark, ct) => lark.Messages.SendAsync(new ChatId("oc_1"), MessageContent.CardEntity(new("735")), null, ct),
        ["message.create.card_json"] = (lark, ct) => lark.Messages.SendAsync(new UnionId("on_1"), Card, null, ct),
        ["message.reply"] = (lark, ct) => lark.Messages.ReplyAsync(new("om_1"), "r", new() { Uuid = "u-2", InThread = true }, ct),
        ["message.update"] = (lark, ct) => lark.Messages.EditAsync(new("om_1"), "e", ct),
        ["message.patch"] = (lark, ct) => lark.Messages.UpdateCardAsync(new("om_1"), Card, ct),
        ["message.delete"] = (lark, ct) => lark.Messages.RecallAsync(new("om_1"), ct),
        ["message.get"] = (lark, ct) => lark.Messages.GetAsync(new("om_1"), ct),
        ["message.list"] = (lark, ct) => lark.Messages.ListAsync(
            new("oc_1"),
            new() { From = DateTimeOffset.FromUnixTimeSeconds(1_700_000_000), To = DateTimeOffset.FromUnixTimeSeconds(1_700_000_100), NewestFirst = true, PageSize = 20, PageToken = "pt" }, ct).ToListAsync(ct).AsTask(),
        ["message.readUsers"] = (lark, ct) => lark.Messages.ListReadersAsync(new("om_1"), ct).ToListAsync(ct).AsTask(),
        ["message.forward"] = (lark, ct) => lark.Messages.ForwardAsync(new("om_1"), new OpenId("ou_2"), new() { Uuid = "u-3" }, ct),
        ["message.urgentApp"] = (lark, ct) => lark.Messages.UrgeAsync(new("om_1"), [new("ou_1")], cancellationToken: ct),
        ["message.urgentSms"] = (lark, ct) => lark.Messages.UrgeAsync(new("om_1"), [new("ou_1")], Urgency.Sms, ct),
        ["message.urgentPhone"] = (lark, ct) => lark.Messages.UrgeAsync(new("om_1"), [new("ou_1")], Urgency.Phone, ct),
        ["reaction.create"] = (lark, ct) => lark.Messages.ReactAsync(new("om_1"), "SMILE", ct),
        ["reaction.list"] = (lark, ct) => lark.Messages.ListReactionsAsync(new("om_1"), new() { Emoji = "SMILE" }, ct).ToListAsync(ct).AsTask(),
        ["reaction.delete"] = (lark, ct) => lark.Messages.RemoveReactionAsync(new("om_1"), new("r1"), ct),
        ["pin.create"] = (lark, ct) => lark.Messages.PinAsync(new("om_1"), ct),
        ["pin.delete"] = (lark, ct) => lark.Messages.UnpinAsync(new("om_1"), ct),
        ["cardkit.card.create"] = (lark, ct) => lark.Cards.CreateAsync(Card, ct),
        ["cardkit.card.update"] = (lark, ct) => lark.Cards.ReplaceAsync(new("735"), Card, new CardSequence(), ct),
        ["cardkit.card.batchUpdate"] = (lark, ct) => lark.Cards.ApplyAsync(new("735"), [CardEdit.Remove("md_1")], new CardSequence(2), ct),
        ["cardkit.card.settings"] = (lark, ct) => lark.Cards.ConfigureAsync(new("735"), CardSettings.Streaming(true), new CardSequence(1), ct),
        ["cardkit.card.idConvert"] = (lark, ct) => lark.Cards.ConvertAsync(new("om_1"), ct),
        ["cardkit.element.create"] = (lark, ct) => lark.Cards.AddAsync(new("735"), CardPlace.In("md_1"), [new MarkdownElement("x") { ElementId = "md_2" }], new CardSequence(3), ct),
        ["cardkit.element.update"] = (lark, ct) => lark.Cards.ReplaceElementAsync(new("735"), "md_1", new MarkdownElement("y"), new CardSequence(4), ct),
        ["cardkit.element.patch"] = (lark, ct) => lark.Cards.ChangeElementAsync(new("735"), "md_1", JsonElement.Parse("""{"content":"z"}"""), new CardSequence(5), ct),
        ["cardkit.element.delete"] = (lark, ct) => lark.Cards.RemoveElementAsync(new("735"), "md_1", new CardSequence(7), ct),
        ["cardkit.element.content"] = (lark, ct) => lark.Cards.SetTextAsync(new("735"), "md_1", "stream", new CardSequence(6), ct),
        ["chat.create"] = (lark, ct) => lark.Chats.CreateAsync(
            new()
            {
                Name = "g", Description = "d", Owner = new("ou_1"), Users = [new("ou_1"), new("ou_2")], Mode = ChatMode.Group, Visibility = ChatVisibility.Private, BotIsManager = true, Uuid = "u-4",
            }, ct),
        ["chat.get"] = (lark, ct) => lark.Chats.GetAsync(new("oc_1"), ct),
        ["chat.update"] = (lark, ct) => lark.Chats.UpdateAsync(new("oc_1"), new() { Name = "n" }, ct),
        ["chat.delete"] = (lark, ct) => lark.Chats.DeleteAsync(new("oc_1"), ct),
        ["chat.link"] = (lark, ct) => lark.Chats.CreateLinkAsync(new("oc_1"), ChatLinkLife.Week, ct),
        ["chat.list"] = (lark, ct) => lark.Chats.ListAsync(cancellationToken: ct).ToListAsync(ct).AsTask(),
        ["chatMembers.create"] = (lark, ct) => lark.Chats.AddMembersAsync(new("oc_1"), [new("ou_3")], ct),
        ["chatMembers.delete"] = (lark, ct) => lark.Chats.RemoveMembersAsync(new("oc_1"), [new("ou_3")], ct),
        ["chatMembers.get"] = (lark, ct) => lark.Chats.ListMembersAsync(new("oc_1"), ct).ToListAsync(ct).AsTask(),
        ["chatMembers.isInChat"] = (lark, ct) => lark.Chats.IsMemberAsync(new("oc_1"), ct),
        ["chatManagers.add"] = (lark, ct) => lark.Chats.AddManagersAsync(new("oc_1"), [new("ou_2")], ct),
        ["user.get"] = (lark, ct) => lark.Contacts.GetAsync(new("ou_1"), ct),
        ["user.batch"] = (lark, ct) => lark.Contacts.GetManyAsync([new("ou_1"), new("ou_2")], ct).ToListAsync(ct).AsTask(),
        ["user.batchGetId"] = (lark, ct) => lark.Contacts.FindAsync(["a@b.c"], ["+8613000000000"], ct),
        ["auth.app_access_token.internal"] = async (lark, ct) => await lark.Tokens.GetAppTokenAsync(ct),
        ["jssdk.ticket.get"] = (lark, ct) => lark.JsSdk.SignAsync(new Uri("https://a.test/page"), ct),
        ["appVersion.get"] = (lark, ct) => lark.Applications.GetVersionAsync("oav_1", ct),
        ["appVersion.list"] = (lark, ct) => lark.Applications.ListVersionsAsync(cancellationToken: ct).ToListAsync(ct).AsTask(),
        ["scope.list"] = (lark, ct) => lark.Applications.ListScopesAsync(ct),
        ["scope.apply"] = (lark, ct) => lark.Applications.RequestScopesAsync(ct),
        ["application.get"] = (lark, ct) => lark.Applications.GetAsync(ct),
        ["tenant.query"] = (lark, ct) => lark.Tenant.GetAsync(ct),
        ["bot.info"] = (lark, ct) => lark.Bot.GetAsync(ct),
        ["authen.userInfo"] = (lark, ct) => lark.SignIn.GetUserAsync(new UserAccessToken("u-token"), ct),
    };

    [Theory]
    [MemberData(nameof(Known))]
    public async Task A_call_is_written_as_the_vendors_client_writes_it(string name)
    {
        var row = Rows.Single(each => (string?)each!["call"] == name)!;
        ScriptedPlatform platform = new();
        platform.Token().On((string)row["path"]!, ((string)row["path"]!).Contains("_access_token", StringComparison.Ordinal) ? Answers.Token : Answers.Anything);
        await using var lark = Some.Client(platform);

        await Calls[name](lark, TestContext.Current.CancellationToken);

        var sent = platform.Calls[^1];
        sent.Method.ShouldBe((string?)row["method"]);
        sent.Path.ShouldBe((string?)row["path"]);
        sent.Authorization.ShouldBe((string?)row["authorization"]);
        Parameters(sent.Query).ShouldBe(row["query"]!.AsObject().SelectMany(pair => Values(pair.Value).Select(value => $"{pair.Key}={value}")).Order(StringComparer.Ordinal));
        if (sent.Body is not null)
            sent.ContentType.ShouldBe("application/json; charset=utf-8");
        AssertSame(row["body"], sent.Body is null ? null : JsonNode.Parse(sent.Body), name);
    }

    // A repeated key is an array in the recording.
    private static IEnumerable<string> Values(JsonNode? recorded) => recorded is JsonArray several ? several.Select(each => $"{each}") : [$"{recorded}"];

    [Fact]
    public void No_recorded_call_is_missing() => Rows.Select(row => (string)row!["call"]!).Except(Calls.Keys).ShouldBeEmpty();

    private static IEnumerable<string> Parameters(string query)
    {
        var parsed = HttpUtility.ParseQueryString(query);
        return parsed.AllKeys.SelectMany(key => parsed.GetValues(key)!.Select(value => $"{key}={value}")).Order(StringComparer.Ordinal);
    }

    private static void AssertSame(JsonNode? expected, JsonNode? sent, string name)
    {
        // Each write of ours carries a uuid; the recorded client leaves it to its caller. Where ours takes one, in SendOptions and NewChat, it must be that one.
        if (sent is JsonObject body && body["uuid"] is { } uuid && (expected?["uuid"] is null || name.StartsWith("cardkit.", StringComparison.Ordinal)))
        {
            ((string)uuid!).Length.ShouldBe(32);
            body.Remove("uuid");
            (expected as JsonObject)?.Remove("uuid");
        }

        Unfold(expected);
        Unfold(sent);
        JsonNode.DeepEquals(expected, sent).ShouldBeTrue($"{name}\nexpected {expected?.ToJsonString()}\nsent     {sent?.ToJsonString()}");
    }

    // Strings that hold JSON are compared as documents.
    private static void Unfold(JsonNode? node)
    {
        if (node is not JsonObject holder)
            return;
        foreach (var (key, value) in holder.ToList())
        {
            if (JsonInStrings.Contains(key) && value is JsonValue text && text.GetValueKind() == JsonValueKind.String && ((string)text!)[0] is '{' or '[')
                holder[key] = JsonNode.Parse((string)text!);
            else
                Unfold(value);
        }
    }

    private static class Answers
    {
        public const string Token = """{"code":0,"msg":"ok","tenant_access_token":"t-golden","app_access_token":"t-golden","expire":7200}""";

        public const string Anything = """
            {"code":0,"msg":"ok","data":{"message_id":"om_9","chat_id":"oc_9","create_time":"1763860000000","card_id":"735","open_id":"ou_1","name":"N",
             "items":[{"message_id":"om_1","msg_type":"text","reaction_id":"r1","chat_id":"oc_1","member_id":"ou_1","open_id":"ou_1","version_id":"oav_1"}],"reaction_id":"r1",
             "share_link":"https://applink.test/1","is_in_chat":true,"user":{"open_id":"ou_1"},"ticket":"k","expire_in":7200,"app_version":{"version_id":"oav_1"},"scopes":[],
             "app":{"app_id":"cli_golden"},"tenant":{"tenant_key":"ten_1"},"bot":{"open_id":"ou_b"}}}
            """;
    }
}
