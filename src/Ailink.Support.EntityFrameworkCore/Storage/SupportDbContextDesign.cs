using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Ailink.Support;

/// <summary>What <c>dotnet ef migrations add</c> builds the model with; opens no database.</summary>
internal sealed class SupportDbContextDesign : IDesignTimeDbContextFactory<SupportDbContext>
{
    public SupportDbContext CreateDbContext(string[] args)
        => new(new DbContextOptionsBuilder<SupportDbContext>().UseSqlite("Data Source=design.db").Options);
}
