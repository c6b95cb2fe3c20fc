using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Ailink.Support
{
    /// <inheritdoc />
    internal sealed partial class WorkClaims : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "work_claims",
                columns: table => new
                {
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    lease_until = table.Column<long>(type: "INTEGER", nullable: false),
                    is_done = table.Column<bool>(type: "INTEGER", nullable: false),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    leaves_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_work_claims", x => x.key);
                });

            migrationBuilder.CreateIndex(
                name: "IX_work_claims_leaves_at",
                table: "work_claims",
                column: "leaves_at");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "work_claims");
        }
    }
}
