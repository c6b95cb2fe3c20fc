using Ailink.Channel.Errors;
using Ailink.Channel.Sessions;
using Ailink.Support;

namespace Ailink.Channel.Staff;

/// <summary>The service team's sign-in of Development: by key, without a password. Nowhere else is it mapped.</summary>
internal static class StaffSignIn
{
    /// <summary>Maps <c>/staff/sign-in?as=…</c>, in Development only.</summary>
    public static void MapStaffSignIn(this WebApplication app)
    {
        if (app.Environment.IsDevelopment()) app.MapGet("/staff/sign-in", SignInAsync).ExcludeFromDescription();
    }

    private static async Task SignInAsync(
        HttpContext context, ISupportPeople people, SignInOut sessions, CancellationToken cancellationToken,
        [Microsoft.AspNetCore.Mvc.FromQuery(Name = "as")] string? key = null)
    {
        context.Response.Headers.CacheControl = "no-store";
        if (key is null || await people.FindStaffAsync(key, cancellationToken) is not { } member)
        {
            context.Fail(new ChannelFailure(SupportErrors.NotFound, StatusCodes.Status404NotFound));
            return;
        }

        await sessions.SignInStaffAsync(context, member, cancellationToken);
        context.Response.Redirect("/");
    }
}
