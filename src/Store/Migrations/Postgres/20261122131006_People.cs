using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Terreau.Store.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class People : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "browser",
                table: "people_sign_ins",
                type: "character varying(30)",
                maxLength: 30,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<Guid>(
                name: "id",
                table: "people_sign_ins",
                type: "uuid",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.AddColumn<DateTime>(
                name: "proved_at",
                table: "people_sign_ins",
                type: "timestamp with time zone",
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified));

            migrationBuilder.AddColumn<string>(
                name: "system",
                table: "people_sign_ins",
                type: "character varying(30)",
                maxLength: 30,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "people_sign_in_links",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    used_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people_sign_in_links", x => x.id);
                    table.ForeignKey(
                        name: "FK_people_sign_in_links_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_people_sign_ins_id",
                table: "people_sign_ins",
                column: "id");

            migrationBuilder.CreateIndex(
                name: "IX_people_sign_in_links_created_at",
                table: "people_sign_in_links",
                column: "created_at");

            migrationBuilder.CreateIndex(
                name: "IX_people_sign_in_links_person_id",
                table: "people_sign_in_links",
                column: "person_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "people_sign_in_links");

            migrationBuilder.DropIndex(
                name: "IX_people_sign_ins_id",
                table: "people_sign_ins");

            migrationBuilder.DropColumn(
                name: "browser",
                table: "people_sign_ins");

            migrationBuilder.DropColumn(
                name: "id",
                table: "people_sign_ins");

            migrationBuilder.DropColumn(
                name: "proved_at",
                table: "people_sign_ins");

            migrationBuilder.DropColumn(
                name: "system",
                table: "people_sign_ins");
        }
    }
}
