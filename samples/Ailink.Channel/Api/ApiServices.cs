using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Ailink.Channel.Live;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Ailink.Channel.Api;

/// <summary>Registers the JSON API: its shape, its gate, its streams and its description.</summary>
internal static class ApiServices
{
    // A message of 10,000 characters is at most 60 KB when every one is escaped; the rest is room to say "too long" instead of hanging up.
    private const int LargestBody = 1024 * 1024;

    /// <summary>Adds the API.</summary>
    public static IServiceCollection AddApi(this IServiceCollection services)
    {
        services.Configure<JsonOptions>(options => Shape(options.SerializerOptions));
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        services.Configure<KestrelServerOptions>(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestBody;
        });
        services.AddSingleton<OwnPage>();
        services.AddSingleton<ApiGate>();
        services.AddSingleton<StillWelcome>();
        services.AddSingleton<GroupStream>();
        services.AddSingleton<PersonStream>();
        return services.AddApiDescription();
    }

    private static void Shape(JsonSerializerOptions json)
    {
        json.PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower;
        json.DictionaryKeyPolicy = JsonNamingPolicy.SnakeCaseLower;
        json.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false));
        json.Converters.Add(new Rfc3339Converter());

        // Every script as itself; what means something in HTML stays escaped.
        json.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);
    }
}
