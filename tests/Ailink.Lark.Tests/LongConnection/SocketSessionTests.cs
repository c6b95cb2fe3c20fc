using System.IO.Pipelines;
using System.Net.WebSockets;
using System.Runtime.CompilerServices;
using Ailink.Lark.Events;
using Ailink.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Ailink.Lark.Tests.LongConnection;

/// <summary>A socket that is over leaves nothing behind.</summary>
public sealed class SocketSessionTests
{
    private readonly CountingClock _clock = new();

    [Fact]
    public async Task Sessions_that_are_over_hold_no_timer_and_are_collected()
    {
        await using var services = new ServiceCollection().AddMetrics().BuildServiceProvider();
        LongConnectionMetrics metrics = new(services.GetRequiredService<System.Diagnostics.Metrics.IMeterFactory>());
        SocketContext context = new(new("cli_1"), new(), _clock, metrics, NullLogger.Instance) { Deliver = (_, _, _) => { } };
        List<WeakReference> lived = [];
        for (var session = 0; session < 100; session++)
            lived.Add(await LiveAsync(context, session));

        _clock.Timers.ShouldBe(0);
        await Eventually.HoldsAsync(
            () =>
            {
                GC.Collect();
                GC.WaitForPendingFinalizers();
                return lived.Count(each => each.IsAlive) <= 1; // the last may stand in a register
            },
            TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_session_whose_reading_breaks_is_over_and_not_deaf()
    {
        await using var services = new ServiceCollection().AddMetrics().BuildServiceProvider();
        LongConnectionMetrics metrics = new(services.GetRequiredService<System.Diagnostics.Metrics.IMeterFactory>());
        SocketContext context = new(new("cli_1"), new(), _clock, metrics, NullLogger.Instance) { Deliver = (_, _, _) => throw new FormatException("a logger of somebody's, say") };
        Pipe there = new(), back = new();
        await using Duplex wire = new(there.Reader.AsStream(), back.Writer.AsStream());
        SocketSession session = new(WebSocket.CreateFromStream(wire, new WebSocketCreationOptions()), 7, context);
        await using (session)
        {
            session.Begin();
            var frame = Wire.Event("m1", Wire.Number(1));
            await there.Writer.WriteAsync((byte[])[0x82, 0x7E, (byte)(frame.Length >> 8), (byte)frame.Length, .. frame], TestContext.Current.CancellationToken); // one whole binary message
            (await session.Ended.WaitAsync(TimeSpan.FromSeconds(30), TimeProvider.System, TestContext.Current.CancellationToken)).ShouldBe(SessionEnd.Cut);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task<WeakReference> LiveAsync(SocketContext context, int number)
    {
        Pipe there = new(), back = new();
        await using var wire = new Duplex(there.Reader.AsStream(), back.Writer.AsStream());
        SocketSession session = new(WebSocket.CreateFromStream(wire, new WebSocketCreationOptions()), 7, context);
        await using (session)
        {
            session.Begin();
            if (number % 2 == 0)
            {
                await there.Writer.CompleteAsync(); // cut
                (await session.Ended).ShouldBe(SessionEnd.Cut);
            }
            else
            {
                await session.CloseAsync(new CancellationToken(canceled: true));
                (await session.Ended).ShouldBe(SessionEnd.Stopped);
            }
        }

        return new(session);
    }

    /// <summary>Two streams as one.</summary>
    private sealed class Duplex(Stream reading, Stream writing) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override void Flush() => writing.Flush();

        public override Task FlushAsync(CancellationToken cancellationToken) => writing.FlushAsync(cancellationToken);

        public override int Read(byte[] buffer, int offset, int count) => reading.Read(buffer, offset, count);

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => reading.ReadAsync(buffer, cancellationToken);

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => writing.Write(buffer, offset, count);

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) => writing.WriteAsync(buffer, cancellationToken);

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                reading.Dispose();
                writing.Dispose();
            }

            base.Dispose(disposing);
        }
    }
}
