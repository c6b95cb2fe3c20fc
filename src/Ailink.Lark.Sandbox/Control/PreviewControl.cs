namespace Ailink.Lark.Sandbox;

/// <summary>The link previews apps were asked for, with the tokens they refresh them by.</summary>
internal static class PreviewControl
{
    public static IEnumerable<ControlEndpoint> All => [new("GET", "/previews", call => ControlAnswer.Ok(PreviewView.Of(call.World.Previews)))];
}
