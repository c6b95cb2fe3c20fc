namespace Ailink.Lark.Sandbox;

public sealed partial class SandboxUser
{
    /// <summary>
    /// Sends what the client would attach: an image as an image, <c>.opus</c> as audio, <c>.mp4</c> as video, anything else as a file. The bots of
    /// the chat are told (<c>im.message.receive_v1</c>) and can download it as a resource of the message.
    /// </summary>
    /// <param name="content">The bytes. What they are is read off them, not off the name.</param>
    /// <param name="fileName">The name people see.</param>
    /// <param name="chatId">Where; null for the private chat with the bot of the first app of the user's tenant.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ArgumentException">The user is in no such chat.</exception>
    public Task<SandboxMessage> SendFileAsync(ReadOnlyMemory<byte> content, string fileName, string? chatId = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(fileName);
        cancellationToken.ThrowIfCancellationRequested();
        lock (_world.Gate)
        {
            var chat = chatId is null ? _world.Enter(_world.FirstAppOf(Tenant), this, again: false) : _world.Chats.GetValueOrDefault(chatId);
            if (chat?.Members.Contains(this) != true) throw new ArgumentException($"{Name} is in no chat {chatId}.", nameof(chatId));
            return Task.FromResult(SandboxMessage.Of(UserFiles.Send(_world, chat, this, content, fileName), this));
        }
    }
}
