using Microsoft.EntityFrameworkCore;

namespace Ailink.Support;

/// <summary>The tables of the support domain.</summary>
internal sealed class SupportDbContext(DbContextOptions<SupportDbContext> options) : DbContext(options)
{
}
