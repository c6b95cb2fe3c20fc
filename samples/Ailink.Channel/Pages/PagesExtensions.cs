using Ailink.Channel.Components;
using Ailink.Channel.Components.Chat;
using Ailink.Channel.Components.Shared;
using Ailink.Channel.Pages;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Brings the pages of the web app into the host.</summary>
internal static class PagesExtensions
{
    /// <summary>Registers what the pages are made with. They need the support domain and the session from the host.</summary>
    internal static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddRazorComponents();
        services.AddWords();
        services.AddScoped<ConversationLoader>();
        services.AddScoped<UnreadMentions>();
        return services;
    }

    /// <summary>Maps the pages with their styles and scripts.</summary>
    internal static void MapPages(this WebApplication app)
    {
        app.MapStaticAssets();
        app.MapGet(BrandStyle.Path, BrandStyle.Serve).ExcludeFromDescription();
        // The pages post nothing to themselves: every write is a call of the JSON API, which has its own guard.
        app.MapRazorComponents<App>().DisableAntiforgery();
    }
}
