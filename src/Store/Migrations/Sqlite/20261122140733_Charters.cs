using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Terreau.Store.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Charters : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "communities_charters",
                columns: table => new
                {
                    group_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_communities_charters", x => x.group_id);
                    table.ForeignKey(
                        name: "FK_communities_charters_communities_groups_group_id",
                        column: x => x.group_id,
                        principalTable: "communities_groups",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "communities_charter_versions",
                columns: table => new
                {
                    group_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    parts = table.Column<string>(type: "TEXT", nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false),
                    written_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    written_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    consultation_until = table.Column<DateTime>(type: "TEXT", nullable: true),
                    put_forward_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    in_force_from = table.Column<DateTime>(type: "TEXT", nullable: true),
                    major = table.Column<int>(type: "INTEGER", nullable: false),
                    what_changed = table.Column<string>(type: "TEXT", maxLength: 280, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_communities_charter_versions", x => new { x.group_id, x.number });
                    table.ForeignKey(
                        name: "FK_communities_charter_versions_communities_charters_group_id",
                        column: x => x.group_id,
                        principalTable: "communities_charters",
                        principalColumn: "group_id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_communities_charter_versions_people_written_by",
                        column: x => x.written_by,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "communities_charter_endorsements",
                columns: table => new
                {
                    group_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    major = table.Column<int>(type: "INTEGER", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    language = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_communities_charter_endorsements", x => new { x.group_id, x.major, x.person_id });
                    table.ForeignKey(
                        name: "FK_communities_charter_endorsements_communities_charter_versions_group_id_version",
                        columns: x => new { x.group_id, x.version },
                        principalTable: "communities_charter_versions",
                        principalColumns: new[] { "group_id", "number" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_communities_charter_endorsements_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "communities_charter_remarks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    group_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    part = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    by = table.Column<Guid>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    is_taken = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_communities_charter_remarks", x => x.id);
                    table.ForeignKey(
                        name: "FK_communities_charter_remarks_communities_charter_versions_group_id_version",
                        columns: x => new { x.group_id, x.version },
                        principalTable: "communities_charter_versions",
                        principalColumns: new[] { "group_id", "number" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_communities_charter_remarks_people_by",
                        column: x => x.by,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_communities_charter_endorsements_group_id_version",
                table: "communities_charter_endorsements",
                columns: new[] { "group_id", "version" });

            migrationBuilder.CreateIndex(
                name: "IX_communities_charter_endorsements_person_id",
                table: "communities_charter_endorsements",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "IX_communities_charter_remarks_by",
                table: "communities_charter_remarks",
                column: "by");

            migrationBuilder.CreateIndex(
                name: "IX_communities_charter_remarks_group_id_version",
                table: "communities_charter_remarks",
                columns: new[] { "group_id", "version" });

            migrationBuilder.CreateIndex(
                name: "IX_communities_charter_versions_written_by",
                table: "communities_charter_versions",
                column: "written_by");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "communities_charter_endorsements");

            migrationBuilder.DropTable(
                name: "communities_charter_remarks");

            migrationBuilder.DropTable(
                name: "communities_charter_versions");

            migrationBuilder.DropTable(
                name: "communities_charters");
        }
    }
}
