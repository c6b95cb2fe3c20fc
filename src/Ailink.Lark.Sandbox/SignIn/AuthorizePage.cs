using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Http;

namespace Ailink.Lark.Sandbox;

/// <summary>The HTML of the authorize page: plain, without script, styled by the attributes a browser has anyway.</summary>
internal static class AuthorizePage
{
    /// <summary>Allowed by its hash: the page's policy takes no other style.</summary>
    public const string Style =
        ":root{color-scheme:light dark}body{font:16px/1.5 system-ui,sans-serif;margin:0;background:Canvas;color:CanvasText}"
        + "header{padding:.6rem 1rem;background:#3b3355;color:#fff;font-weight:600}main{max-width:34rem;margin:2rem auto;padding:0 1rem}"
        + "h1{font-size:1.4rem;line-height:1.25}ul{list-style:none;margin:1.5rem 0;padding:0;display:grid;gap:.5rem}"
        + "a{display:block;padding:.7rem 1rem;border:1px solid GrayText;border-radius:.6rem;color:inherit;text-decoration:none}"
        + "a:hover,a:focus-visible{outline:3px solid #6a5acd}small{opacity:.7}code{font-size:1.1em}";

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Default;

    public static string Choose(SandboxApp app, IReadOnlyList<SandboxUser> users, HttpRequest request)
    {
        var list = new StringBuilder();
        foreach (var user in users)
        {
            var note = user.IsAdmin ? " <small>admin · 管理员</small>" : user.IsFrozen ? " <small>frozen · 已冻结</small>" : "";
            list.Append(CultureInfo.InvariantCulture,
                $"<li><a data-user=\"{Encoder.Encode(user.UnionId)}\" href=\"{Link(request, AuthorizeEndpoint.ChooseParameter, user.UnionId)}\">{Encoder.Encode(user.Name)}{note}</a></li>");
        }

        return Layout(
            $"Authorize {app.Name}",
            $"<h1>{Encoder.Encode(app.Name)} asks who you are<br><small>{Encoder.Encode(app.Name)} 想确认您的身份</small></h1>"
            + $"<p>Choose a member of {Encoder.Encode(app.Tenant.Name)}. · 请选择一位成员。</p><ul>{list}</ul>"
            + $"<p><a href=\"{Link(request, AuthorizeEndpoint.DenyParameter, "1")}\">Deny · 拒绝</a></p>");
    }

    public static string Error(Rule rule, string logId) => Layout(
        "Cannot sign in",
        string.Create(CultureInfo.InvariantCulture, $"<h1>Cannot sign in · 无法登录</h1><p>{Encoder.Encode(rule.About)}</p><p><code>{rule.Code}</code> <small>log id {logId}</small></p>"));

    private static string Link(HttpRequest request, string name, string value) =>
        Encoder.Encode($"{request.Path}{request.QueryString}&{name}={Uri.EscapeDataString(value)}");

    private static string Layout(string title, string body) =>
        $"<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>{Encoder.Encode(title)}</title>"
        + $"<style>{Style}</style></head><body><header>Sandbox, not Lark · 沙盒，并非飞书</header><main>{body}</main></body></html>";
}
