using System.Text;

namespace Ailink.Lark.Sandbox.Tests;

/// <summary>A frame as the test's client reads and writes it: by hand, knowing nothing of the sandbox's own codec.</summary>
internal sealed class WireFrame
{
    public Dictionary<int, ulong> Numbers { get; } = [];

    public List<(string Key, string Value)> Headers { get; } = [];

    public byte[] Payload { get; set; } = [];

    public string Text => Encoding.UTF8.GetString(Payload);

    public string this[string key] => Headers.Single(header => header.Key == key).Value;

    public static WireFrame Ping(int service) => new() { Numbers = { [1] = 0, [2] = 0, [3] = (ulong)service, [4] = 0 }, Headers = { ("type", "ping") } };

    public static WireFrame Read(byte[] bytes)
    {
        var frame = new WireFrame();
        foreach (var (field, number, content) in Fields(bytes))
        {
            if (content is null) frame.Numbers[field] = number;
            else if (field == 8) frame.Payload = content;
            else if (field == 5)
            {
                var parts = Fields(content).Select(part => Encoding.UTF8.GetString(part.Content!)).ToList();
                frame.Headers.Add((parts[0], parts[1]));
            }
        }

        return frame;
    }

    /// <summary>The answer the official client makes: the same frame with a duration and another payload.</summary>
    public byte[] Answer(string json)
    {
        var answer = new WireFrame { Payload = Encoding.UTF8.GetBytes(json) };
        foreach (var (field, number) in Numbers) answer.Numbers[field] = number;
        answer.Headers.AddRange(Headers);
        answer.Headers.Add(("biz_rt", "1"));
        return answer.Write();
    }

    public byte[] Write()
    {
        var bytes = new List<byte>();
        foreach (var (field, number) in Numbers.OrderBy(pair => pair.Key)) Varint(bytes, (ulong)field << 3).AddRange(Varint([], number));
        foreach (var (key, value) in Headers)
        {
            var inner = Bytes(Bytes([], 1, Encoding.UTF8.GetBytes(key)), 2, Encoding.UTF8.GetBytes(value));
            Bytes(bytes, 5, [.. inner]);
        }

        if (Payload.Length > 0) Bytes(bytes, 8, Payload);
        return [.. bytes];
    }

    private static IEnumerable<(int Field, ulong Number, byte[]? Content)> Fields(byte[] bytes)
    {
        for (var at = 0; at < bytes.Length;)
        {
            var tag = Varint(bytes, ref at);
            var value = Varint(bytes, ref at);
            if ((tag & 7) == 0)
            {
                yield return ((int)(tag >> 3), value, null);
                continue;
            }

            yield return ((int)(tag >> 3), 0, bytes[at..(at + (int)value)]);
            at += (int)value;
        }
    }

    private static ulong Varint(byte[] bytes, ref int at)
    {
        ulong value = 0;
        for (var shift = 0; ; shift += 7)
        {
            value |= (ulong)(bytes[at] & 127) << shift;
            if (bytes[at++] < 128) return value;
        }
    }

    private static List<byte> Varint(List<byte> bytes, ulong value)
    {
        for (; value > 127; value /= 128) bytes.Add((byte)(value % 128 + 128));
        bytes.Add((byte)value);
        return bytes;
    }

    private static List<byte> Bytes(List<byte> bytes, int field, byte[] content)
    {
        Varint(Varint(bytes, (ulong)(field * 8 + 2)), (ulong)content.Length).AddRange(content);
        return bytes;
    }
}
