using Microsoft.Extensions.DependencyInjection;

namespace Ailink.Lark;

/// <summary>A client that owns its container.</summary>
internal sealed class OwnedLarkClient(ILarkClient client, ServiceProvider owned) : ILarkClient, IDisposable
{
    public AppId AppId => client.AppId;

    public LarkPlatform Platform => client.Platform;

    public ILarkMessages Messages => client.Messages;

    public ILarkCards Cards => client.Cards;

    public ILarkChats Chats => client.Chats;

    public ILarkFiles Files => client.Files;

    public ILarkContacts Contacts => client.Contacts;

    public ILarkApplications Applications => client.Applications;

    public ILarkTenant Tenant => client.Tenant;

    public ILarkBot Bot => client.Bot;

    public ILarkSignIn SignIn => client.SignIn;

    public ILarkJsSdk JsSdk => client.JsSdk;

    public ILarkTokens Tokens => client.Tokens;

    public ILarkQuota Quota => client.Quota;

    public ILarkClient ForTenant(TenantKey tenant) => client.ForTenant(tenant);

    public ILarkClient AsUser(UserAccessToken token) => client.AsUser(token);

    public IAsyncEnumerable<T> PagesAsync<T>(LarkCall<LarkPage<T>> call, CancellationToken cancellationToken = default) => client.PagesAsync(call, cancellationToken);

    public Task<T> CallAsync<T>(LarkCall<T> call, CancellationToken cancellationToken = default) => client.CallAsync(call, cancellationToken);

    public void Dispose() => owned.Dispose();

    public ValueTask DisposeAsync() => owned.DisposeAsync();

    public override string? ToString() => client.ToString();
}
