using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Terreau.Store.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class UnitsAndClosedGroups : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "level_list",
                table: "communities_organisation",
                type: "character varying(2000)",
                maxLength: 2000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTime>(
                name: "closed_at",
                table: "communities_groups",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "unit_id",
                table: "communities_groups",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "communities_units",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    parent_id = table.Column<Guid>(type: "uuid", nullable: true),
                    name = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    place = table.Column<int>(type: "integer", nullable: false),
                    last = table.Column<int>(type: "integer", nullable: false),
                    level = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_communities_units", x => x.id);
                    table.CheckConstraint("ck_communities_units_place", "place >= 1 and last >= place and (parent_id is null or parent_id <> id)");
                    table.ForeignKey(
                        name: "FK_communities_units_communities_units_parent_id",
                        column: x => x.parent_id,
                        principalTable: "communities_units",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "communities_unit_people",
                columns: table => new
                {
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_communities_unit_people", x => x.person_id);
                    table.ForeignKey(
                        name: "FK_communities_unit_people_communities_units_unit_id",
                        column: x => x.unit_id,
                        principalTable: "communities_units",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_communities_unit_people_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_communities_groups_unit_id",
                table: "communities_groups",
                column: "unit_id");

            migrationBuilder.CreateIndex(
                name: "IX_communities_unit_people_unit_id",
                table: "communities_unit_people",
                column: "unit_id");

            migrationBuilder.CreateIndex(
                name: "IX_communities_units_parent_id",
                table: "communities_units",
                column: "parent_id");

            migrationBuilder.CreateIndex(
                name: "IX_communities_units_place",
                table: "communities_units",
                column: "place");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "communities_unit_people");

            migrationBuilder.DropTable(
                name: "communities_units");

            migrationBuilder.DropIndex(
                name: "IX_communities_groups_unit_id",
                table: "communities_groups");

            migrationBuilder.DropColumn(
                name: "level_list",
                table: "communities_organisation");

            migrationBuilder.DropColumn(
                name: "closed_at",
                table: "communities_groups");

            migrationBuilder.DropColumn(
                name: "unit_id",
                table: "communities_groups");
        }
    }
}
