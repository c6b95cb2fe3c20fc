using System.Runtime.CompilerServices;

namespace Ailink.Lark;

internal sealed class LarkContacts(LarkApp app, LarkTransport transport) : ILarkContacts
{
    private const int MostAtOnce = 50;
    private const string Api = "contact/v3/users";

    private static ContactJsonContext Json => ContactJsonContext.Relaxed;

    public async Task<LarkUser> GetAsync(OpenId id, CancellationToken cancellationToken = default)
    {
        if (id.IsEmpty)
            throw new ArgumentException("The user is empty.", nameof(id));
        LarkExchange exchange = new(app, HttpMethod.Get, Api + "/:user_id")
        {
            Target = $"{Api}/{Uri.EscapeDataString(id.Value)}?user_id_type=open_id&department_id_type=open_department_id", Family = LarkFamily.Contacts,
        };
        var answer = await transport.SendAsync(exchange, Json.UserAnswer, cancellationToken).ConfigureAwait(false);
        return answer.User ?? throw LarkErrors.Unreadable(exchange);
    }

    public IAsyncEnumerable<LarkUser> GetManyAsync(IReadOnlyList<OpenId> ids, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(ids);
        if (ids.Any(id => id.IsEmpty))
            throw new ArgumentException("One of the users is empty.", nameof(ids));
        return ReadAsync([.. ids.Distinct()], cancellationToken);
    }

    public async Task<IReadOnlyDictionary<string, OpenId>> FindByEmailAsync(IReadOnlyList<string> emails, CancellationToken cancellationToken = default) =>
        (await FindAsync(emails, [], cancellationToken).ConfigureAwait(false)).ByEmail;

    public async Task<IReadOnlyDictionary<string, OpenId>> FindByMobileAsync(IReadOnlyList<string> mobiles, CancellationToken cancellationToken = default) =>
        (await FindAsync([], mobiles, cancellationToken).ConfigureAwait(false)).ByMobile;

    public async Task<FoundUsers> FindAsync(IReadOnlyList<string> emails, IReadOnlyList<string> mobiles, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(emails);
        ArgumentNullException.ThrowIfNull(mobiles);
        Dictionary<string, OpenId> byEmail = new(StringComparer.OrdinalIgnoreCase);
        Dictionary<string, OpenId> byMobile = new(StringComparer.Ordinal);
        var (addresses, numbers) = (Parts(emails, StringComparer.OrdinalIgnoreCase), Parts(mobiles, StringComparer.Ordinal));
        for (var part = 0; part < Math.Max(addresses.Count, numbers.Count); part++)
        {
            var found = await FindAsync(addresses.ElementAtOrDefault(part), numbers.ElementAtOrDefault(part), cancellationToken).ConfigureAwait(false);
            foreach (var match in found.UserList ?? [])
            {
                if (match.UserId is not { Length: > 0 } id)
                    continue; // the platform names who was not found as well
                if (match.Email is { Length: > 0 } email)
                    byEmail[email] = new(id);
                if (match.Mobile is { Length: > 0 } mobile)
                    byMobile[mobile] = new(id);
            }
        }

        return new(byEmail, byMobile);
    }

    private Task<FindUsersAnswer> FindAsync(string[]? emails, string[]? mobiles, CancellationToken cancellationToken)
    {
        const string api = Api + "/batch_get_id";
        LarkExchange exchange = new(app, HttpMethod.Post, api)
        {
            Target = api + "?user_id_type=open_id",
            IsFixed = true,
            Family = LarkFamily.Contacts,
            Idempotent = true, // only reads
            Body = LarkJson.Content(new FindUsersRequest(emails, mobiles), Json.FindUsersRequest),
        };
        return transport.SendAsync(exchange, Json.FindUsersAnswer, cancellationToken);
    }

    private async IAsyncEnumerable<LarkUser> ReadAsync(OpenId[] ids, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var part in ids.Chunk(MostAtOnce))
        {
            var target = new LarkQuery().Add("user_ids", part.Select(id => id.Value)).Add("user_id_type", "open_id").On(Api + "/batch");
            LarkExchange exchange = new(app, HttpMethod.Get, Api + "/batch") { Target = target, Family = LarkFamily.Contacts };
            var page = await transport.SendAsync(exchange, Json.LarkPageLarkUser, cancellationToken).ConfigureAwait(false);
            foreach (var user in page.Items)
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return user;
            }
        }
    }

    private static List<string[]> Parts(IReadOnlyList<string> texts, StringComparer comparer) =>
        [.. texts.Where(text => !string.IsNullOrWhiteSpace(text)).Distinct(comparer).Chunk(MostAtOnce)];
}
