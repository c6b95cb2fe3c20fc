namespace Ailink.Lark.Events;

/// <summary>The mode that keeps messages inside a group. What the event does not say is null.</summary>
public sealed record ChatRestriction
{
    /// <summary>Makes one.</summary>
    public ChatRestriction()
    {
    }

    internal ChatRestriction(ref EventJson json)
    {
        var inside = json.Enter();
        while (json.Next(inside))
        {
            if (json.Is("status"u8)) Enabled = json.Flag();
            else if (json.Is("screenshot_has_permission_setting"u8)) Screenshots = json.Word<ChatRight>();
            else if (json.Is("download_has_permission_setting"u8)) Downloads = json.Word<ChatRight>();
            else if (json.Is("message_has_permission_setting"u8)) Copies = json.Word<ChatRight>();
        }
    }

    /// <summary>Whether it is on.</summary>
    public bool? Enabled { get; init; }

    /// <summary>Who may take screenshots.</summary>
    public ChatRight? Screenshots { get; init; }

    /// <summary>Who may download images, videos and files.</summary>
    public ChatRight? Downloads { get; init; }

    /// <summary>Who may copy and forward messages.</summary>
    public ChatRight? Copies { get; init; }
}
