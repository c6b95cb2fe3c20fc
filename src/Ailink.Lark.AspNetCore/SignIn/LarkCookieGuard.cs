using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Ailink.Lark;

/// <summary>Lets the cookies that Lark schemes sign in to speak only where they belong: with <see cref="LarkAuthenticationOptions.App"/>, at the app they were made for.</summary>
internal sealed class LarkCookieGuard(IEnumerable<LarkScheme> schemes, IOptionsMonitor<LarkAuthenticationOptions> options) : IPostConfigureOptions<CookieAuthenticationOptions>
{
    public void PostConfigure(string? name, CookieAuthenticationOptions cookie)
    {
        var apps = schemes.Select(scheme => options.Get(scheme.Name)).Where(lark => lark.SignInScheme == name)
            .Select(lark => lark.App).OfType<Func<HttpContext, AppId?>>().ToList();
        if (apps.Count == 0)
            return;
        cookie.Events = new LarkCookieEvents(cookie.Events, cookie.EventsType, apps);
        cookie.EventsType = null; // or the framework would pass ours by; they ask for it themselves
    }
}
