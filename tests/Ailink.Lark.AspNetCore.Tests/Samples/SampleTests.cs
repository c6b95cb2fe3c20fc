using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Ailink.Lark.AspNetCore.Tests.SignIn;

namespace Ailink.Lark.AspNetCore.Tests.Samples;

/// <summary>The samples do what their readmes say, without an account.</summary>
public sealed class SampleTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task EchoBot_says_what_was_said_and_its_buttons_answer()
    {
        using var bot = await SampleProgram.StartAsync("EchoBot", Cancel);
        using HttpClient box = new() { BaseAddress = bot.Sandbox };
        var bob = await UserAsync(box, "Bob Li");

        // It greets itself as Bob when it starts.
        var message = await EchoAsync(box, bob);
        message.GetRawText().ShouldContain("Is anybody there?");
        await ClickAsync(box, bob, message, "thanks", "You are welcome.");
        await ClickAsync(box, bob, message, "louder", "IS ANYBODY THERE?");
        using HttpClient site = new();
        (await site.GetStringAsync(new Uri(bot.Address, "/health"), Cancel)).ShouldBe("Healthy");
    }

    [Fact]
    public async Task SignInWithLark_signs_in_says_who_and_signs_out()
    {
        using var site = await SampleProgram.StartAsync("SignInWithLark", Cancel);
        using HttpClient box = new() { BaseAddress = site.Sandbox };
        using Browser browser = new();
        await browser.GoAsync(new Uri(site.Sandbox, $"/sandbox/v1/sign-in?user={await UserAsync(box, "Bob Li")}&return=/sandbox/v1/world"), Cancel);

        (await browser.GoAsync(site.Address, Cancel)).Text.ShouldContain("Nobody is signed in.");
        (await browser.GoAsync(new Uri(site.Address, "/me"), Cancel)).Text.ShouldContain("<dd>Bob Li</dd>");
        (await browser.GoAsync(site.Address, Cancel)).Text.ShouldContain("Hello Bob Li.");
        (await browser.GoAsync(new Uri(site.Address, "/signin-lark?code=x&state=y"), Cancel)).Text.ShouldContain(nameof(LarkSignInProblem.NotBegunHere));

        using var signedOut = await browser.PostAsync(new Uri(site.Address, "/sign-out"), Cancel);
        signedOut.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await browser.GoAsync(site.Address, Cancel)).Text.ShouldContain("Nobody is signed in.");
    }

    private static async Task<string> UserAsync(HttpClient box, string name)
    {
        var users = (await box.GetFromJsonAsync<JsonElement>("/sandbox/v1/state", Cancel)).GetProperty("users");
        return users.EnumerateArray().First(user => user.GetProperty("name").GetString() == name).GetProperty("union_id").GetString()!;
    }

    // The platform waits three seconds and no longer. A bot that has just started on a machine under load may take more: people then ask again.
    private static async Task<JsonElement> EchoAsync(HttpClient box, string user)
    {
        for (var look = 1; look < 400; look++)
        {
            var inbox = await box.GetFromJsonAsync<JsonElement>($"/sandbox/v1/inbox/{user}", Cancel);
            if (inbox.GetArrayLength() > 0)
                return inbox[0];
            if (look % 40 == 0)
                (await box.PostAsJsonAsync($"/sandbox/v1/users/{user}/messages", new { text = "Is anybody there?" }, Cancel)).Dispose();
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, Cancel);
        }

        throw new InvalidOperationException("The bot says nothing.");
    }

    private static async Task ClickAsync(HttpClient box, string user, JsonElement message, string button, string expected)
    {
        var said = "";
        for (var press = 0; press < 5 && !said.Contains(expected, StringComparison.Ordinal); press++)
        {
            using var answer = await box.PostAsJsonAsync($"/sandbox/v1/users/{user}/clicks", new { message_id = message.GetProperty("message_id").GetString(), name = button }, Cancel);
            said = await answer.Content.ReadAsStringAsync(Cancel);
        }

        said.ShouldContain(expected);
    }
}
