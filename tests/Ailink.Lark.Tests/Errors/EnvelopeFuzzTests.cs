using System.Net;
using System.Text;
using Ailink.Lark.Tests.Http;
using CsCheck;

namespace Ailink.Lark.Tests.Errors;

/// <summary>Whatever is answered in the platform's place: the call ends, with a documented exception or a success, and keeps no more than a limit.</summary>
public sealed class EnvelopeFuzzTests
{
    private static readonly string[] Seeds =
    [
        ScriptedPlatform.Sent,
        """{"code":99991672,"msg":"no","error":{"permission_violations":[{"type":"action_privilege_required","subject":"im:message"}],"helps":[{"url":"https://open.test/grant"}],"log_id":"1"}}""",
        """{"code":99992402,"msg":"no","error":{"field_violations":[{"field":"receive_id","value":"x","description":"is required"}]}}""",
        """{"code":20003,"error":"invalid_grant","error_description":"code not found"}""",
        """{"data":{"message_id":7},"code":0}""",
        """{"code":0,"data":{"message_id":null,"create_time":"never"}}""",
    ];

    private static readonly string[] Pieces = ["{", "}", "[", "]", "\"", ":", ",", "null", "1e99", "-", "\\u0000", "\\ud800", "code", "data", "error", "0", " ", "99999999999999999999", "\u00e9"];

    private static readonly int[] Statuses = [200, 201, 204, 301, 400, 404, 429, 500, 503];

    private static readonly Gen<byte[]> Garbage = Gen.Byte.Array[0, 200];

    private static readonly Gen<byte[]> Mutated = Gen.Select(Gen.Int[0, Seeds.Length - 1], Gen.Int[0, 400], Gen.Int[0, 12], Gen.Int[0, Pieces.Length - 1]).Array[1, 4].Select(cuts =>
    {
        var text = Seeds[cuts[0].Item1];
        foreach (var (_, at, length, piece) in cuts)
        {
            var start = Math.Min(at, text.Length);
            text = text[..start] + Pieces[piece] + text[Math.Min(start + length, text.Length)..];
        }

        return Encoding.UTF8.GetBytes(text);
    });

    private static readonly Gen<byte[]> Deep = Gen.Select(Gen.Int[1, 5_000], Gen.Bool).Select((depth, arrays) =>
        Encoding.UTF8.GetBytes("{\"error\":" + string.Concat(Enumerable.Repeat(arrays ? "[" : "{\"a\":", depth)) + "1"));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Any_bytes_at_any_status_end_in_a_success_or_a_documented_exception()
    {
        ScriptedPlatform platform = new();
        byte[] answer = [];
        var status = 200;
        platform.Token().On(ScriptedPlatform.SendPath, _ => new HttpResponseMessage((HttpStatusCode)status) { Content = new ByteArrayContent(answer) });
        await using var lark = Some.Client(platform, new PatientClock(), options => (options.AttemptTimeout, options.TotalTimeout) = (PatientClock.Timeouts, PatientClock.Timeouts));

        await Gen.Select(Gen.OneOf(Garbage, Mutated, Mutated, Deep), Gen.Int[0, Statuses.Length - 1].Select(at => Statuses[at])).SampleAsync(
            async (bytes, code) =>
            {
                (answer, status) = (bytes, code);
                try
                {
                    (await lark.Messages.SendAsync(Some.Person, "hi", null, Cancel)).Id.IsEmpty.ShouldBeFalse();
                }
                catch (LarkException problem)
                {
                    problem.GetType().ShouldNotBe(typeof(LarkException));
                    problem.Api.ShouldBe("POST im/v1/messages");
                    problem.Meaning.ShouldNotBeEmpty();
                }
            },
            iter: 600, threads: 1);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_answer_without_end_is_refused_at_the_limit(bool announced)
    {
        ScriptedPlatform platform = new();
        Endless content = new(announced ? 1L << 40 : null);
        platform.Token().On(ScriptedPlatform.SendPath, _ => new HttpResponseMessage(HttpStatusCode.OK) { Content = content });
        await using var lark = Some.Client(platform);

        var failure = await Should.ThrowAsync<LarkUnavailableException>(lark.Messages.SendAsync(Some.Person, "hi", null, Cancel));

        failure.OutcomeUnknown.ShouldBeTrue();
        failure.Meaning.ShouldContain("longer");
        platform.SendCalls.ShouldBe(1);
        content.Given.ShouldBeLessThanOrEqualTo(announced ? 0 : 2 * LarkAnswerReader.LongestAnswer); // the buffer doubles
    }

    /// <summary>Zeros for as long as somebody reads.</summary>
    private sealed class Endless : HttpContent
    {
        private readonly Zeros _zeros = new();

        public Endless(long? announced) => Headers.ContentLength = announced;

        public long Given => _zeros.Given;

        protected override Task<Stream> CreateContentReadStreamAsync() => Task.FromResult<Stream>(_zeros);

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => throw new NotSupportedException("Nobody may read this to its end.");

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }

    private sealed class Zeros : Stream
    {
        public long Given { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => Given; set => throw new NotSupportedException(); }

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            Given += count;
            return count;
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
