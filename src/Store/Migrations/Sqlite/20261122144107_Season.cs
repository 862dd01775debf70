using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Terreau.Store.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Season : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "co_development_seasons",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    group_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    next_invitation_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    document = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_co_development_seasons", x => x.id);
                    table.ForeignKey(
                        name: "FK_co_development_seasons_communities_groups_group_id",
                        column: x => x.group_id,
                        principalTable: "communities_groups",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_co_development_seasons_group_id_number",
                table: "co_development_seasons",
                columns: new[] { "group_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_co_development_seasons_next_invitation_at",
                table: "co_development_seasons",
                column: "next_invitation_at");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "co_development_seasons");
        }
    }
}
