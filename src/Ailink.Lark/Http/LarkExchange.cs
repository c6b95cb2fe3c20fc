namespace Ailink.Lark;

/// <summary>One logical call on its way through the pipeline, with all its attempts. Travels in the options of the HTTP request.</summary>
internal sealed class LarkExchange(LarkApp app, HttpMethod method, string api)
{
    public static readonly HttpRequestOptionsKey<LarkExchange> Key = new("Ailink.Lark.Exchange");

    public LarkApp App { get; } = app;

    public HttpMethod Method { get; } = method;

    /// <summary>Path below <c>/open-apis/</c>, without query and with placeholders instead of ids: the name in errors and metrics.</summary>
    public string Api { get; } = api;

    /// <summary>Path and query as sent, below <c>/open-apis/</c>.</summary>
    public string Target { get; init; } = api;

    /// <summary>Whether <see cref="Target"/> is one of few and worth keeping as an address: no id, no page token, no name in it.</summary>
    public bool IsFixed { get; init; }

    public LarkFamily Family { get; init; }

    public LarkTokenKind Token { get; init; } = app.User is null ? LarkTokenKind.Tenant : LarkTokenKind.User;

    public UserAccessToken? User { get; init; } = app.User;

    public HttpContent? Body { get; init; }

    /// <summary>Names the logical send; the platform lets it happen at most once.</summary>
    public string? Uuid { get; init; }

    /// <summary>Whether a write may simply be repeated, for what it does is the same the second time.</summary>
    public bool Idempotent { get; init; }

    /// <summary>Whether the body can be read only once: a stream that cannot be rewound. Such a call is never repeated.</summary>
    public bool OneShot { get; init; }

    /// <summary>Whether a success is a file instead of an envelope: its bytes are left to the caller.</summary>
    public bool Download { get; init; }

    /// <summary>Time beyond the app's timeouts, for a body that takes long to send.</summary>
    public TimeSpan Allowance { get; init; }

    /// <summary>The chat, user, message or card it is about, where the platform limits the calls about one of them.</summary>
    public string? Subject { get; init; }

    /// <summary>How long one attempt may take.</summary>
    public TimeSpan AttemptTimeout => App.AttemptTimeout + Allowance;

    /// <summary>How long the call may take with all its attempts.</summary>
    public TimeSpan TotalTimeout => App.TotalTimeout + Allowance;

    /// <summary>When the call began, on the clock of the pipeline.</summary>
    public long Started { get; set; }

    public bool IsRead => Method == HttpMethod.Get;

    /// <summary>The answer of the last attempt, if one came.</summary>
    public LarkEnvelope? Envelope { get; private set; }

    /// <summary>What that answer means; null for a success.</summary>
    public LarkVerdict? Verdict { get; private set; }

    /// <summary>Whether some attempt of this write may have happened.</summary>
    public bool OutcomeUnknown { get; private set; }

    /// <summary>Whether another attempt could do no harm.</summary>
    public bool Repeatable => !OneShot && (IsRead || Idempotent || Uuid is not null || !OutcomeUnknown);

    public int Attempts { get; private set; }

    public void BeginAttempt()
    {
        Envelope?.LetGo();
        (Envelope, Verdict) = (null, null);
        Attempts++;
    }

    public void Answered(LarkEnvelope envelope) => (Envelope, Verdict) = (envelope, LarkCodes.Judge(Family, envelope));

    /// <summary>An attempt that was written ended without proof that nothing happened.</summary>
    public void EndedInDoubt() => OutcomeUnknown |= !IsRead;

    /// <summary>Gives rented buffers back once nobody reads the payload any more.</summary>
    public void LetGo()
    {
        Envelope?.LetGo();
        if (Attempts == 1 && Verdict is null && Envelope is not null && Body is LarkBody body)
            body.LetGo();
    }

    public static LarkExchange Of(HttpRequestMessage? request) =>
        request is LarkRequest own ? own.Exchange
        : request is not null && request.Options.TryGetValue(Key, out var exchange)
        ? exchange
        : throw new InvalidOperationException("The HTTP client of Ailink.Lark carries calls of the SDK only. Use ILarkClient.CallAsync.");
}
