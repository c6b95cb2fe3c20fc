using Ailink.Channel.Errors;
using Ailink.Channel.Sessions;
using Ailink.Channel.Words;
using Ailink.Support;
using Microsoft.AspNetCore.Components;

namespace Ailink.Channel.Pages;

/// <summary>
/// What every page of an app does first: is the app known, is its channel in service, who is asking. Only then the page itself.
/// What does not pass becomes a <see cref="Problem"/> with its status, or the way to the sign-in.
/// </summary>
public abstract class ChannelPage : ComponentBase
{
    /// <summary>The app in the address.</summary>
    [Parameter]
    public string AppId { get; set; } = "";

    /// <summary>The request.</summary>
    [CascadingParameter]
    public HttpContext HttpContext { get; set; } = null!;

    [Inject]
    private ISupportChannels Channels { get; set; } = null!;

    [Inject]
    private ISupportAccounts Accounts { get; set; } = null!;

    [Inject]
    private ISupportPeople People { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    /// <summary>The channel of the app, once known.</summary>
    protected SupportChannel? Channel { get; private set; }

    /// <summary>Who is asking, once known.</summary>
    protected ChannelSession? Session { get; private set; }

    /// <summary>What stands in the way, if anything.</summary>
    protected Problem? Problem { get; private set; }

    /// <summary>The customer's TAM, looked up when <see cref="Problem"/> or the page asks for it.</summary>
    protected Person? Tam { get; private set; }

    /// <summary>Gives up when the browser does.</summary>
    protected CancellationToken Cancelled => HttpContext.RequestAborted;

    /// <summary>Whether one must be signed in to see the page.</summary>
    protected virtual bool NeedsSession => true;

    /// <inheritdoc />
    protected sealed override async Task OnInitializedAsync()
    {
        // A page shows one person's world at one moment: no cache may keep it.
        HttpContext.Response.Headers.CacheControl = "no-store";

        Channel = await Channels.FindByAppAsync(AppId, Cancelled);
        if (Channel is null)
            Refuse(Problems.NotFound);
        else if (Channel.State is not (ChannelState.Active or ChannelState.Degraded))
            Refuse(Problems.GatewayNotActive);
        else
            await EnterAsync();

        if (Problem is not null && Problem.Status != StatusCodes.Status404NotFound)
            await FindTamAsync();
    }

    /// <summary>Loads what the page shows, for a channel in service; with <see cref="Session"/> where the page needs one.</summary>
    protected virtual Task LoadAsync() => Task.CompletedTask;

    /// <summary>
    /// Shows an error page instead: right here, but for 404. The framework keeps back the body of a page that answers 404, and the request is run
    /// again as the error page, which reads the same failure.
    /// </summary>
    protected void Refuse(Problem problem)
    {
        Problem = problem;
        HttpContext.Fail(new ChannelFailure(problem.Code, problem.Status)
        {
            Channel = Channel,
            RetryAfter = problem.Status == StatusCodes.Status503ServiceUnavailable ? TimeSpan.FromSeconds(30) : null,
        });
    }

    /// <summary>Looks up who the customer's TAM is.</summary>
    protected async Task FindTamAsync()
    {
        var account = await Accounts.FindAsync(Channel!.Account, Cancelled);
        Tam = account?.Tam is { } tam ? await People.FindAsync(tam, Cancelled) : null;
    }

    private async Task EnterAsync()
    {
        Session = HttpContext.GetChannelSession();
        if (Session is null && NeedsSession)
            AskToSignIn();
        else
            await LoadAsync();
    }

    private void AskToSignIn()
    {
        if (HttpContext.HasSessionOfAnotherApp(AppId))
        {
            Refuse(Problems.SessionOtherApp);
            return;
        }

        var here = Uri.EscapeDataString(HttpContext.Request.Path + HttpContext.Request.QueryString);
        Navigation.NavigateTo($"/thirdparty/feishu/{AppId}/login?return={here}");
    }
}
