using System.Runtime.InteropServices;
using Ailink.Lark.Sandbox;
using Ailink.Samples.Sandbox;

if (args is ["--help" or "-h" or "-?"])
{
    Console.WriteLine(SandboxArguments.Usage);
    return 0;
}

var (options, error) = SandboxArguments.Read(args);
if (options is null)
{
    Console.Error.WriteLine(error);
    Console.Error.WriteLine(SandboxArguments.Usage);
    return 2;
}

var stop = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);

try
{
    await using var sandbox = await LarkSandbox.StartAsync(options);
    Console.WriteLine($"Lark sandbox   {sandbox.BaseAddress}");
    Console.WriteLine($"Client page    {sandbox.BaseAddress}");
    Console.WriteLine($"First steps    {new Uri(sandbox.BaseAddress, "/#/admin/start")}");
    Console.WriteLine($"State          {new Uri(sandbox.BaseAddress, "/sandbox/v1/state")}");
    foreach (var app in sandbox.World.Apps) Console.WriteLine($"App            {app.Id} / {app.Secret}  {app.TenantKey}");
    Console.WriteLine("Ctrl+C stops it; everything is in memory.");
    await stop.Task;
    return 0;
}
catch (FormatException e)
{
    Console.Error.WriteLine($"The file of --world is no world. {e.Message}");
    return 1;
}
catch (IOException e)
{
    Console.Error.WriteLine(e.Message);
    return 1;
}

void Stop(PosixSignalContext context)
{
    context.Cancel = true;
    stop.TrySetResult();
}
