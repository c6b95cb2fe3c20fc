using System.Net;
using System.Text.Json.Nodes;

namespace Ailink.Lark.Tests.Cards.Streaming;

/// <summary>
/// The platform's card entities, without network and with faults where a test wants them: numbers must grow, a uuid counts once, streaming ends by itself. For thousands of streams in
/// a second; how the sandbox sees them is another test's business.
/// </summary>
internal sealed class StreamPlatform(TimeProvider time) : HttpMessageHandler
{
    private const string Cards = "/open-apis/cardkit/v1/cards";
    private static readonly TimeSpan StreamingLife = TimeSpan.FromMinutes(10);

    private readonly Lock _lock = new();
    private readonly List<StreamedCard> _cards = [];
    private readonly HashSet<string> _sent = new(StringComparer.Ordinal);

    /// <summary>What happens to each call; null for nothing. The number counts calls, tokens left out.</summary>
    public Func<int, StreamFault?> Fault { get; set; } = _ => null;

    /// <summary>Refuses a text; answers a code.</summary>
    public Func<string, int?> Judge { get; set; } = _ => null;

    public int Calls { get; private set; }

    /// <summary>When texts were set.</summary>
    public List<DateTimeOffset> Changes { get; } = [];

    /// <summary>The cards that were sent, in order.</summary>
    public IReadOnlyList<StreamedCard> Shown
    {
        get
        {
            lock (_lock)
                return [.. _cards.Where(card => card.Message is not null)];
        }
    }

    public string Text => string.Concat(Shown.Select(card => card.Text));

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var path = request.RequestUri!.AbsolutePath;
        if (path == ScriptedPlatform.TokenPath)
            return ScriptedPlatform.TokenAnswer("t-1", 7200);
        var body = JsonNode.Parse(await request.Content!.ReadAsStringAsync(cancellationToken))!.AsObject();
        lock (_lock)
        {
            var fault = Fault(Calls++);
            if (fault == StreamFault.Dropped)
                throw new HttpRequestException(HttpRequestError.ResponseEnded, "cut");
            if (fault is StreamFault.Busy or StreamFault.Limited)
                return Refused(fault);
            var answer = Answer(request.Method.Method, path, body);
            return fault == StreamFault.DroppedAfter ? throw new HttpRequestException(HttpRequestError.ResponseEnded, "cut") : answer;
        }
    }

    private static HttpResponseMessage Refused(StreamFault? fault)
    {
        if (fault == StreamFault.Busy)
            return ScriptedPlatform.Refusal(2200, HttpStatusCode.InternalServerError);
        var limited = ScriptedPlatform.Refusal(99991400, HttpStatusCode.TooManyRequests);
        limited.Headers.Add("x-ogw-ratelimit-reset", "2");
        return limited;
    }

    private HttpResponseMessage Answer(string method, string path, JsonObject body)
    {
        if (path == ScriptedPlatform.SendPath)
            return Send(body);
        if (path == Cards)
        {
            if (Judge((string)JsonNode.Parse((string)body["data"]!)!["body"]!["elements"]![0]!["content"]!) is { } refused)
                return ScriptedPlatform.Refusal(refused);
            StreamedCard made = new($"{_cards.Count + 1}");
            made.Become(JsonNode.Parse((string)body["data"]!)!.AsObject(), time.GetUtcNow());
            _cards.Add(made);
            return ScriptedPlatform.Json($$$"""{"code":0,"data":{"card_id":"{{{made.Id}}}"}}""");
        }

        var parts = path[(Cards.Length + 1)..].Split('/');
        var card = _cards.Single(each => each.Id == parts[0]);
        if (!card.Uuids.Add((string)body["uuid"]!))
            return ScriptedPlatform.Refusal(200770);
        if ((int)body["sequence"]! <= card.Sequence)
            return ScriptedPlatform.Refusal(300317);
        var code = parts[^1] switch
        {
            "content" => Type(card, (string)body["content"]!),
            "settings" => card.Set(JsonNode.Parse((string)body["settings"]!)!.AsObject(), time.GetUtcNow()),
            "batch_update" => Apply(card, JsonNode.Parse((string)body["actions"]!)!.AsArray()),
            _ => throw new InvalidOperationException($"{method} {path}"),
        };
        if (code != 0)
        {
            card.Uuids.Remove((string)body["uuid"]!);
            return ScriptedPlatform.Refusal(code);
        }

        card.Sequence = (int)body["sequence"]!;
        return ScriptedPlatform.Json("""{"code":0,"data":{}}""");
    }

    private HttpResponseMessage Send(JsonObject body)
    {
        var id = (string)JsonNode.Parse((string)body["content"]!)!["data"]!["card_id"]!;
        var card = _cards.Single(each => each.Id == id);
        if (_sent.Add((string)body["uuid"]!))
            card.Message = card.Message is null ? $"om_{id}" : throw new InvalidOperationException("A card is sent once.");
        return ScriptedPlatform.Json($$$"""{"code":0,"data":{"message_id":"{{{card.Message}}}","chat_id":"oc_1","create_time":"1763860000000"}}""");
    }

    private int Type(StreamedCard card, string text)
    {
        if (card.StreamingSince is not { } since)
            return 300309;
        if (time.GetUtcNow() - since >= StreamingLife)
        {
            card.StreamingSince = null;
            return 200850;
        }

        if (Judge(text) is { } code)
            return code;
        card.Text = text;
        Changes.Add(time.GetUtcNow());
        return 0;
    }

    private int Apply(StreamedCard card, JsonArray actions)
    {
        foreach (var action in actions)
        {
            var parameters = action!["params"]!.AsObject();
            switch ((string)action["action"]!)
            {
                case "partial_update_element":
                    if (Judge((string)parameters["partial_element"]!["content"]!) is { } code)
                        return code;
                    card.Text = (string)parameters["partial_element"]!["content"]!;
                    break;
                case "add_elements":
                    if (card.Notice is not null)
                        return 300301;
                    card.Notice = (string)parameters["elements"]![0]!["text"]!["content"]!;
                    break;
                default:
                    card.Set(parameters["settings"]!.AsObject(), time.GetUtcNow());
                    break;
            }
        }

        return 0;
    }
}
