using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Terreau.Store.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Memory : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "awaits_consent",
                table: "co_development_sessions",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateTime>(
                name: "notes_gone_at",
                table: "co_development_sessions",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "next_notes_at",
                table: "co_development_seasons",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "co_development_shared_learnings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    group_id = table.Column<Guid>(type: "uuid", nullable: false),
                    session_id = table.Column<Guid>(type: "uuid", nullable: false),
                    author_id = table.Column<Guid>(type: "uuid", nullable: false),
                    client_id = table.Column<Guid>(type: "uuid", nullable: false),
                    for_organisation = table.Column<bool>(type: "boolean", nullable: false),
                    text = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    shared_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_co_development_shared_learnings", x => x.id);
                    table.ForeignKey(
                        name: "FK_co_development_shared_learnings_communities_groups_group_id",
                        column: x => x.group_id,
                        principalTable: "communities_groups",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_co_development_seasons_next_notes_at",
                table: "co_development_seasons",
                column: "next_notes_at");

            migrationBuilder.CreateIndex(
                name: "IX_co_development_shared_learnings_for_organisation_shared_at",
                table: "co_development_shared_learnings",
                columns: new[] { "for_organisation", "shared_at" });

            migrationBuilder.CreateIndex(
                name: "IX_co_development_shared_learnings_group_id_shared_at",
                table: "co_development_shared_learnings",
                columns: new[] { "group_id", "shared_at" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "co_development_shared_learnings");

            migrationBuilder.DropIndex(
                name: "IX_co_development_seasons_next_notes_at",
                table: "co_development_seasons");

            migrationBuilder.DropColumn(
                name: "awaits_consent",
                table: "co_development_sessions");

            migrationBuilder.DropColumn(
                name: "notes_gone_at",
                table: "co_development_sessions");

            migrationBuilder.DropColumn(
                name: "next_notes_at",
                table: "co_development_seasons");
        }
    }
}
