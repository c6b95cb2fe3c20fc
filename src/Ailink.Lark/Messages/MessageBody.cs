using Ailink.Lark.Cards;

namespace Ailink.Lark;

/// <summary>Bodies of the message APIs. The content is JSON inside a string: it is written straight into the body.</summary>
internal static class MessageBody
{
    /// <summary>Of a send.</summary>
    /// <exception cref="LarkRequestException">The card is broken.</exception>
    public static HttpContent Send(Recipient to, MessageContent content, string uuid, string api) =>
        JsonBody.Of((to, content, uuid, api), static (ref body, call) =>
        {
            body.BeginObject();
            body.Name("receive_id"u8);
            body.Value(call.to.Id);
            WriteContent(ref body, call.content, call.api);
            WriteUuid(ref body, call.uuid);
            body.EndObject();
        });

    /// <summary>Of a reply.</summary>
    /// <exception cref="LarkRequestException">The card is broken.</exception>
    public static HttpContent Reply(MessageContent content, bool inThread, string uuid, string api) =>
        JsonBody.Of((content, inThread, uuid, api), static (ref body, call) =>
        {
            body.BeginObject();
            WriteContent(ref body, call.content, call.api);
            if (call.inThread)
            {
                body.Name("reply_in_thread"u8);
                body.Value(true);
            }

            WriteUuid(ref body, call.uuid);
            body.EndObject();
        });

    /// <summary>Of an edit, which names the type again and has no uuid.</summary>
    /// <exception cref="LarkRequestException">The card is broken.</exception>
    public static HttpContent Edit(MessageContent content, string api) =>
        JsonBody.Of((content, api), static (ref body, call) =>
        {
            body.BeginObject();
            WriteContent(ref body, call.content, call.api);
            body.EndObject();
        });

    /// <summary>Of a card's update: the content alone.</summary>
    /// <exception cref="LarkRequestException">The card is broken.</exception>
    public static HttpContent UpdateCard(Card card, string api) =>
        JsonBody.Of((content: MessageContent.FromCard(card), api), static (ref body, call) =>
        {
            body.BeginObject();
            body.Name("content"u8);
            call.content.WriteTo(ref body, call.api);
            body.EndObject();
        });

    private static void WriteContent(ref CardWriter body, MessageContent content, string api)
    {
        body.Name("msg_type"u8);
        body.Value(content.Type);
        body.Name("content"u8);
        content.WriteTo(ref body, api);
    }

    private static void WriteUuid(ref CardWriter body, string uuid)
    {
        body.Name("uuid"u8);
        body.Value(uuid);
    }
}
