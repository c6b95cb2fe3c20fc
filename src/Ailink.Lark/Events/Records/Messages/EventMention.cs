namespace Ailink.Lark.Events;

/// <summary>Somebody mentioned in a message that was received.</summary>
/// <param name="Key">What stands for the mention in the content, such as <c>@_user_1</c>.</param>
/// <param name="Who">Who is meant, with the name. A mention of everybody (<c>@_all</c>) is not listed.</param>
public sealed record EventMention(string Key, EventActor Who)
{
    internal static EventMention Read(ref EventJson json)
    {
        var key = "";
        var name = "";
        EventActor? who = null;
        TenantKey? tenant = null;
        SenderKind kind = default;
        var inside = json.Enter();
        while (json.Next(inside))
        {
            if (json.Is("key"u8)) key = json.Recurrent();
            else if (json.Is("id"u8)) who = new(ref json);
            else if (json.Is("name"u8)) name = json.Text();
            else if (json.Is("mentioned_type"u8)) kind = json.Word<SenderKind>();
            else if (json.Is("tenant_key"u8)) tenant = json.Tenant();
        }

        return new(key, (who ?? new()) with { Name = name, Kind = kind, TenantKey = tenant });
    }
}
