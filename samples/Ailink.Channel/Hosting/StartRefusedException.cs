namespace Ailink.Channel.Hosting;

/// <summary>The host cannot start as it is set up. The message is for whoever starts it: which key, what is wrong, what to do.</summary>
/// <param name="message">The message.</param>
/// <param name="cause">What was noticed below.</param>
internal sealed class StartRefusedException(string message, Exception? cause = null) : Exception(message, cause);
