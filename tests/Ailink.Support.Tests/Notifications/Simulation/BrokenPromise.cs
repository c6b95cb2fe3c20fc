namespace Ailink.Support;

internal sealed class BrokenPromise(string message) : Exception(message);
