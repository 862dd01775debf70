using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Terreau.Store.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class LifeStages : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "communities_launch_ticks",
                columns: table => new
                {
                    group_id = table.Column<Guid>(type: "uuid", nullable: false),
                    step = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_communities_launch_ticks", x => new { x.group_id, x.step });
                    table.ForeignKey(
                        name: "FK_communities_launch_ticks_communities_groups_group_id",
                        column: x => x.group_id,
                        principalTable: "communities_groups",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "communities_life_stages",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    group_id = table.Column<Guid>(type: "uuid", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    stage = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    proposed = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    signs = table.Column<string>(type: "text", nullable: false),
                    note = table.Column<string>(type: "character varying(280)", maxLength: 280, nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_communities_life_stages", x => x.id);
                    table.ForeignKey(
                        name: "FK_communities_life_stages_communities_groups_group_id",
                        column: x => x.group_id,
                        principalTable: "communities_groups",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_communities_life_stages_people_by",
                        column: x => x.by,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_communities_life_stages_by",
                table: "communities_life_stages",
                column: "by");

            migrationBuilder.CreateIndex(
                name: "IX_communities_life_stages_group_id_at",
                table: "communities_life_stages",
                columns: new[] { "group_id", "at" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "communities_launch_ticks");

            migrationBuilder.DropTable(
                name: "communities_life_stages");
        }
    }
}
