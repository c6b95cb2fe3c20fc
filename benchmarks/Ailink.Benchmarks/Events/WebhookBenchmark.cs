using System.Security.Cryptography;
using System.Text;
using Ailink.Lark;
using Ailink.Lark.Events;
using BenchmarkDotNet.Attributes;

namespace Ailink.Benchmarks.Events;

/// <summary>P8: what does it cost to be sure of a webhook, beside the cryptography that nobody can save?</summary>
[MemoryDiagnoser]
[MinColumn]
public class WebhookBenchmark : IDisposable
{
    private const string EncryptKey = "benchmark-encrypt-key";
    private const string Token = "benchmark-verification-token";
    private const string Timestamp = "1763800000";
    private const string Nonce = "1234567890";
    private const int EventBytes = 1536;
    private const int Block = 16;

    private static readonly DateTimeOffset Now = DateTimeOffset.FromUnixTimeSeconds(1_763_800_000);

    private readonly WebhookKeys _keys = new(EncryptKey, Token);
    private readonly Aes _aes = Aes.Create();
    private byte[] _plaintext = [];
    private byte[] _cipher = [];
    private byte[] _body = [];
    private byte[] _signed = [];
    private byte[] _hash = [];
    private string _signature = "";
    private LarkEventHeader? _header;

    /// <summary>Makes the request, and sees that both find the same in it.</summary>
    [GlobalSetup]
    public void Make()
    {
        _plaintext = Encoding.UTF8.GetBytes(Envelope());
        _aes.Key = SHA256.HashData(Encoding.UTF8.GetBytes(EncryptKey));
        var vector = RandomNumberGenerator.GetBytes(Block);
        _cipher = [.. vector, .. _aes.EncryptCbc(_plaintext, vector)];
        _body = Encoding.UTF8.GetBytes($$"""{"encrypt":"{{Convert.ToBase64String(_cipher)}}"}""");
        _signed = [.. Encoding.UTF8.GetBytes(Timestamp + Nonce + EncryptKey), .. _body];
        _signature = Convert.ToHexStringLower(SHA256.HashData(_signed));
        LarkEventHeader.TryRead(_plaintext, out _header);
        if (Cryptography() != _plaintext.Length || Convert.ToHexStringLower(_hash) != _signature || Check() != _plaintext.Length || Ailink() != "5e3702a84e847582be8db7fb73283c02"
            || Typed()?.MessageId != new MessageId("om_5ce6d572455d361153b7cb51da133945"))
        {
            throw new InvalidOperationException("The request is not read as it was written.");
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _aes.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>The framework's hash and cipher, on bytes that were put together and decoded before: no base64, no JSON, no comparison.</summary>
    [Benchmark(Baseline = true, Description = "SHA256.HashData + DecryptCbc")]
    public int Cryptography()
    {
        _hash = SHA256.HashData(_signed);
        return _aes.DecryptCbc(_cipher.AsSpan(Block), _cipher.AsSpan(0, Block)).Length;
    }

    /// <summary>From the request as it came to proven plaintext.</summary>
    [Benchmark(Description = "LarkWebhook.Check")]
    public int Check()
    {
        LarkWebhook.Check(new(_body, Timestamp, Nonce, _signature), _keys, Now, out var plaintext);
        return plaintext.Length;
    }

    /// <summary>The bar: the same, and the header.</summary>
    [Benchmark(Description = "Check + LarkEventHeader")]
    public string Ailink()
    {
        LarkWebhook.Check(new(_body, Timestamp, Nonce, _signature), _keys, Now, out var plaintext);
        return LarkEventHeader.TryRead(plaintext.Span, out var header) ? header.EventId : "";
    }

    /// <summary>The second bar: the same, and the event as the record a handler gets.</summary>
    [Benchmark(Description = "Check + header + record")]
    public MessageReceived? Typed()
    {
        LarkWebhook.Check(new(_body, Timestamp, Nonce, _signature), _keys, Now, out var plaintext);
        return LarkEventHeader.TryRead(plaintext.Span, out var header) ? LarkEventReader.Read(header, plaintext) as MessageReceived : null;
    }

    /// <summary>The header by itself.</summary>
    [Benchmark(Description = "LarkEventHeader alone")]
    public string Header() => LarkEventHeader.TryRead(_plaintext, out var header) ? header.EventId : "";

    /// <summary>The record by itself.</summary>
    [Benchmark(Description = "LarkEventReader alone")]
    public LarkEvent Record() => LarkEventReader.Read(_header!, _plaintext);

    /// <summary>A message event as the platform writes it, 1.5 KB long.</summary>
    private static string Envelope()
    {
        const string Start = $$$"""{"schema":"2.0","header":{"event_id":"5e3702a84e847582be8db7fb73283c02","event_type":"im.message.receive_v1","create_time":"1763800000123","token":"{{{Token}}}","app_id":"cli_9f5343c580712544","tenant_key":"2ca1d211f64f6438"},"event":{"sender":{"sender_id":{"union_id":"on_8ed6aa67826108097d9ee143816345","user_id":"e33ggbyz","open_id":"ou_84aad35d084aa403a838cf73ee18467"},"sender_type":"user","tenant_key":"2ca1d211f64f6438"},"message":{"message_id":"om_5ce6d572455d361153b7cb51da133945","root_id":"om_5ce6d572455d361153b7cb5xxfsdfsdfdsf","parent_id":"om_5ce6d572455d361153b7cb5xxfsdfsdfdsf","create_time":"1763800000100","update_time":"1763800000100","chat_id":"oc_5ce6d572455d361153b7xx51da133945","chat_type":"group","message_type":"text","mentions":[{"key":"@_user_1","id":{"union_id":"on_8ed6aa67826108097d9ee143816345","user_id":"e33ggbyz","open_id":"ou_84aad35d084aa403a838cf73ee18467"},"mentioned_type":"user","name":"Tom","tenant_key":"2ca1d211f64f6438"}],"content":"{\"text\":\"@_user_1 """;
        const string End = "\\\"}\"}}}";
        return Start + new string('x', EventBytes - Start.Length - End.Length) + End;
    }
}
