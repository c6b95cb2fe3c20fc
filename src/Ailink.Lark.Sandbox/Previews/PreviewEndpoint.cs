namespace Ailink.Lark.Sandbox;

/// <summary>im/v2/url_previews/batch_update: the members' clients pull previews again.</summary>
internal static class PreviewEndpoint
{
    private const int MostTokens = 10;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    public static IEnumerable<PlatformEndpoint> All =>
    [
        new("POST", "/open-apis/im/v2/url_previews/batch_update", Refresh) { Scopes = ["im:url_preview.update"], Rate = RateTier.FivePerSecond, Counted = true },
    ];

    private static Answer Refresh(PlatformCall call)
    {
        var tokens = (call.Fields.Strings("preview_tokens") ?? []).Distinct(StringComparer.Ordinal).ToList();
        var people = call.Fields.Strings("open_ids");
        if (tokens.Count is 0 or > MostTokens) call.Fields.Violate("preview_tokens", "", "preview_tokens holds 1 to 10 tokens");
        if (call.Fields.Refusal is { } invalid) return invalid;

        var previews = tokens.Select(call.World.Previews.Find).OfType<LinkPreview>().Where(preview => preview.App == call.App).ToList();
        if (previews.Count < tokens.Count) return PreviewRules.TokenUnknown.Refuse();
        if (previews.Exists(preview => call.Now - preview.RefreshedAt < Pause)) return PreviewRules.TooOften.Refuse();
        foreach (var preview in previews)
        {
            preview.RefreshedAt = call.Now;
            if (preview.Message.IsRecalled) continue;
            foreach (var member in preview.Message.Chat.Members)
                if (people is not { Count: > 0 } || people.Contains(member.OpenIdFor(call.App.Id), StringComparer.Ordinal))
                    call.World.Previews.Ask(preview, member);
        }

        return Answer.Ok();
    }
}
