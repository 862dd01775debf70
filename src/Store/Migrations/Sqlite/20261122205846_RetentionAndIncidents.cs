using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Terreau.Store.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class RetentionAndIncidents : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "closes_at",
                table: "people",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "used_at",
                table: "people",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "people_incidents",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    opened_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    closed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people_incidents", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "people_retention_rules",
                columns: table => new
                {
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    is_on = table.Column<bool>(type: "INTEGER", nullable: false),
                    months = table.Column<int>(type: "INTEGER", nullable: false),
                    ran_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    removed = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people_retention_rules", x => x.kind);
                });

            migrationBuilder.CreateTable(
                name: "people_incident_versions",
                columns: table => new
                {
                    incident_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    is_closed = table.Column<bool>(type: "INTEGER", nullable: false),
                    by = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    @sealed = table.Column<byte[]>(name: "sealed", type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people_incident_versions", x => new { x.incident_id, x.number });
                    table.ForeignKey(
                        name: "FK_people_incident_versions_people_incidents_incident_id",
                        column: x => x.incident_id,
                        principalTable: "people_incidents",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_people_incidents_closed_at",
                table: "people_incidents",
                column: "closed_at");

            migrationBuilder.CreateIndex(
                name: "IX_people_incidents_number",
                table: "people_incidents",
                column: "number",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "people_incident_versions");

            migrationBuilder.DropTable(
                name: "people_retention_rules");

            migrationBuilder.DropTable(
                name: "people_incidents");

            migrationBuilder.DropColumn(
                name: "closes_at",
                table: "people");

            migrationBuilder.DropColumn(
                name: "used_at",
                table: "people");
        }
    }
}
