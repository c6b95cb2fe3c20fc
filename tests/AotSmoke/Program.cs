using Ailink.AotSmoke;
using Ailink.Lark;

if (args is not [var origin, var app, var secret, var recipient])
{
    Console.Error.WriteLine("AotSmoke <origin> <app id> <app secret> <recipient: an id or a mail address>");
    return 2;
}

await using var lark = LarkClient.Create(new(new(app), secret) { Platform = LarkPlatform.Parse(origin) });
Console.WriteLine(await SmokeJourney.RunAsync(lark, SmokeJourney.Recipient(recipient), CancellationToken.None));
Console.WriteLine(await SmokeEvents.RunAsync(CancellationToken.None));
return 0;
