namespace Ailink.Lark.Sandbox;

/// <summary>What <c>im.chat.updated_v1</c> tells of a group, before and after.</summary>
internal sealed record ChatState(ChatSettings Settings, SandboxUser? Owner)
{
    public static ChatState Of(Chat chat) => new(chat.Settings, chat.Owner);
}
