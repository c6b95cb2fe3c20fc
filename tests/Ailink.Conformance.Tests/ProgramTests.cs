using System.Net.Http.Json;
using System.Text.Json;

namespace Ailink.Conformance.Tests;

/// <summary>The program itself: what it says, what it takes, what it refuses.</summary>
public sealed class ProgramTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_says_how_it_is_used()
    {
        using var help = SandboxProgram.Run("--help");
        (await help.ExitAsync(Patience, Cancel)).ShouldBe(0);
        foreach (var option in (string[])["--urls", "--world", "--empty", "--open"]) help.Output.ShouldContain(option);
    }

    [Theory]
    [InlineData("--wrold", "--wrold")]
    [InlineData("--urls", "--urls takes an address")]
    [InlineData("--urls=ftp://127.0.0.1", "--urls takes an address")]
    [InlineData("--world=no-such-file.json", "no-such-file.json")]
    public async Task A_wrong_line_is_a_clear_error(string argument, string words)
    {
        using var wrong = SandboxProgram.Run(argument);
        (await wrong.ExitAsync(Patience, Cancel)).ShouldBe(2);
        wrong.Errors.ShouldContain(words);
        wrong.Errors.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task A_world_that_is_none_is_a_clear_error()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.File("world.json"), "{\"tenants\": 7", Cancel);
        using var wrong = SandboxProgram.Run("--urls", "http://127.0.0.1:0", "--world", folder.File("world.json"));
        (await wrong.ExitAsync(Patience, Cancel)).ShouldBe(1);
        wrong.Errors.ShouldNotBeEmpty();
        wrong.Errors.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task A_taken_port_is_a_clear_error_and_a_world_goes_from_one_run_to_the_next()
    {
        using var http = new HttpClient();
        using var first = await SandboxProgram.StartAsync(Cancel);

        using (var second = SandboxProgram.Run("--urls", first.Address.AbsoluteUri))
        {
            (await second.ExitAsync(Patience, Cancel)).ShouldBe(1);
            second.Errors.ShouldContain("--urls");
            second.Errors.ShouldContain(first.Address.Authority);
        }

        using var folder = new TemporaryFolder();
        (await http.PostAsJsonAsync(new Uri(first.Address, "/sandbox/v1/tenants"), new { tenant_key = "ten_mine", name = "Mine" }, Cancel)).EnsureSuccessStatusCode();
        await File.WriteAllTextAsync(folder.File("world.json"), await http.GetStringAsync(new Uri(first.Address, "/sandbox/v1/world"), Cancel), Cancel);

        using var again = await SandboxProgram.StartAsync(Cancel, "--world", folder.File("world.json"));
        (await StateAsync(http, again)).GetProperty("tenants").EnumerateArray().Select(tenant => tenant.GetProperty("tenant_key").GetString()).ShouldContain("ten_mine");
    }

    [Fact]
    public async Task An_empty_world_holds_nothing()
    {
        using var http = new HttpClient();
        using var empty = await SandboxProgram.StartAsync(Cancel, "--empty");
        var state = await StateAsync(http, empty);
        foreach (var list in (string[])["tenants", "apps", "users"]) state.GetProperty(list).GetArrayLength().ShouldBe(0);
    }

    private static Task<JsonElement> StateAsync(HttpClient http, SandboxProgram program) =>
        http.GetFromJsonAsync<JsonElement>(new Uri(program.Address, "/sandbox/v1/state"), Cancel);
}
