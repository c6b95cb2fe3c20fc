using Ailink.Channel.Hosting;

return await StartRefusals.ExplainAsync(async stop =>
{
    var builder = WebApplication.CreateBuilder(args);
    builder.AddChannel();

    await using var app = builder.Build();
    app.CheckSettings();
    app.UseChannel();
    await app.StartChannelAsync(stop);
    AddressTable.Print(app.Services);
    await app.WaitForShutdownAsync(stop);
});
