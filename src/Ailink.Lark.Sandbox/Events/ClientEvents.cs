using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

/// <summary>What a user does with a bot besides writing: first contact, entering its chat, its menu. Under the gate.</summary>
internal static class ClientEvents
{
    /// <summary>In the old envelope, for new apps too.</summary>
    public static void ChatCreated(SandboxWorld world, SandboxApp app, SandboxUser user, Chat chat)
    {
        var (entering, person) = (Short(user, app), Short(user, app));
        person["name"] = user.Name;
        world.Events.Publish(app, "p2p_chat_create", new JsonObject { ["chat_id"] = chat.Id, ["operator"] = entering, ["user"] = person });
    }

    /// <summary>Custom apps only.</summary>
    public static void ChatEntered(SandboxWorld world, SandboxApp app, SandboxUser user, Chat chat)
    {
        if (app.IsStore) return;
        var body = new JsonObject { ["chat_id"] = chat.Id, ["operator_id"] = UserIds.InEvent(user, app) };
        if (chat.Messages is [.., var last])
            (body["last_message_id"], body["last_message_create_time"]) = (last.Id, MessageView.Milliseconds(last.SentAt));
        world.Events.Publish(app, "im.chat.access_event.bot_p2p_chat_entered_v1", body);
    }

    /// <summary>Its time is a number of seconds, unlike all others. Custom apps only.</summary>
    public static void MenuPressed(SandboxWorld world, SandboxApp app, SandboxUser user, string eventKey)
    {
        if (app.IsStore) return;
        world.Events.Publish(app, "application.bot.menu_v6", new JsonObject
        {
            ["operator"] = new JsonObject { ["operator_name"] = user.Name, ["operator_id"] = UserIds.InEvent(user, app) },
            ["event_key"] = eventKey,
            ["timestamp"] = world.Clock.Now.ToUnixTimeSeconds(),
        });
    }

    private static JsonObject Short(SandboxUser user, SandboxApp app)
    {
        var ids = UserIds.InEvent(user, app);
        ids.Remove("union_id");
        return ids;
    }
}
