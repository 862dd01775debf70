using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Terreau.Store.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Proofs : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "people_audit",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    on_person_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    group_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    what = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people_audit", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "people_passkeys",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    credential_id = table.Column<byte[]>(type: "BLOB", maxLength: 1023, nullable: false),
                    public_key = table.Column<byte[]>(type: "BLOB", maxLength: 1024, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    sign_count = table.Column<long>(type: "INTEGER", nullable: false),
                    transports = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    is_backup_eligible = table.Column<bool>(type: "INTEGER", nullable: false),
                    is_backed_up = table.Column<bool>(type: "INTEGER", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    used_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people_passkeys", x => x.id);
                    table.ForeignKey(
                        name: "FK_people_passkeys_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "people_used_challenges",
                columns: table => new
                {
                    hash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people_used_challenges", x => x.hash);
                });

            migrationBuilder.CreateIndex(
                name: "IX_people_audit_at_id",
                table: "people_audit",
                columns: new[] { "at", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_people_audit_on_person_id_at",
                table: "people_audit",
                columns: new[] { "on_person_id", "at" });

            migrationBuilder.CreateIndex(
                name: "IX_people_audit_person_id_at",
                table: "people_audit",
                columns: new[] { "person_id", "at" });

            migrationBuilder.CreateIndex(
                name: "IX_people_passkeys_credential_id",
                table: "people_passkeys",
                column: "credential_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_people_passkeys_person_id",
                table: "people_passkeys",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "IX_people_used_challenges_at",
                table: "people_used_challenges",
                column: "at");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "people_audit");

            migrationBuilder.DropTable(
                name: "people_passkeys");

            migrationBuilder.DropTable(
                name: "people_used_challenges");
        }
    }
}
