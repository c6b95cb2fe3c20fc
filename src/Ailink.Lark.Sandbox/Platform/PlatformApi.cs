using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http;

namespace Ailink.Lark.Sandbox;

/// <summary>A call's way: path, method, token, app, IP, fault, rate, quota, scope, parameters, business, journal.</summary>
internal sealed class PlatformApi(SandboxWorld world, SandboxCalls calls, SandboxFaults faults, TimeProvider time)
{
    private const int CallerGaveUp = 499;

    /// <summary>Everything the platform answers.</summary>
    public static readonly IReadOnlyList<PlatformEndpoint> Endpoints =
    [
        .. TokenEndpoints.All, .. StoreTokenEndpoints.All, .. JsTicketEndpoint.All, .. OutboundIpEndpoint.All, .. LegacySignIn.All,
        .. AuthorizeEndpoint.All, .. OAuthTokenEndpoint.All, .. UserInfoEndpoint.All,
        .. ContactEndpoints.All, .. ApplicationEndpoints.All, .. AppConfigEndpoints.All, .. BadgeEndpoint.All, .. LogoutEndpoint.All, .. PublishEndpoint.All, .. VisibilityEndpoint.All,
        .. TenantEndpoints.All, .. SendEndpoints.All, .. ReadEndpoints.All, .. ChangeEndpoints.All, .. MessageEndpoints.All,
        .. ForwardEndpoints.All, .. UrgentEndpoints.All, .. FollowUpEndpoint.All, .. ReactionEndpoints.All, .. PinEndpoints.All,
        .. ChatCreation.All, .. ChatEndpoints.All, .. ChatMemberEndpoints.All, .. ChatManagerEndpoints.All, .. ChatModerationEndpoints.All,
        .. ChatAnnouncementEndpoints.All, .. ChatMenuEndpoints.All, .. ChatTabEndpoints.All, .. ChatNoticeEndpoints.All,
        .. CardEndpoints.All, .. CardElementEndpoints.All, .. BatchMessageEndpoints.All, .. BatchSendEndpoint.All,
        .. ConnectionEndpoint.All, .. EphemeralEndpoints.All, .. FileEndpoints.All, .. GroupBotEndpoint.All, .. ResourceEndpoints.All,
        .. DelayedUpdateEndpoint.All, .. PreviewEndpoint.All,
    ];

    private static readonly RouteTable<PlatformEndpoint> Routes = new(Endpoints.Select(endpoint => (endpoint.Method, endpoint.Template, endpoint)));

    public async Task HandleAsync(HttpContext http, string logId, CancellationToken cancellationToken)
    {
        var request = http.Request;
        var record = new CallRecord
        {
            Time = world.Clock.Now, Method = request.Method, Path = request.Path.Value ?? "/", Query = Redaction.Query(request.QueryString), LogId = logId,
        };
        calls.Begin(record);
        try
        {
            var (answer, counted) = await AnswerAsync(http, record, cancellationToken).ConfigureAwait(false);
            calls.End(record, answer, counted);
            await AnswerWriter.WriteAsync(http, answer, logId, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (cancellationToken.IsCancellationRequested && e is OperationCanceledException or ConnectionResetException or IOException)
        {
            // Who hung up before the answer gets none. What was done is done and stands in the journal as it was.
            if (record.Status is null) calls.End(record, CallerGaveUp, null);
        }
        catch (BadHttpRequestException e) when (!http.Response.HasStarted)
        {
            var answer = (GatewayRules.Body with { Status = e.StatusCode }).Refuse();
            calls.End(record, answer);
            await AnswerWriter.WriteAsync(http, answer, logId, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (!http.Response.HasStarted)
        {
            // A bug of the sandbox is told as the platform tells its own: its name, never its insides.
            var answer = GatewayRules.Internal.Refuse($"Internal error ({e.GetType().Name}): a bug of the sandbox, please report it with the log id.");
            calls.End(record, answer);
            await AnswerWriter.WriteAsync(http, answer, logId, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<(Answer Answer, bool Counted)> AnswerAsync(HttpContext http, CallRecord record, CancellationToken cancellationToken)
    {
        var (endpoint, pathExists, values) = Routes.Find(record.Method, record.Path);
        if (endpoint is null) return ((pathExists ? GatewayRules.Method : GatewayRules.Path).Refuse(), false);
        if (await BodyReader.ReadAsync(http.Request, endpoint.LargestBody, cancellationToken).ConfigureAwait(false) is not { } body)
            return (endpoint.BodyTooLarge.Refuse(), false);
        record.Api = endpoint.Template;
        calls.Attach(record, body);

        var call = new PlatformCall { World = world, Http = http, Endpoint = endpoint, Route = values, Body = body, Record = record };
        lock (world.Gate)
            if (PlatformGate.Admit(call) is { } refusal)
                return (refusal, false);

        if (faults.Take(record.Method, record.Path) is not { } fault) return Do(call);
        return await StrikeAsync(call, fault).ConfigureAwait(false);
    }

    private async Task<(Answer, bool)> StrikeAsync(PlatformCall call, Fault fault)
    {
        var done = fault.AfterEffect ? Do(call) : default;
        if (fault.Delay > TimeSpan.Zero)
        {
            // A caller that hangs up here before the effect causes none; after it the delay ends, the effect stays.
            var delay = Task.Delay(fault.Delay, time, call.Http.RequestAborted);
            calls.Hold(call.Record, held: true);   // only now: who sees it may rely on the timer
            try
            {
                await delay.ConfigureAwait(false);
                calls.Hold(call.Record, held: false);
            }
            catch (OperationCanceledException) when (fault.AfterEffect)
            {
                calls.End(call.Record, CallerGaveUp, done.Answer.Code, done.Counted, done.Answer.Assumption?.Name);
                throw;
            }
        }

        if (fault.RevokesToken && call.BearerToken is { } token)
            lock (world.Gate) world.Tokens.Revoke(token);
        if (fault.Fails) return (fault.ToAnswer(call.Endpoint.SignInErrors), done.Counted);
        return fault.AfterEffect ? done : Do(call);
    }

    private (Answer Answer, bool Counted) Do(PlatformCall call)
    {
        lock (world.Gate)
        {
            call.Http.RequestAborted.ThrowIfCancellationRequested();
            var answer = PlatformGate.Allow(call) ?? call.Endpoint.Handle(call);
            call.Record.AppId = call.Caller?.Id;
            var counted = answer.Succeeded && call.Caller is { } app && PlatformGate.CountsFor(call, app);
            if (counted)
            {
                call.Tenant.Quota.Count(call.Now);
                call.Record.CountedFor = call.Tenant.Key;
            }

            return (answer, counted);
        }
    }
}
