using System.Text.Json.Nodes;

namespace Ailink.Channel.Tests.Hosting;

/// <summary>A server-sent event as a browser hands it to a page.</summary>
public sealed record ServerEvent(string Name, long? Id, JsonNode Data);
