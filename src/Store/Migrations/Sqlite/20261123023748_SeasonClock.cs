using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Terreau.Store.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class SeasonClock : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.RenameColumn(
                name: "next_invitation_at",
                table: "co_development_seasons",
                newName: "next_due_at");

            migrationBuilder.RenameIndex(
                name: "IX_co_development_seasons_next_invitation_at",
                table: "co_development_seasons",
                newName: "IX_co_development_seasons_next_due_at");

            // The clock looks at every season once, and knows from then on when it is next due.
            migrationBuilder.Sql("update co_development_seasons set next_due_at = '2026-01-01 00:00:00' where ended_at is null");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.RenameColumn(
                name: "next_due_at",
                table: "co_development_seasons",
                newName: "next_invitation_at");

            migrationBuilder.RenameIndex(
                name: "IX_co_development_seasons_next_due_at",
                table: "co_development_seasons",
                newName: "IX_co_development_seasons_next_invitation_at");
        }
    }
}
