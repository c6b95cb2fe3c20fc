using Ailink.Channel.Components;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddRazorComponents();
await using var app = builder.Build();
app.MapRazorComponents<App>();
await app.RunAsync();
