using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Terreau.Store.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class LeadsOfUnitsMeetingsOfTwoAndTroikas : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "unit_id",
                table: "communities_roles",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "meeting_order",
                table: "co_development_sessions",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "other_id",
                table: "co_development_sessions",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "co_development_troikas",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    group_id = table.Column<Guid>(type: "uuid", nullable: false),
                    first = table.Column<Guid>(type: "uuid", nullable: false),
                    second = table.Column<Guid>(type: "uuid", nullable: false),
                    third = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    starts_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    zone_id = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    presentation_minutes = table.Column<int>(type: "integer", nullable: false),
                    clarification_minutes = table.Column<int>(type: "integer", nullable: false),
                    ideas_minutes = table.Column<int>(type: "integer", nullable: false),
                    what_helped_minutes = table.Column<int>(type: "integer", nullable: false),
                    turn = table.Column<int>(type: "integer", nullable: false),
                    phase = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    phase_since = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ended_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_co_development_troikas", x => x.id);
                    table.ForeignKey(
                        name: "FK_co_development_troikas_communities_groups_group_id",
                        column: x => x.group_id,
                        principalTable: "communities_groups",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_co_development_troikas_people_first",
                        column: x => x.first,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_co_development_troikas_people_second",
                        column: x => x.second,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_co_development_troikas_people_third",
                        column: x => x.third,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "co_development_troika_notes",
                columns: table => new
                {
                    troika_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    @sealed = table.Column<byte[]>(name: "sealed", type: "bytea", nullable: false),
                    saved_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_co_development_troika_notes", x => new { x.troika_id, x.person_id });
                    table.ForeignKey(
                        name: "FK_co_development_troika_notes_co_development_troikas_troika_id",
                        column: x => x.troika_id,
                        principalTable: "co_development_troikas",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_co_development_troika_notes_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_communities_roles_person_id_role",
                table: "communities_roles",
                columns: new[] { "person_id", "role" },
                unique: true,
                filter: "group_id is null and unit_id is null");

            migrationBuilder.CreateIndex(
                name: "IX_communities_roles_person_id_unit_id_role",
                table: "communities_roles",
                columns: new[] { "person_id", "unit_id", "role" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_communities_roles_unit_id",
                table: "communities_roles",
                column: "unit_id");

            migrationBuilder.AddCheckConstraint(
                name: "ck_communities_roles_scope",
                table: "communities_roles",
                sql: "group_id is null or unit_id is null");

            migrationBuilder.CreateIndex(
                name: "IX_co_development_troika_notes_person_id",
                table: "co_development_troika_notes",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "IX_co_development_troikas_first",
                table: "co_development_troikas",
                column: "first");

            migrationBuilder.CreateIndex(
                name: "IX_co_development_troikas_group_id",
                table: "co_development_troikas",
                column: "group_id");

            migrationBuilder.CreateIndex(
                name: "IX_co_development_troikas_second",
                table: "co_development_troikas",
                column: "second");

            migrationBuilder.CreateIndex(
                name: "IX_co_development_troikas_third",
                table: "co_development_troikas",
                column: "third");

            migrationBuilder.AddForeignKey(
                name: "FK_communities_roles_communities_units_unit_id",
                table: "communities_roles",
                column: "unit_id",
                principalTable: "communities_units",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_communities_roles_communities_units_unit_id",
                table: "communities_roles");

            migrationBuilder.DropTable(
                name: "co_development_troika_notes");

            migrationBuilder.DropTable(
                name: "co_development_troikas");

            migrationBuilder.DropIndex(
                name: "IX_communities_roles_person_id_role",
                table: "communities_roles");

            migrationBuilder.DropIndex(
                name: "IX_communities_roles_person_id_unit_id_role",
                table: "communities_roles");

            migrationBuilder.DropIndex(
                name: "IX_communities_roles_unit_id",
                table: "communities_roles");

            migrationBuilder.DropCheckConstraint(
                name: "ck_communities_roles_scope",
                table: "communities_roles");

            migrationBuilder.DropColumn(
                name: "unit_id",
                table: "communities_roles");

            migrationBuilder.DropColumn(
                name: "meeting_order",
                table: "co_development_sessions");

            migrationBuilder.DropColumn(
                name: "other_id",
                table: "co_development_sessions");
        }
    }
}
