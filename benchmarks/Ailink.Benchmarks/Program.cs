using Ailink.Benchmarks.Clients;
using Ailink.Benchmarks.Sending;
using BenchmarkDotNet.Running;

// Whole processes are measured by load programs, everything else by BenchmarkDotNet.
return args switch
{
    ["idle-apps"] => await IdleAppsProgram.RunAsync(CancellationToken.None),
    ["sending", .. var rest] => await SendProgram.RunAsync(rest, CancellationToken.None),
    _ => Micro(args),
};

static int Micro(string[] args)
{
    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
    return 0;
}
