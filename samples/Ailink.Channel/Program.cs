var builder = WebApplication.CreateBuilder(args);
builder.Services.AddPages();
await using var app = builder.Build();
app.UseLanguageSwitch();
app.MapPages();
await app.RunAsync();
