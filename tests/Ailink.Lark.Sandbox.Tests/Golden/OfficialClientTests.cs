using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Ailink.Testing;
using Microsoft.AspNetCore.WebUtilities;

namespace Ailink.Lark.Sandbox.Tests;

/// <summary>The requests the official Node client was recorded with, sent in an order that makes sense: what it sends must be understood.</summary>
public sealed class OfficialClientTests
{
    private static readonly string Recording = Repository.PathOf("tests", "Ailink.Lark.Sandbox.Tests", "Golden", "lark-requests.json");

    /// <summary>
    /// The recording's ids stand for what the sandbox hands out. Its element ids collide on purpose-made cards in two calls, which are
    /// understood and refused for their content, as is what fits another message.
    /// </summary>
    private static readonly Dictionary<string, int> Refused = new(StringComparer.Ordinal)
    {
        ["message.update"] = 230054,           // om_1 is a card here
        ["message.list"] = 230001,             // its page_token comes from another chat
        ["cardkit.element.create"] = 300315,   // appends to a markdown, which holds nothing
        ["cardkit.element.delete"] = 300314,   // its batch has just deleted md_1
    };

    [Fact]
    public async Task Everything_the_official_client_sends_is_understood()
    {
        await using var caller = await Caller.StartAsync();
        var app = caller.Sandbox.App;
        app.GrantedScopes =
        [
            .. app.GrantedScopes, "im:message", "cardkit:card:read", "im:message.reactions:read", "im:message.urgent", "im:message.urgent:sms", "im:message.urgent:phone",
        ];
        var token = (await caller.TokenOfAsync(app)).Json.GetProperty("tenant_access_token").GetString()!;
        var ids = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["cli_golden"] = app.Id, ["secret_golden"] = app.Secret, ["ou_1"] = caller.Bob.OpenId, ["ou_2"] = caller.Carol().OpenId, ["on_1"] = caller.Bob.UnionId, ["oav_1"] = app.Versions[0].Id,
        };
        var sequence = 0;

        foreach (var row in JsonSerializer.Deserialize<JsonElement>(await File.ReadAllTextAsync(Recording, Cancel)).EnumerateArray())
        {
            var call = row.GetProperty("call").GetString()!;
            caller.Sandbox.Clock.Advance(TimeSpan.FromSeconds(1));   // not the limits' turn here
            var reply = await SendAsync(caller, row, token, text => Known(text, ids, ref sequence));
            reply.Code.ShouldBe(Refused.GetValueOrDefault(call), $"{call}: {reply.Text}");
            Learn(reply, ids, call);
        }

        ids.ShouldContainKey("om_1");
        caller.Bob.Inbox.Count.ShouldBe(4);
    }

    /// <summary>The ids in a text (also where JSON stands in a string) as this sandbox knows them; sequences grow in the order of this test.</summary>
    private static string Known(string text, Dictionary<string, string> ids, ref int sequence)
    {
        foreach (var (recorded, known) in ids)
            foreach (var (before, after) in (ReadOnlySpan<(string, string)>)[("\"", "\""), ("\\\"", "\\\""), ("/", "")])
                text = text.Replace(before + recorded + after, before + known + after, StringComparison.Ordinal);
        var at = text.IndexOf("\"sequence\":", StringComparison.Ordinal);
        return at < 0 ? text : string.Concat(text.AsSpan(0, at), $"\"sequence\":{++sequence}}}");
    }

    private static void Learn(Reply reply, Dictionary<string, string> ids, string call)
    {
        if (!reply.Json.TryGetProperty("data", out var data)) return;
        if (call == "message.create.card_json") (ids["om_1"], ids["oc_1"]) = (data.GetProperty("message_id").GetString()!, data.GetProperty("chat_id").GetString()!);
        if (call == "reaction.create") ids["r1"] = data.GetProperty("reaction_id").GetString()!;
        if (call == "cardkit.card.create") ids["735"] = data.GetProperty("card_id").GetString()!;
    }

    private static async Task<Reply> SendAsync(Caller caller, JsonElement row, string token, Func<string, string> known)
    {
        var path = known(row.GetProperty("path").GetString()!);
        foreach (var pair in row.GetProperty("query").EnumerateObject()) path = QueryHelpers.AddQueryString(path, pair.Name, pair.Value.GetString()!);
        using var request = new HttpRequestMessage(new HttpMethod(row.GetProperty("method").GetString()!), path);
        if (row.GetProperty("authorization").ValueKind == JsonValueKind.String) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        // The client itself sends {} where nothing is needed.
        var body = row.GetProperty("body") is { ValueKind: JsonValueKind.Object } given ? known(given.GetRawText()) : "{}";
        request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await caller.Http.SendAsync(request, Cancel);
        return new Reply(response, await response.Content.ReadAsStringAsync(Cancel));
    }
}
