using System.Runtime.InteropServices;

namespace Ailink.Support;

/// <summary>Whose window it is: one person, reached through one channel's app.</summary>
/// <param name="Channel">The channel.</param>
/// <param name="Person">The person.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct NotificationSlotKey(ChannelId Channel, PersonId Person);
