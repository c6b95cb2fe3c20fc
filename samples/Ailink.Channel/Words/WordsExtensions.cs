using Ailink.Channel.Words;
using Microsoft.AspNetCore.WebUtilities;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Brings the words into the host.</summary>
internal static class WordsExtensions
{
    /// <summary>Registers the phrasebook of the request.</summary>
    internal static IServiceCollection AddWords(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddScoped<Phrasebook>();
        return services;
    }

    /// <summary>
    /// <c>?lang=zh</c> on any page keeps the choice in a cookie and goes back to the page without it: the switch is a plain link and
    /// works without a script.
    /// </summary>
    internal static IApplicationBuilder UseLanguageSwitch(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (!HttpMethods.IsGet(context.Request.Method) || Language.Find(context.Request.Query["lang"]) is not { } language)
            return next(context);

        context.Response.Cookies.Append(LanguageChoice.Cookie, language.Code, new CookieOptions
        {
            Path = "/",
            SameSite = SameSiteMode.Lax,
            Secure = context.Request.IsHttps,
            MaxAge = TimeSpan.FromDays(365),
            IsEssential = true,
        });
        var rest = context.Request.Query.Where(pair => pair.Key != "lang");
        // One leading slash only: "//host/path" would be another site's address.
        var path = "/" + context.Request.Path.ToUriComponent().TrimStart('/', '\\');
        context.Response.Redirect(QueryHelpers.AddQueryString(context.Request.PathBase.ToUriComponent() + path, rest));
        return Task.CompletedTask;
    });
}
